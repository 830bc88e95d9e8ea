import type { Account } from '../account.ts'
import { isExplicit } from '../dates.ts'
import type { Gap, Step } from '../reconciliation.ts'
import { countUnits } from '../date-units.ts'
import { findUnit, listGaps } from './cadence.ts'

/** An account with what it does in its series. */
interface Taken {
  readonly account: Account
  readonly step: Step
}

/** The steps that a running total with a regular cadence passes over; none for any other line, nor where a counter begins anew. */
export function listRunningGaps(steps: readonly Taken[]): readonly Gap[] {
  const runs: Account[][] = [[]]
  for (const { account, step } of steps.filter((taken) => taken.account.line.kind === 'since')) {
    if (step === 'restart') runs.push([account])
    else runs.at(-1)?.push(account)
  }
  return runs.flatMap(listGapsOfRun)
}

function listGapsOfRun(accounts: readonly Account[]): readonly Gap[] {
  const dates = accounts.flatMap(({ statement: { asOf } }) =>
    asOf.date !== null && isExplicit(asOf) ? [asOf.date] : [],
  )
  const unit = findUnit(dates)
  if (unit === undefined) return []
  const ends = [...new Set(dates.map((date) => countUnits(date, unit)))].sort((a, b) => a - b)
  return listGaps(
    ends.map((end) => ({ first: end, last: end })),
    unit,
  )
}
