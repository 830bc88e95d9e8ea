import { addDays, addMonths, dayOf } from '../when/calendar.ts'
import { beginDates, dayAt, monthAt, yearAfter, yearAt } from '../when/date-parts.ts'
import { listDates } from '../when/dates.ts'
import { isCue, isMark, keyAt, type View } from '../text/view.ts'
import { isOneSlipApart } from './slip.ts'

/** Days that a sentence gives, both ISO and inclusive: tokens `[from, to)`. */
export interface DatedDays {
  readonly from: number
  readonly to: number
  readonly first: string
  readonly last: string
  /** The other reading of a date in figures. */
  readonly otherwise: string | null
}

const dayLength = 'YYYY-MM-DD'.length

/**
 * The days a sentence names, in its order: what articles write (a month is its days), and besides days of one month joined before the year
 * ("June 3-4, 2017"), dates in figures (the month first, as the United States write) and months with one slip of the keys.
 */
export function listDays(view: View, months: readonly (readonly string[])[]): readonly DatedDays[] {
  const own = view.tokens.flatMap((_, at) => readOwn(view, at, months) ?? [])
  const usual = listDates(view, beginDates(null)).flatMap(({ from, to, period }) => {
    const days = daysOf(period.from, period.to)
    return days && !own.some((other) => from < other.to && other.from < to)
      ? [{ from, to, ...days, otherwise: null }]
      : []
  })
  return [...own, ...usual].toSorted((a, b) => a.from - b.from)
}

function daysOf(from: string | null, to: string | null): { first: string; last: string } | undefined {
  const first = from === null ? undefined : monthDays(from)?.first
  const last = to === null ? undefined : monthDays(to)?.last
  return first === undefined || last === undefined ? undefined : { first, last }
}

const monthLength = 'YYYY-MM'.length

/** A full date is its own day; a month, and a day that the calendar doesn't have (30 February), is all days of its month. */
function monthDays(date: string): { first: string; last: string } | undefined {
  if (isDay(date)) return { first: date, last: date }
  const month = date.slice(0, monthLength)
  const next = addMonths(month, 1)
  const last = next === undefined ? undefined : addDays(`${next}-01`, -1)
  return last === undefined || date.startsWith('X') ? undefined : { first: `${month}-01`, last }
}

/** A full date that the calendar has. */
function isDay(date: string): boolean {
  return date.length === dayLength && !date.startsWith('X') && addDays(date, 0) === date
}

function readOwn(view: View, at: number, months: readonly (readonly string[])[]): DatedDays | undefined {
  return (
    readMonthDays(view, at) ??
    readFigures(view, at) ??
    readJoined(view, at, months) ??
    readMistyped(view, at, months)
  )
}

function datedDays(
  at: number,
  to: number,
  first: string,
  last: string,
  otherwise: string | null = null,
): DatedDays | undefined {
  if (!isDay(first) || !isDay(last) || first > last) return undefined
  return { from: at, to, first, last, otherwise: otherwise !== null && isDay(otherwise) ? otherwise : null }
}

/** "June 3-4, 2017", "June 3 and 4, 2017". */
function readMonthDays(view: View, at: number): DatedDays | undefined {
  const month = monthAt(view, at)
  const first = month && dayAt(view, month.to)
  if (first === undefined || !isJoint(view, month!.to + 1)) return undefined
  const last = dayAt(view, month!.to + 2)
  const year = last === undefined ? undefined : yearAfter(view, month!.to + 3)
  if (!year) return undefined
  return datedDays(at, year.to, dayOf(year.year, month!.month, first), dayOf(year.year, month!.month, last!))
}

function isJoint(view: View, at: number): boolean {
  return isMark(view, at, '-', '--', '/') || isCue(view, at, 'to', 'plainAnd', 'dateJoint')
}

const dotted = /^(\d{1,2})[.](\d{1,2})[.]((?:19|20)\d\d)$/
const longestYear = 12

/** "5/13/2017", "13.5.2017"; where both can be months, the month is first and the other reading is kept. */
function readFigures(view: View, at: number): DatedDays | undefined {
  const [, one, two, year] = dotted.exec(keyAt(view, at)) ?? []
  if (year !== undefined) return figuresOf(at, at + 1, Number(one), Number(two), Number(year), false)
  const first = dayAt(view, at)
  if (first === undefined || !isMark(view, at + 1, '/') || !isMark(view, at + 3, '/')) return undefined
  const second = dayAt(view, at + 2)
  const last = yearAt(view, at + 4)
  return second === undefined || last === undefined
    ? undefined
    : figuresOf(at, at + 5, first, second, last, true)
}

function figuresOf(
  at: number,
  to: number,
  one: number,
  two: number,
  year: number,
  isMonthFirst: boolean,
): DatedDays | undefined {
  const monthFirst = one <= longestYear ? dayOf(year, one, two) : null
  const dayFirst = two <= longestYear ? dayOf(year, two, one) : null
  const [day, otherwise] = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  if (day === null) return otherwise === null ? undefined : datedDays(at, to, otherwise, otherwise)
  return datedDays(at, to, day, day, otherwise === day ? null : otherwise)
}

const joined = /^(\d{1,2})([a-z]{3,9})((?:19|20)\d\d)$/

/** "03JUN2031", as armed forces write days. */
function readJoined(view: View, at: number, months: readonly (readonly string[])[]): DatedDays | undefined {
  const [, day, word, year] = joined.exec(keyAt(view, at)) ?? []
  const month = months.findIndex((names) => names.some((name) => name === word))
  if (month < 0) return undefined
  const date = dayOf(Number(year), month + 1, Number(day))
  return datedDays(at, at + 1, date, date)
}

const shortestMonth = 5

/** "Febuary 3, 2017": an unknown word one slip away from a month's name, before a day and a year. */
function readMistyped(view: View, at: number, months: readonly (readonly string[])[]): DatedDays | undefined {
  const day = dayAt(view, at + 1)
  const year = day === undefined ? undefined : yearAfter(view, at + 2)
  const key = keyAt(view, at)
  if (!year || monthAt(view, at) || key.length < shortestMonth) return undefined
  const month = months.findIndex((names) =>
    names.some((name) => name.length >= shortestMonth && isOneSlipApart(key, name)),
  )
  if (month < 0) return undefined
  const date = dayOf(year.year, month + 1, day!)
  return datedDays(at, year.to, date, date)
}
