import { daysOf, type DatePrecision, type Edtf } from '@recount/claims'
import { countDays } from './dates.ts'

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

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
