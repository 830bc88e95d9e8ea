import type { Edtf } from '@recount/claims'
import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import { dayOf, monthOf, partsOf } from './calendar.ts'
import { monthAt, numberAt, yearAfter, yearAt, type DateContext, type DateMention } from './date-parts.ts'
import { readPoint, skipShade } from './date-points.ts'

/** "between 11 and 24 March", "June to October 2017", "from 1 to 15 May". */
export function readRange(view: View, at: number, context: DateContext): DateMention | undefined {
  const start = isCue(view, at, 'between', 'from') ? at + 1 : at
  const first = readStart(view, skipShade(view, start))
  if (!first) return readPointRange(view, at, start, context)
  if (!isJoint(view, at, first.to)) return undefined
  const last = readPoint(view, skipShade(view, first.to + 1), context)
  const from = last && completeStart(first, last.date)
  return from !== undefined ? rangeOf(at, last!.to, from, last!.date) : undefined
}

function rangeOf(at: number, to: number, from: Edtf, until: Edtf): DateMention | undefined {
  return from <= until ? { from: at, to, period: { from, to: until }, sort: 'range' } : undefined
}

function isJoint(view: View, start: number, at: number): boolean {
  if (isMark(view, at, '-', '--') || isCue(view, at, 'dateJoint')) return true
  return isCue(view, at, 'plainAnd') && isCue(view, start, 'between')
}

/** "between Thursday and Saturday". */
function readPointRange(
  view: View,
  at: number,
  start: number,
  context: DateContext,
): DateMention | undefined {
  if (start === at || !hasRole(view, start, 'weekday', 'relative-date')) return undefined
  const first = readPoint(view, start, context)
  if (!first || !(hasRole(view, first.to, 'and') || isCue(view, first.to, 'dateJoint'))) return undefined
  const last = readPoint(view, first.to + 1, context)
  return last && rangeOf(at, last.to, first.date, last.date)
}

/** The first date of a range, with whatever it leaves to the second. */
interface Start {
  readonly to: number
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

const longestMonth = 31

function readStart(view: View, at: number): Start | undefined {
  const day = numberAt(view, at)
  if (day !== undefined && day <= longestMonth) return readDayStart(view, at, day)
  const month = monthAt(view, at)
  if (month) return readMonthStart(view, month.month, month.to)
  const year = yearAt(view, at)
  return year === undefined ? undefined : { to: at + 1, day: null, month: null, year }
}

/** "11", "11 March", "11 March 2017". */
function readDayStart(view: View, at: number, day: number): Start {
  const month = monthAt(view, at + 1)
  const year = month && yearAfter(view, month.to)
  return {
    to: year?.to ?? month?.to ?? at + 1,
    day,
    month: month?.month ?? null,
    year: year?.year ?? null,
  }
}

/** "March", "March 11", "March 11, 2017". */
function readMonthStart(view: View, month: number, from: number): Start {
  const number = numberAt(view, from)
  const day = number !== undefined && number <= longestMonth ? number : null
  const to = day === null ? from : from + 1
  const year = yearAfter(view, to)
  return { to: year?.to ?? to, day, month, year: year?.year ?? null }
}

/** The start of a range takes from its end what it leaves out; a later month belongs to the year before. */
function completeStart(start: Start, end: Edtf): Edtf | undefined {
  if (start.month === null && start.day === null) return start.year === null ? undefined : String(start.year)
  const last = partsOf(end)
  const month = start.month ?? last.month
  if (month === null) return undefined
  const isBefore = last.month !== null && last.year !== null && month > last.month
  const year = start.year ?? (isBefore ? last.year! - 1 : last.year)
  return start.day === null ? monthOf(year, month) : dayOf(year, month, start.day)
}
