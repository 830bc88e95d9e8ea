import type { Undoing } from '@recount/ledger'
import { sayTime } from '../report/dates.ts'

/** Who did something, when and why: "by Ann Example, 3 May 2026, 10:00 UTC (entry 12): read against the original". */
export function sayAct({ by, at, why, entry }: Undoing): string {
  return `by ${by}, ${sayTime(at)} (entry ${entry})${why === null ? '' : `: ${why}`}`
}
