import type { Account } from '../account.ts'
import type { Figure } from '../figure.ts'
import type { Counter, Disagreement } from '../reconciliation.ts'
import type { Move } from '../series.ts'
import { listBalances } from './balance.ts'
import { listCounters } from './counter.ts'
import { judgeBalances } from './imbalance.ts'

/** What tables of totals and of figures by day come to. */
export interface Countings {
  readonly counters: readonly Counter[]
  readonly disagreements: readonly Disagreement[]
}

/**
 * Finds the counters in all documents, and the sums of total and figure of the period that do not come out. `moves` say
 * which figures are only other readings of others.
 */
export function listCountings(
  figures: readonly Figure[],
  moves: readonly (readonly Move[])[],
  accounts: readonly Account[],
): Countings {
  const statements = new Map(
    accounts.flatMap((account) => account.statement.claims.map((id) => [id, account] as const)),
  )
  const doubted = new Set(
    moves.flatMap((course) =>
      course.filter(isDoubted).flatMap(({ place }) => place.account.statement.claims),
    ),
  )
  const balances = listBalances(figures)
  return {
    counters: listCounters(figures, balances, doubted),
    disagreements: judgeBalances(balances, (claim) => statements.get(claim)),
  }
}

/** A rounding, or a slip of which something tells that it is the one. */
function isDoubted({ step, place: { twin, mended } }: Move): boolean {
  if (step === 'slip') return mended !== undefined || twin?.preference !== undefined
  return step === 'rounding'
}
