import type { Edtf } from '@recount/claims'
import type { Length } from '../pack/language-pack.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, keyAt, type View } from '../text/view.ts'
import { addDays, addMonths, dayOf, lastWeekday, partsOf } from './calendar.ts'
import {
  completeDate,
  countAt,
  dayAt,
  keepYear,
  monthAt,
  numberAt,
  yearAfter,
  yearAt,
  type DateContext,
  type Point,
} from './date-parts.ts'

/** A date that was found, or none. */
function pointOf(to: number, date: Edtf | undefined): Point | undefined {
  return date === undefined ? undefined : { to, date }
}

/** "31 October", "31st of October 2017", "31 OCT 89". */
function readDayMonth(view: View, at: number, context: DateContext): Point | undefined {
  const day = dayAt(view, at)
  if (day === undefined) return undefined
  const named = monthAt(view, hasRole(view, at + 1, 'of') ? at + 2 : at + 1)
  if (!named) return undefined
  const year = yearAfter(view, named.to)
  return { to: year?.to ?? named.to, date: completeDate(view, context, named.month, day, year?.year) }
}

/** "October 31, 2017", "October 2017", "October". */
function readMonth(view: View, at: number, context: DateContext): Point | undefined {
  const named = monthAt(view, at)
  if (!named) return undefined
  const isYear = yearAfter(view, named.to)?.to === named.to + 1
  const day = isYear ? undefined : dayAt(view, named.to)
  const to = day === undefined ? named.to : named.to + 1
  const year = yearAfter(view, to)
  return { to: year?.to ?? to, date: completeDate(view, context, named.month, day ?? null, year?.year) }
}

const isoDay = /^\d{4}-\d\d-\d\d$/

/** "2017-10-31". */
function readIso(view: View, at: number, context: DateContext): Point | undefined {
  const year = yearAt(view, at)
  if (year === undefined || !isMark(view, at + 1, '-') || !view.tokens[at + 1]!.glued) return undefined
  const month = numberAt(view, at + 2)
  const day = isMark(view, at + 3, '-') ? numberAt(view, at + 4) : undefined
  if (month === undefined || day === undefined || month > 12 || day > 31) return undefined
  const date = dayOf(year, month, day)
  keepYear(view, context, year)
  return isoDay.test(date) ? { to: at + 5, date } : undefined
}

const longestAbbreviation = 3

/** "Friday": the last one up to the document's day. */
function readWeekday(view: View, at: number, { published }: DateContext): Point | undefined {
  const found = findAt(view.matches, at, 'weekday')
  if (!found || published === null) return undefined
  if (keyAt(view, at).length <= longestAbbreviation && !view.tokens[at]!.capital) return undefined
  return pointOf(found.to, lastWeekday(published, Number(found.value)))
}

/** "yesterday", "the previous month". */
function readRelative(view: View, at: number, { published }: DateContext): Point | undefined {
  const found = findAt(view.matches, at, 'relative-date')
  return found && published !== null
    ? pointOf(found.to, moveDate(published, Number(found.detail), found.value as Length))
    : undefined
}

/** "12 days ago", "three weeks earlier". */
function readAgo(view: View, at: number, { published }: DateContext): Point | undefined {
  if (published === null || !isCue(view, at + 2, 'ago')) return undefined
  const count = countAt(view, at)
  const length = view.pack.lengths.get(keyAt(view, at + 1))
  if (count === undefined || !length) return undefined
  return pointOf(at + 3, moveDate(published, -count, length))
}

/** A date moved by so many lengths of time, as precise as they are; an hour moves none. */
function moveDate(date: Edtf, count: number, length: Length): Edtf | undefined {
  switch (length) {
    case 'year': {
      const { year } = partsOf(date)
      return year === null ? undefined : String(year + count)
    }
    case 'month':
      return addMonths(date, count)
    case 'week':
      return addDays(date, count * 7)
    case 'day':
      return addDays(date, count)
    case 'hour':
      return undefined
  }
}

/** "since 2014", "early 2014", "the summer of 2014": a bare year where a date belongs. */
function readYear(view: View, at: number, context: DateContext): Point | undefined {
  const year = yearAt(view, at)
  if (year === undefined || !isYearPlace(view, at - 1)) return undefined
  keepYear(view, context, year)
  return { to: at + 1, date: String(year) }
}

function isYearPlace(view: View, before: number): boolean {
  if (hasRole(view, before, 'of'))
    return hasRole(view, before - 1, 'time') || isCue(view, before - 1, 'yearPart')
  return (
    hasRole(view, before, 'preposition', 'subordinate', 'and', 'since-word', 'until-word', 'by') ||
    isCue(view, before, 'yearShade')
  )
}

/** Reads the date that begins at a token. */
export function readPoint(view: View, at: number, context: DateContext): Point | undefined {
  return (
    readIso(view, at, context) ??
    readDayMonth(view, at, context) ??
    readMonth(view, at, context) ??
    readAgo(view, at, context) ??
    readWeekday(view, at, context) ??
    readRelative(view, at, context) ??
    readYear(view, at, context)
  )
}

const longestShade = 6

/** Skips what only shades the date it stands before: "the end of", "late", "early on". */
export function skipShade(view: View, at: number): number {
  let from = at
  while (from < at + longestShade && (isCue(view, from, 'dateShade') || isMark(view, from, '-'))) from += 1
  return from
}
