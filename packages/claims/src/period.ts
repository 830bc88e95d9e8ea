import { z } from 'zod'
import { edtfSchema, type Edtf } from './date.ts'
import { daysOf } from './date-range.ts'
import type { Relation } from './relation.ts'

/** From – to, both inclusive and each in the precision the text gives; null is open or unknown. One day: from = to. */
export const periodSchema = z
  .strictObject({ from: edtfSchema.nullable(), to: edtfSchema.nullable() })
  .refine(({ from, to }) => !isAfter(from, to), { error: 'a period must not end before it begins' })
  .readonly()
export type Period = z.infer<typeof periodSchema>

/** How one end of a period stands to the same end of another. */
type Order = 'before' | 'same' | 'after' | 'unknown'

/** An end of a period: an ISO day, open (nothing was said), or a date that cannot be placed in time (`XXXX-08`). */
type End = string | 'open' | 'unplaced'

/**
 * How the days of a stand to the days of b. A period runs from the first day its `from` can mean to the last day its
 * `to` can mean: 2014-08..2019-04 equals 2014-08..2019-04-30 and contains 2014-08-08..2019-04-30.
 *
 * An open end says "so far", not "for ever": against another open end it is the same end, against a given day nothing
 * is known of it. So 2014..open equals 2014..open, contains 2015..open, is disjoint from 2012..2013 and is `unknown`
 * against 2014..2019. An end without a year (`XXXX-08`) cannot be told from any other, itself included. No period, and
 * two that are open at both ends, are `unknown`.
 */
export function comparePeriods(a: Period | null, b: Period | null): Relation {
  if (a === null || b === null || (isBoundless(a) && isBoundless(b))) return 'unknown'
  if (isSurelyBefore(a, b) || isSurelyBefore(b, a)) return 'disjoint'
  return relateEnds(orderEnds(startOf(a), startOf(b)), orderEnds(endOf(a), endOf(b)))
}

function isBoundless(period: Period): boolean {
  return period.from === null && period.to === null
}

function startOf(period: Period): End {
  return period.from === null ? 'open' : (daysOf(period.from)?.first ?? 'unplaced')
}

function endOf(period: Period): End {
  return period.to === null ? 'open' : (daysOf(period.to)?.last ?? 'unplaced')
}

function isDay(end: End): boolean {
  return end !== 'open' && end !== 'unplaced'
}

function isSurelyBefore(a: Period, b: Period): boolean {
  const end = endOf(a)
  const start = startOf(b)
  return isDay(end) && isDay(start) && end < start
}

function orderEnds(a: End, b: End): Order {
  if (a === 'open' && b === 'open') return 'same'
  if (!isDay(a) || !isDay(b)) return 'unknown'
  if (a === b) return 'same'
  return a < b ? 'before' : 'after'
}

function relateEnds(starts: Order, ends: Order): Relation {
  if (starts === 'unknown' || ends === 'unknown') return 'unknown'
  if (starts === 'same' && ends === 'same') return 'equal'
  if (starts !== 'before' && ends !== 'after') return 'subset'
  if (starts !== 'after' && ends !== 'before') return 'superset'
  return 'overlap'
}

function isAfter(from: Edtf | null, to: Edtf | null): boolean {
  const first = from === null ? undefined : daysOf(from)?.first
  const last = to === null ? undefined : daysOf(to)?.last
  return first !== undefined && last !== undefined && first > last
}
