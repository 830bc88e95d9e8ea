import { edtfPattern, type Edtf } from './date.ts'
import { InputError } from './errors.ts'

/** How fine a date is: the day is known, or only its month, or only its year. */
export type DatePrecision = 'year' | 'month' | 'day'

/** The parts of a date; null is a part that the text leaves out or marks as unknown (`X`). */
export interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** `~` or `%`: near this date. EDTF does not say how near, so it never widens the days. */
  readonly isApproximate: boolean
  /** `?` or `%`: the source is in doubt about it. */
  readonly isUncertain: boolean
}

/** The first and the last day that a date can mean, as ISO days (`2014-08-01`). */
export interface DayRange {
  readonly first: string
  readonly last: string
}

/** One date against another: wholly before or after it, the same days, some days shared, or a year is not known. */
export type DateOrder = 'before' | 'after' | 'equal' | 'overlap' | 'unknown'

const looksLikeDate = /^(?:\d{4}|XXXX)-\d\d(?:-\d\d)?[~?%]?$/

/**
 * Reads an EDTF date into its parts. Throws InputError on anything else, saying what was found and how to write it. Ours
 * rather than the `edtf` library's: that takes 29 February in every year and refuses `XXXX-08~`, and its grammar needs some
 * 50 µs a date where a claim holds six. The tests hold the two against each other.
 */
export function parseEdtf(text: string): DateParts {
  if (!edtfPattern.test(text)) throw refuseDate(text)
  const qualifier = text.at(-1) ?? ''
  return {
    year: partOf(text.slice(0, 4)),
    month: partOf(text.slice(5, 7)),
    day: partOf(text.slice(8, 10)),
    isApproximate: qualifier === '~' || qualifier === '%',
    isUncertain: qualifier === '?' || qualifier === '%',
  }
}

/** The finest part that is known together with the parts above it: `2014-XX` is a year; `XXXX-08` is a month of some year. */
export function precisionOf(edtf: Edtf): DatePrecision {
  const { month, day } = parseEdtf(edtf)
  if (month === null) return 'year'
  return day === null ? 'month' : 'day'
}

/** The days a date covers, both inclusive; undefined where its year is not known. Throws InputError on no date. */
export function daysOf(edtf: Edtf): DayRange | undefined {
  if (known.size > MOST_KNOWN) known.clear()
  if (!known.has(edtf)) known.set(edtf, countDaysOf(edtf))
  return known.get(edtf)
}

/** Dates that were asked for before: a case asks for the same few thousand again and again. */
const known = new Map<Edtf, DayRange | undefined>()
const MOST_KNOWN = 20_000

function countDaysOf(edtf: Edtf): DayRange | undefined {
  const { year, month, day } = parseEdtf(edtf)
  if (year === null) return undefined
  const lastMonth = month ?? 12
  return {
    first: isoDay(year, month ?? 1, day ?? 1),
    last: isoDay(year, lastMonth, day ?? daysInMonth(year, lastMonth)),
  }
}

/** Where a lies in time against b. `2019-04` against `2019-04-30` is `overlap`: neither is before the other. */
export function compareDates(a: Edtf, b: Edtf): DateOrder {
  const daysA = daysOf(a)
  const daysB = daysOf(b)
  if (daysA === undefined || daysB === undefined) return 'unknown'
  if (daysA.last < daysB.first) return 'before'
  if (daysA.first > daysB.last) return 'after'
  return daysA.first === daysB.first && daysA.last === daysB.last ? 'equal' : 'overlap'
}

/** Does every day of `inner` lie in `outer`? False where a year is not known. */
export function containsDate(outer: Edtf, inner: Edtf): boolean {
  const wide = daysOf(outer)
  const narrow = daysOf(inner)
  if (wide === undefined || narrow === undefined) return false
  return wide.first <= narrow.first && narrow.last <= wide.last
}

/** Is there a day that both can mean? False where a year is not known. */
export function overlapsDate(a: Edtf, b: Edtf): boolean {
  const order = compareDates(a, b)
  return order === 'equal' || order === 'overlap'
}

function partOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : null
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function refuseDate(text: string): InputError {
  const found = `expected an EDTF date such as 2014, 2014-08 or 2014-08-31; found ${JSON.stringify(text)}`
  if (looksLikeDate.test(text)) {
    return new InputError(`${found}, which no calendar has`, 'check the month and the length of that month')
  }
  return new InputError(
    found,
    'write four digits for the year, two each for month and day, and X where not known',
  )
}
