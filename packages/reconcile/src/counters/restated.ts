import type { Account } from '../account.ts'
import { remember } from '../recall.ts'
import type { Evidence } from '../reconciliation.ts'

/** A figure that a sentence says was given before, with the statement that gave it and the words that say so. */
export interface Restated {
  readonly account: Account
  readonly evidence: Evidence
}

const before = 'previous(?:ly)?|earlier|initial(?:ly)?|original(?:ly)?|former(?:ly)?'
const given = 'reported|given|put|stated|announced|published|counted|recorded|estimated'
const changed = 'revised|corrected|raised|lowered|reduced|increased|adjusted|changed|updated|up|down'
const total = 'figure|total|toll|count|number|tally|estimate'

/** "Previously reported as 1,321", "revised down from 1,321", "an earlier total of 1,321", "instead of 1,321". */
const earlierFigure = new RegExp(
  `\\b(?:(?:${before})\\s+(?:(?:${given})\\s+)?(?:as|at)|(?:${before})\\s+(?:${total})\\s+(?:of|was)|(?:${changed})(?:\\s+(?:up|down)(?:wards?)?)?\\s+from|instead\\s+of)\\s+(?:at\\s+least\\s+|about\\s+)?(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d.,]*\\d)`,
  'giu',
)

/** A number that a sentence gives as an earlier one. */
interface Earlier {
  readonly number: number
  readonly evidence: Evidence
}

/** The earlier numbers that an account's sentences give beside its figure, read once. */
const listEarlier = remember(({ figures, value }: Account): readonly Earlier[] =>
  figures
    .filter((figure) => figure.value === value)
    .flatMap(({ claim }) =>
      [...claim.quote.exact.matchAll(earlierFigure)].map(([words, digits]) => ({
        number: Number(digits?.replaceAll(',', '')),
        evidence: { claim: claim.id, field: 'count', words },
      })),
    ),
)

/**
 * Prepares for finding, among the accounts of one line, the one whose figure another's sentence says it replaces. Only a
 * number that the line really gives is believed to be its earlier figure.
 */
export function openRestated(accounts: readonly Account[]): (account: Account) => Restated | undefined {
  const byValue = new Map(accounts.toReversed().map((account) => [account.value, account]))
  return (account) => {
    for (const { number, evidence } of listEarlier(account)) {
      const other = byValue.get(number)
      if (other !== undefined && other.value !== account.value) return { account: other, evidence }
    }
    return undefined
  }
}
