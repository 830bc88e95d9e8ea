import type { Edtf } from '@recount/claims'
import type { Length } from '../pack/language-pack.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, keyAt, type View } from '../text/view.ts'
import { addDays, partsOf } from './calendar.ts'
import { countAt, type DateContext, type DateMention, type Point } from './date-parts.ts'
import { readPoint, skipShade } from './date-points.ts'

/** "since August 2014", "as of 30 March". */
export function readOpen(view: View, at: number, context: DateContext): DateMention | undefined {
  const since = findAt(view.matches, at, 'since-word')
  if (!since) return undefined
  const point = readPoint(view, skipShade(view, since.to), context) ?? readLater(view, since.to, context)
  const sort = point && sortOf(view, at, point.date, context)
  return sort && { from: at, to: point.to, period: { from: point.date, to: null }, sort }
}

/** "as of" a late date tells a count up to it; a plain "from" opens a span only when the date is not the document's own. */
function sortOf(view: View, at: number, date: Edtf, context: DateContext): DateMention['sort'] | undefined {
  if (isCue(view, at, 'as')) return isPast(date, context) ? 'since' : 'asOf'
  return isCue(view, at, 'from') && !isOtherMonth(date, context) ? undefined : 'since'
}

const monthsPast = 6

/** "as of" a date long before everything else the text tells means "since". */
function isPast(date: Edtf, { latest }: DateContext): boolean {
  return latest !== null && countMonths(latest) - countMonths(date) > monthsPast
}

function countMonths(date: Edtf): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1)
}

const dayLength = 'YYYY-MM-DD'.length

/** Not the document's own month; without a date of the document, whatever is no single day. */
function isOtherMonth(date: Edtf, { published }: DateContext): boolean {
  return published === null ? date.length < dayLength : date.slice(0, 7) !== published.slice(0, 7)
}

const laterReach = 14

/** "since starting its operations in 2014": the date stands at the end of what began. */
function readLater(view: View, from: number, context: DateContext): Point | undefined {
  if (!isCue(view, from - 1, 'since')) return undefined
  for (let at = from; at < from + laterReach; at += 1) {
    if (isMark(view, at, '', ',', '.', ';') || hasRole(view, at, 'be', 'have')) return undefined
    const isDated = isCue(view, at, 'in', 'on')
    const point = isDated ? readPoint(view, skipShade(view, at + 1), context) : undefined
    if (point) return point
  }
  return undefined
}

/** In days. Months and years are too long to be told from a day. */
const lengthDays: Readonly<Partial<Record<Length, number>>> = { hour: 1 / 24, day: 1, week: 7 }

/** "in the past 24 hours", "over the last two weeks". */
export function readSpan(view: View, at: number, { published }: DateContext): DateMention | undefined {
  const past = findAt(view.matches, at, 'past-span')
  if (!past || published === null || partsOf(published).day === null) return undefined
  const count = countAt(view, past.to)
  const last = count === undefined ? past.to : past.to + 1
  const length = view.pack.lengths.get(keyAt(view, last))
  const days = length && lengthDays[length]
  if (days === undefined) return undefined
  const from = addDays(published, -Math.max(1, Math.round((count ?? 1) * days)))
  return from ? { from: at, to: last + 1, period: { from, to: published }, sort: 'span' } : undefined
}
