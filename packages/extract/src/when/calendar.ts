import type { Edtf } from '@recount/claims'

/** Days since 1970-01-01 of a day of the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The day with a number of days since 1970-01-01. */
function civil(days: number): Edtf {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part + (part < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayOf(year, month, dayOfYear - Math.floor((153 * part + 2) / 5) + 1)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A month as EDTF; `XXXX` where the year is not known. */
export function monthOf(year: number | null, month: number): Edtf {
  return `${year === null ? 'XXXX' : String(year).padStart(4, '0')}-${two(month)}`
}

/** A day as EDTF; `XXXX` where the year is not known. */
export function dayOf(year: number | null, month: number, day: number): Edtf {
  return `${monthOf(year, month)}-${two(day)}`
}

/** The year, month and day of a date; parts that its precision leaves out (or `XX`) are null. */
interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** Cuts a date into its parts. */
export function partsOf(date: Edtf): DateParts {
  const [year, month, day] = date.replace(/[~?%]$/, '').split('-')
  return { year: numeric(year), month: numeric(month), day: numeric(day) }
}

function numeric(part: string | undefined): number | null {
  return part !== undefined && /^\d+$/.test(part) ? Number(part) : null
}

/** A full day moved by a number of days; undefined for dates of lesser precision. */
export function addDays(date: Edtf, days: number): Edtf | undefined {
  const { year, month, day } = partsOf(date)
  return year === null || month === null || day === null
    ? undefined
    : civil(dayNumber(year, month, day) + days)
}

/** The month of a date moved by a number of months. */
export function addMonths(date: Edtf, months: number): Edtf | undefined {
  const { year, month } = partsOf(date)
  if (year === null || month === null) return undefined
  const total = year * 12 + month - 1 + months
  return monthOf(Math.floor(total / 12), (total % 12) + 1)
}

/** The last day with a given weekday (0 is Sunday) that is not after a full day. */
export function lastWeekday(date: Edtf, weekday: number): Edtf | undefined {
  const { year, month, day } = partsOf(date)
  if (year === null || month === null || day === null) return undefined
  const number = dayNumber(year, month, day)
  const back = ((((number + 4) % 7) + 7) % 7) - weekday
  return civil(number - (back < 0 ? back + 7 : back))
}
