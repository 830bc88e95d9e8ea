import { precisionOf, type DatePrecision, type Edtf } from '@recount/claims'
import { dateOfUnits } from '../date-units.ts'
import type { Gap } from '../reconciliation.ts'

/** Fewer steps than this show no cadence. */
export const FEWEST_STEPS = 8

/** This share of the intervals between steps has to be equal for a cadence. */
const REGULAR_SHARE = 0.8

/** The stretch of time that one step of a series stands for, both ends inclusive, in units of one precision. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/**
 * What is missing between the steps of a regular series: at least eight steps, and at least eight of ten of the
 * intervals from the end of one to the end of the next equal. An irregular series has no gaps, for nobody promised its
 * steps. `stretches` are in order; of a running total each is the one day it counts to.
 */
export function listGaps(stretches: readonly Stretch[], unit: DatePrecision): readonly Gap[] {
  const cadence = findCadence(stretches.map(({ last }) => last))
  if (cadence === undefined || stretches.length < FEWEST_STEPS) return []
  return stretches.slice(1).flatMap((next, at): readonly Gap[] => {
    const end = stretches[at]?.last ?? next.first
    const isRunning = next.first === next.last && (stretches[at]?.first ?? end) === end
    const [first, last] = isRunning ? [end + cadence, next.first - cadence] : [end + 1, next.first - 1]
    if (first > last) return []
    const count = isRunning ? Math.floor((last - first) / cadence) + 1 : last - first + 1
    return [{ from: dateOfUnits(first, unit), to: dateOfUnits(last, unit), count, unit }]
  })
}

/** The interval that eight of ten steps keep; undefined where there is none. */
export function findCadence(ends: readonly number[]): number | undefined {
  const intervals = new Map<number, number>()
  for (const [at, end] of ends.slice(1).entries()) {
    const interval = end - (ends[at] ?? end)
    if (interval > 0) intervals.set(interval, (intervals.get(interval) ?? 0) + 1)
  }
  const all = [...intervals.values()].reduce((sum, times) => sum + times, 0)
  const [commonest] = [...intervals].toSorted(([a, x], [b, y]) => y - x || a - b)
  return commonest !== undefined && commonest[1] >= all * REGULAR_SHARE ? commonest[0] : undefined
}

/** The one precision that all dates have; undefined where they differ or there are none. */
export function findUnit(dates: readonly Edtf[]): DatePrecision | undefined {
  const units = new Set(dates.map(precisionOf))
  const [unit] = units
  return units.size === 1 ? unit : undefined
}
