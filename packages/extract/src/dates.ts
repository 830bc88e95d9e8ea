import type { Edtf, Period } from '@recount/claims'
import { addDays, addMonths, dayOf, lastWeekday, monthOf, partsOf } from './calendar.ts'
import { findAt } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** What a document's own date and earlier mentions say about dates left incomplete. */
export interface DateContext {
  readonly published: Edtf | null
  /** The last year that was written out, and in which sentence. */
  year: number | null
  yearSentence: number
  /** The latest date met so far, the document's own included. */
  latest: Edtf | null
}

/** A date or period in words: tokens `[from, to)`. `since` has an open end; `asOf` says that a count is told up to this date. */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly period: Period
  readonly sort: 'point' | 'range' | 'since' | 'asOf' | 'span'
}

interface Point {
  readonly to: number
  readonly date: Edtf
}

function numberAt(view: View, at: number): number | undefined {
  const token = view.tokens[at]
  if (!token) return undefined
  if (token.kind === 'number' && /^\d{1,2}$/.test(token.key)) return Number(token.key)
  const ordinal = token.kind === 'mixed' ? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.key) : null
  return ordinal ? Number(ordinal[1]) : undefined
}

function yearAt(view: View, at: number): number | undefined {
  const token = view.tokens[at]
  return token?.kind === 'number' && /^(?:18|19|20)\d\d$/.test(token.key) ? Number(token.key) : undefined
}

/** A year after a day or month: written out, or two digits as wires once did ("18 OCT 89"). */
function yearAfter(view: View, at: number): { year: number; to: number } | undefined {
  const skip = keyAt(view, at) === ',' ? at + 1 : at
  const year = yearAt(view, skip)
  if (year !== undefined) return { year, to: skip + 1 }
  const short = view.tokens[at]
  if (short?.kind === 'number' && /^\d\d$/.test(short.key) && Number(short.key) > 31)
    return { year: 1900 + Number(short.key), to: at + 1 }
  return undefined
}

function monthAt(view: View, at: number): { month: number; to: number } | undefined {
  const found = findAt(view.matches, at, 'month')
  if (!found) return undefined
  if (keyAt(view, at) === 'may' && !view.tokens[at]!.capital) return undefined
  const to = keyAt(view, found.to) === '.' && view.tokens[found.to]!.glued ? found.to + 1 : found.to
  return { month: Number(found.value), to }
}

/** A month without a year lies in the twelve months up to the document's date, or in the year last written out. */
function inferYear(context: DateContext, sentence: number, month: number, day: number | null): number | null {
  const { published } = context
  const isNear = context.year !== null && sentence - context.yearSentence <= 1
  if (published === null) return isNear ? context.year : null
  const parts = partsOf(published)
  if (parts.year === null) return isNear ? context.year : null
  if (isNear && context.year !== null && context.year < parts.year - 1) return context.year
  if (parts.month === null) return parts.year
  const isLater =
    month > parts.month || (month === parts.month && day !== null && parts.day !== null && day > parts.day)
  return isLater ? parts.year - 1 : parts.year
}

function settle(
  view: View,
  context: DateContext,
  month: number,
  day: number | null,
  year: number | undefined,
): Edtf {
  if (year !== undefined) keepYear(view, context, year)
  const known = year ?? inferYear(context, view.sentence.index, month, day)
  return day === null ? monthOf(known, month) : dayOf(known, month, day)
}

function keepYear(view: View, context: DateContext, year: number): void {
  context.year = year
  context.yearSentence = view.sentence.index
}

/** "31 October", "October 31, 2017", "31 OCT 89", "October 2017", "late October". */
function readMonthDate(view: View, at: number, context: DateContext): Point | undefined {
  const before = numberAt(view, at)
  const first =
    before !== undefined && before >= 1 && before <= 31
      ? monthAt(view, keyAt(view, at + 1) === 'of' ? at + 2 : at + 1)
      : undefined
  if (first) {
    const year = yearAfter(view, first.to)
    return { to: year?.to ?? first.to, date: settle(view, context, first.month, before!, year?.year) }
  }
  const named = monthAt(view, at)
  if (!named) return undefined
  const day = numberAt(view, named.to)
  if (day !== undefined && day >= 1 && day <= 31 && yearAfter(view, named.to)?.to !== named.to + 1) {
    const year = yearAfter(view, named.to + 1)
    return { to: year?.to ?? named.to + 1, date: settle(view, context, named.month, day, year?.year) }
  }
  const year = yearAfter(view, named.to)
  return { to: year?.to ?? named.to, date: settle(view, context, named.month, null, year?.year) }
}

const isoDay = /^\d{4}-\d\d-\d\d$/

function readIso(view: View, at: number, context: DateContext): Point | undefined {
  const year = yearAt(view, at)
  if (year === undefined || keyAt(view, at + 1) !== '-' || !view.tokens[at + 1]!.glued) return undefined
  const month = numberAt(view, at + 2)
  const day = keyAt(view, at + 3) === '-' ? numberAt(view, at + 4) : undefined
  if (month === undefined || day === undefined || month > 12 || day > 31) return undefined
  const date = dayOf(year, month, day)
  keepYear(view, context, year)
  return isoDay.test(date) ? { to: at + 5, date } : undefined
}

function readWeekday(view: View, at: number, { published }: DateContext): Point | undefined {
  const found = findAt(view.matches, at, 'weekday')
  if (!found || published === null || (keyAt(view, at).length <= 3 && !view.tokens[at]!.capital))
    return undefined
  const date = lastWeekday(published, Number(found.value))
  return date ? { to: found.to, date } : undefined
}

function readRelative(view: View, at: number, { published }: DateContext): Point | undefined {
  const found = findAt(view.matches, at, 'relative-date')
  if (!found || published === null) return undefined
  const offset = Number(found.detail)
  const { year, day } = partsOf(published)
  if (found.value === 'year') return year === null ? undefined : { to: found.to, date: String(year + offset) }
  if (found.value === 'month') {
    const month = addMonths(published, offset)
    return month ? { to: found.to, date: month } : undefined
  }
  const date = day === null ? undefined : addDays(published, offset)
  return date ? { to: found.to, date } : undefined
}

const spanDays: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** "12 days ago", "three weeks earlier". */
function readAgo(view: View, at: number, { published }: DateContext): Point | undefined {
  const count = numberAt(view, at) ?? view.pack.units[keyAt(view, at)]
  const unit = keyAt(view, at + 1).replace(/s$/, '')
  const isAgo = keyAt(view, at + 2) === 'ago' || keyAt(view, at + 2) === 'earlier'
  if (count === undefined || !isAgo || published === null) return undefined
  if (unit === 'month') {
    const month = addMonths(published, -count)
    return month ? { to: at + 3, date: month } : undefined
  }
  if (unit === 'year') return { to: at + 3, date: String(Number(published.slice(0, 4)) - count) }
  const days = spanDays[unit]
  const date =
    days === undefined || unit === 'hour' ? undefined : addDays(published, -Math.round(count * days))
  return date ? { to: at + 3, date } : undefined
}

function readYear(view: View, at: number, context: DateContext): Point | undefined {
  const year = yearAt(view, at)
  if (
    year === undefined ||
    (!hasRole(view, at - 1, 'preposition', 'of', 'subordinate', 'and', 'since-word', 'until-word', 'by') &&
      keyAt(view, at - 1) !== 'early' &&
      keyAt(view, at - 1) !== 'late')
  )
    return undefined
  if (
    keyAt(view, at - 1) === 'of' &&
    !hasRole(view, at - 2, 'time') &&
    !['summer', 'end', 'beginning', 'start', 'spring', 'winter', 'autumn', 'half', 'quarter'].includes(
      keyAt(view, at - 2),
    )
  )
    return undefined
  keepYear(view, context, year)
  return { to: at + 1, date: String(year) }
}

function readPoint(view: View, at: number, context: DateContext): Point | undefined {
  return (
    readIso(view, at, context) ??
    readMonthDate(view, at, context) ??
    readAgo(view, at, context) ??
    readWeekday(view, at, context) ??
    readRelative(view, at, context) ??
    readYear(view, at, context)
  )
}

/** Words before a point that only shade it: "the end of", "late", "early on". */
function skipShade(view: View, at: number): number {
  let from = at
  while (
    [
      'the',
      'end',
      'of',
      'late',
      'early',
      'mid',
      '-',
      'beginning',
      'start',
      'on',
      'in',
      'summer',
      'month',
      'night',
      'morning',
      'at',
      'last',
      'year',
    ].includes(keyAt(view, from)) &&
    from < at + 6
  )
    from += 1
  return from
}

/** "between 11 and 24 March", "June to October 2017", "from 1 to 15 May". */
function readRange(view: View, at: number, context: DateContext): DateMention | undefined {
  const start = keyAt(view, at) === 'between' || keyAt(view, at) === 'from' ? at + 1 : at
  const first = readRangeStart(view, skipShade(view, start))
  if (!first) return readPointRange(view, at, start, context)
  const joint = keyAt(view, first.to)
  const isJoint =
    joint === 'to' ||
    joint === '-' ||
    joint === 'through' ||
    joint === 'until' ||
    joint === '--' ||
    (joint === 'and' && keyAt(view, at) === 'between')
  if (!isJoint) return undefined
  const last = readPoint(view, skipShade(view, first.to + 1), context)
  if (!last) return undefined
  const from = completeStart(first, last.date)
  return from !== undefined && from <= last.date
    ? { from: at, to: last.to, period: { from, to: last.date }, sort: 'range' }
    : undefined
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
  const isJoint =
    first !== undefined &&
    (hasRole(view, first.to, 'and') || ['to', 'until', 'through'].includes(keyAt(view, first.to)))
  const last = isJoint ? readPoint(view, first.to + 1, context) : undefined
  return last && first && first.date <= last.date
    ? { from: at, to: last.to, period: { from: first.date, to: last.date }, sort: 'range' }
    : undefined
}

interface RangeStart {
  readonly to: number
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

function readRangeStart(view: View, at: number): RangeStart | undefined {
  const day = numberAt(view, at)
  const afterDay = day === undefined ? undefined : monthAt(view, at + 1)
  if (day !== undefined && day <= 31) {
    const year = afterDay ? yearAfter(view, afterDay.to) : undefined
    return {
      to: year?.to ?? afterDay?.to ?? at + 1,
      day,
      month: afterDay?.month ?? null,
      year: year?.year ?? null,
    }
  }
  const month = monthAt(view, at)
  if (month) {
    const dayAfter = numberAt(view, month.to)
    const isDay = dayAfter !== undefined && dayAfter <= 31
    const year = yearAfter(view, isDay ? month.to + 1 : month.to)
    return {
      to: year?.to ?? (isDay ? month.to + 1 : month.to),
      day: isDay ? dayAfter : null,
      month: month.month,
      year: year?.year ?? null,
    }
  }
  const year = yearAt(view, at)
  return year === undefined ? undefined : { to: at + 1, day: null, month: null, year }
}

/** The start of a range takes from its end what it leaves out; a later month belongs to the year before. */
function completeStart(start: RangeStart, end: Edtf): Edtf | undefined {
  const last = partsOf(end)
  if (start.month === null && start.day === null) return start.year === null ? undefined : String(start.year)
  const month = start.month ?? last.month
  if (month === null) return undefined
  const isBefore = start.year === null && last.month !== null && last.year !== null && month > last.month
  const year = start.year ?? (isBefore ? last.year! - 1 : last.year)
  return start.day === null ? monthOf(year, month) : dayOf(year, month, start.day)
}

/** "since August 2014", "as of 30 March". */
function readOpen(view: View, at: number, context: DateContext): DateMention | undefined {
  const since = findAt(view.matches, at, 'since-word')
  if (!since) return undefined
  const point = readPoint(view, skipShade(view, since.to), context) ?? laterPoint(view, since.to, context)
  if (!point) return undefined
  const key = keyAt(view, at)
  if (key === 'as')
    return {
      from: at,
      to: point.to,
      period: { from: point.date, to: null },
      sort: isPast(point.date, context) ? 'since' : 'asOf',
    }
  if (key === 'from')
    return isLongAgo(point.date, context)
      ? { from: at, to: point.to, period: { from: point.date, to: null }, sort: 'since' }
      : undefined
  return { from: at, to: point.to, period: { from: point.date, to: null }, sort: 'since' }
}

/** "as of" a date long before everything else the text tells means "since". */
function isPast(date: Edtf, { latest }: DateContext): boolean {
  return (
    latest !== null &&
    Number(latest.slice(0, 4)) * 12 +
      Number(latest.slice(5, 7) || 1) -
      (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1)) >
      6
  )
}

/** "since starting its operations in 2014": the date stands at the end of what began. */
function laterPoint(view: View, from: number, context: DateContext): Point | undefined {
  if (keyAt(view, from - 1) !== 'since') return undefined
  for (let at = from; at < Math.min(from + 14, view.tokens.length); at += 1) {
    const key = keyAt(view, at)
    if (key === ',' || key === '.' || key === ';' || hasRole(view, at, 'be', 'have')) return undefined
    const point = key === 'in' || key === 'on' ? readPoint(view, skipShade(view, at + 1), context) : undefined
    if (point) return point
  }
  return undefined
}

function isLongAgo(date: Edtf, { published }: DateContext): boolean {
  return published !== null && date.slice(0, 7) !== published.slice(0, 7)
}

/** "in the past 24 hours", "over the last two weeks". */
function readSpan(view: View, at: number, { published }: DateContext): DateMention | undefined {
  const past = findAt(view.matches, at, 'past-span')
  if (!past || published === null || partsOf(published).day === null) return undefined
  const count = numberAt(view, past.to) ?? view.pack.units[keyAt(view, past.to)]
  const unit = keyAt(view, past.to + (count === undefined ? 0 : 1)).replace(/s$/, '')
  const length = spanDays[unit]
  if (length === undefined) return undefined
  const isLong = unit === 'month' || unit === 'year'
  const from = isLong ? undefined : addDays(published, -Math.max(1, Math.round((count ?? 1) * length)))
  return from
    ? { from: at, to: past.to + (count === undefined ? 1 : 2), period: { from, to: published }, sort: 'span' }
    : undefined
}

/** Every date of a sentence in its order, resolved from the document's date as far as that goes. */
export function listDates(view: View, context: DateContext): DateMention[] {
  const mentions: DateMention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at]!
    if (token.kind === 'mark' || (token.kind === 'word' && !view.matches[at])) continue
    const found =
      readRange(view, at, context) ??
      readOpen(view, at, context) ??
      readSpan(view, at, context) ??
      pointMention(view, at, context)
    if (!found) continue
    mentions.push(found)
    keepLatest(context, found.period)
    at = found.to - 1
  }
  return mentions
}

function keepLatest(context: DateContext, { from, to }: Period): void {
  for (const date of [from, to])
    if (date !== null && !date.startsWith('X') && (context.latest === null || date > context.latest))
      context.latest = date
}

function pointMention(view: View, at: number, context: DateContext): DateMention | undefined {
  const point = readPoint(view, at, context)
  return point
    ? { from: at, to: point.to, period: { from: point.date, to: point.date }, sort: 'point' }
    : undefined
}
