import type { Edtf, Span } from '@recount/claims'

/** A date read in a text, to the day; `XXXX-06-28` where the year is missing. */
export interface FoundDate extends Span {
  readonly date: Edtf
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

/** Blanks within a line: dates in two lines are two dates. */
const gap = '[\\t \\u00a0]'

/**
 * Day–month–year, month–day–year (the year may be missing or have two digits), ISO 8601, and figures with separators.
 * The separators between the parts are what newsrooms write: blanks, commas, hyphens, "of".
 */
const datePattern = new RegExp(
  [
    `\\b(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)`,
    `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:${gap}|-|${gap}of${gap}){1,2}(${monthPattern})(?:[,،\\t \u00a0-]{1,2}(\\d{4}|['’]?\\d\\d)\\b(?!:))?`,
    `\\b(${monthPattern})${gap}{1,2}(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?${gap}{1,2}(\\d{4})\\b)?`,
    `\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b`,
  ].join('|'),
  'gi',
)

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Two-digit years: 50–99 are 1950–1999, 00–49 are 2000–2049 (the corpora of the field begin after 1945). */
function fullYear(year: string): string {
  const digits = year.replace(/\D/g, '')
  if (digits.length === 4) return digits
  return Number(digits) >= 50 ? `19${digits}` : `20${digits}`
}

function edtf(year: string | undefined, month: number, day: number): Edtf | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (daysIn[month - 1] ?? 0)) return undefined
  const written = year === undefined ? 'XXXX' : fullYear(year)
  if (written !== 'XXXX' && (written < '1900' || written > '2099')) return undefined
  return `${written}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function monthOf(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** Figures alone are read only when one order is possible: a part above twelve, or both the same. */
function fromFigures(first: number, second: number, year: string): Edtf | undefined {
  if (first > 12 || first === second) return edtf(year, second, first)
  return second > 12 ? edtf(year, first, second) : undefined
}

function dateOf(match: RegExpExecArray): Edtf | undefined {
  const [, isoYear, isoMonth, isoDay, day, dayMonth, dayYear, month, monthDay, monthYear, a, b, year] = match
  if (isoYear !== undefined) return edtf(isoYear, Number(isoMonth), Number(isoDay))
  if (dayMonth !== undefined) return edtf(dayYear, monthOf(dayMonth), Number(day))
  if (month !== undefined) return edtf(monthYear, monthOf(month), Number(monthDay))
  return year === undefined ? undefined : fromFigures(Number(a), Number(b), year)
}

/** Lists the dates with at least month and day in a stretch of a text, in order. */
export function listDates(text: string, start: number, end: number): FoundDate[] {
  const stretch = text.slice(start, end)
  if (!/\d/.test(stretch)) return []
  const found: FoundDate[] = []
  for (const match of stretch.matchAll(datePattern)) {
    const date = dateOf(match)
    const at = start + match.index
    if (date !== undefined) found.push({ date, start: at, end: at + match[0].length })
  }
  return found
}

export function isFullDate(date: Edtf): boolean {
  return !date.startsWith('XXXX')
}

/** The day of an ISO 8601 time or EDTF string as machines write it; undefined for anything else. */
export function findIsoDay(value: string): Edtf | undefined {
  const match = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T\s][\d:.+Z-]{0,30})?\s*$/.exec(value)
  if (match === null) return undefined
  const [, year, month, day] = match
  if (edtf(year, Number(month ?? 1), Number(day ?? 1)) === undefined) return undefined
  return [year, month, day].filter((part) => part !== undefined).join('-')
}
