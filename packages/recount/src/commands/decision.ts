import { InputError, type BadField } from '@recount/claims'
import type { NewEntry, RecordedClaim } from '@recount/ledger'
import type { Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { claimantInWords, shortId } from '../print/claim-words.ts'
import { sayCount, saySubject } from '../report/wording.ts'
import { printable } from '../print/printable.ts'
import { caseFolder, caseOption } from './case-option.ts'

/** The options that every decision needs: nothing is decided without a name and a reason. */
export const decisionOptions = {
  by: { type: 'string', value: 'NAME', summary: 'Who decides. Required.' },
  why: { type: 'string', value: 'TEXT', summary: 'Why. Required; it is kept with the decision.' },
} as const

/** What accept and reject have in common: which claims, of which case, and how it is told. */
export const verdictOperands = { label: 'CLAIM…', least: 1, most: Infinity } as const

export const verdictNaming =
  'A claim is named by its id or the first digits of it, as recount claims shows them. All are decided together or none.'

export const verdictOptions = {
  case: caseOption,
  ...decisionOptions,
  json: { type: 'boolean', summary: 'Prints JSON Lines: the id and status of each claim.' },
} as const

/** Who decides, and why. */
export interface Reason {
  readonly by: string
  readonly why: string
}

interface DecisionRequest {
  readonly case: string | undefined
  readonly operands: readonly string[]
  readonly by: string | undefined
  readonly why: string | undefined
  readonly json: boolean
}

/**
 * Records decisions about claims, all in one transaction: what `entriesFor` answers for each. Throws InputError where name
 * or reason is missing, MissingError or ConflictError where an id means no claim or several; then nothing is recorded.
 */
export async function decide(
  options: DecisionRequest,
  effects: Effects,
  verb: string,
  entriesFor: (
    recorded: RecordedClaim,
    reason: Reason,
    opened: Case,
  ) => Promise<readonly NewEntry[]> | readonly NewEntry[],
): Promise<void> {
  const reason = parseReason(options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const found = await opened.ledger.findClaims(options.operands)
    const chosen = [...new Map(found.map((recorded) => [recorded.claim.id, recorded])).values()]
    const entries = await Promise.all(chosen.map((recorded) => entriesFor(recorded, reason, opened)))
    await opened.ledger.append(entries.flat())
    const now = await opened.ledger.findClaims(chosen.map(({ claim }) => claim.id))
    effects.stdout.write(now.map((recorded) => `${claimLine(recorded, verb, options.json)}\n`).join(''))
  })
}

/** Who decides and why, out of the options. Throws InputError that names whichever of the two is missing. */
export function parseReason({ by, why }: Pick<DecisionRequest, 'by' | 'why'>): Reason {
  const missing: BadField[] = []
  if (by === undefined || by.trim() === '')
    missing.push({ path: '--by', message: 'expected the name of whoever decides' })
  if (why === undefined || why.trim() === '') missing.push({ path: '--why', message: 'expected the reason' })
  if (by !== undefined && why !== undefined && missing.length === 0) return { by, why }
  throw new InputError(
    `A decision needs a name and a reason; ${missing.map(({ path }) => path).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    'Add them like this: --by "Ann Example" --why "read against the original".',
    missing,
  )
}

/** A claim as it stands after a decision: on one line after a verb, or as JSON. */
export function claimLine({ claim, status }: RecordedClaim, verb: string, json: boolean): string {
  if (json) return JSON.stringify({ id: claim.id, status })
  const told = `${claimantInWords(claim)}: ${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}`
  return `${verb}  ${shortId(claim.id)}  ${printable(told)}`
}
