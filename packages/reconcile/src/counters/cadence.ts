import { daysOf, precisionOf, type DatePrecision, type Edtf } from '@recount/claims'
import { countDays } from '../dates.ts'
import type { Gap } from '../reconciliation.ts'

/** Fewer steps than this show no cadence. */
export const FEWEST_STEPS = 8

/** This share of the intervals between steps has to be equal for a cadence. */
const REGULAR_SHARE = 0.8

/** How far on a date is in units of its precision: days, months or years; only differences mean anything. */
export function countUnits(date: Edtf, unit: DatePrecision): number {
  const first = daysOf(date)?.first ?? '0000-01-01'
  const [year = 0, month = 1] = first.split('-').map(Number)
  if (unit === 'day') return countDays(first)
  return unit === 'month' ? year * 12 + month - 1 : year
}

/** The date that `countUnits` counts so far. Civil from days: Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dateOfUnits(count: number, unit: DatePrecision): Edtf {
  if (unit === 'year') return pad(count, 4)
  if (unit === 'month') return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}`
  const since = count - 1
  const era = Math.floor(since / 146_097)
  const day = since - era * 146_097
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const date = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  return `${pad(year + era * 400 + (month < 3 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

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

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
