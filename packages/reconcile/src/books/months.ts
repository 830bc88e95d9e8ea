import { daysOf, parseEdtf, type BookLine, type Claim, type Edtf } from '@recount/claims'
import { countUnits, dateOfUnits } from '../date-units.ts'
import { isPlaced } from '../dates.ts'
import { monthNames } from '../phrase.ts'
import type { Month } from './book.ts'
import { lineNotes } from './lines.ts'

/** "June 2018". */
export function sayMonth(month: Month): string {
  const [year, number] = partsOf(month)
  return `${monthNames[number - 1]} ${year}`
}

/** "June 2018", "June to August 2018", "June 2018 to March 2019". */
export function sayMonths(first: Month, last: Month): string {
  if (first === last) return sayMonth(first)
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  return `${isOneYear ? monthNames[partsOf(first)[1] - 1] : sayMonth(first)} to ${sayMonth(last)}`
}

/** The month so many after this one; before it, if below 0. */
export function shiftMonth(month: Month, by: number): Month {
  return dateOfUnits(countUnits(month, 'month') + by, 'month')
}

/** How many months the later is after the earlier. */
export function countMonths(earlier: Month, later: Month): number {
  return countUnits(later, 'month') - countUnits(earlier, 'month')
}

/** The months from the one to the other, both inclusive. */
export function listMonths(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, countMonths(first, last) + 1) }, (_, at) => shiftMonth(first, at))
}

/**
 * The month that a claim's line belongs to; null where the claim names none. What stands at a month's end may be given by
 * its as-of date or by the end of its period, as a month or as its last day; a flow needs a period of one whole month.
 */
export function findMonth({ period, asOf }: Pick<Claim, 'period' | 'asOf'>, line: BookLine): Month | null {
  if (lineNotes[line].isStock) return endingMonth(asOf) ?? endingMonth(period?.to ?? null)
  const start = monthOf(period?.from ?? null, 'first')
  return start !== null && start === endingMonth(period?.to ?? null) ? start : null
}

function endingMonth(date: Edtf | null): Month | null {
  return monthOf(date, 'last')
}

/** The month that a date's first or last day begins or ends. */
function monthOf(date: Edtf | null, edge: 'first' | 'last'): Month | null {
  if (!isPlaced(date) || parseEdtf(date).month === null || parseEdtf(date).isApproximate) return null
  const month = date.slice(0, 7)
  return daysOf(date)?.[edge] === daysOf(month)?.[edge] ? month : null
}

function partsOf(month: Month): readonly [number, number] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return [year, number]
}
