import { daysOf, type Period } from '@recount/claims'
import { dayNumber } from './day-slips.ts'

/** First and last day of a period, as days since 1970-01-01; an open end is the other. Null where no day is known. */
export function dayRangeOf(period: Period | null): { readonly first: number; readonly last: number } | null {
  const first = period?.from == null ? undefined : daysOf(period.from)?.first
  const last = period?.to == null ? undefined : daysOf(period.to)?.last
  const start = first ?? last
  const end = last ?? first
  return start === undefined || end === undefined ? null : { first: dayNumber(start), last: dayNumber(end) }
}
