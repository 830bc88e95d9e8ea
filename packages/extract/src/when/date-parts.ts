import type { Edtf, Period } from '@recount/claims'
import { findAt } from '../text/lexicon.ts'
import { isCue, isMark, keyAt, type View } from '../text/view.ts'
import { dayOf, monthOf, partsOf } from './calendar.ts'

/** What a document's own date and earlier mentions say about dates left incomplete. */
export interface DateContext {
  readonly published: Edtf | null
  /** The last year that was written out, and in which sentence. */
  year: number | null
  yearSentence: number
  /** The latest date met so far, the document's own included. */
  latest: Edtf | null
}

/** What is known of dates before a document is read. */
export function beginDates(published: Edtf | null): DateContext {
  return { published, year: null, yearSentence: 0, latest: published }
}

/** A date or period in words: tokens `[from, to)`. */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly period: Period
  /** `since` has an open end; `asOf` says that a count is told up to this date; a `span` ends with the document's day. */
  readonly sort: 'point' | 'range' | 'since' | 'asOf' | 'span'
}

/** A date and the token it ends before. */
export interface Point {
  readonly to: number
  readonly date: Edtf
}

const shortNumber = /^\d{1,2}$/
const ordinalNumber = /^(\d{1,2})(\D+)$/

/** A day in digits: "16", "16th". */
export function numberAt({ tokens, pack }: View, at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind === 'number' && shortNumber.test(token.key)) return Number(token.key)
  const [, digits, ending] = (token?.kind === 'mixed' && ordinalNumber.exec(token.key)) || []
  return ending !== undefined && pack.ordinals.has(ending) ? Number(digits) : undefined
}

/** A count before a length of time, in digits or words. */
export function countAt(view: View, at: number): number | undefined {
  return numberAt(view, at) ?? view.pack.units.get(keyAt(view, at))
}

const longestMonth = 31

/** A number that can be the day of a month. */
export function dayAt(view: View, at: number): number | undefined {
  const day = numberAt(view, at)
  return day !== undefined && day >= 1 && day <= longestMonth ? day : undefined
}

const yearPattern = /^(?:18|19|20)\d\d$/

/** A year written out. */
export function yearAt({ tokens }: View, at: number): number | undefined {
  const token = tokens[at]
  return token?.kind === 'number' && yearPattern.test(token.key) ? Number(token.key) : undefined
}

/**
 * A year after a day or month: written out, or two digits as wires once did ("18 OCT 89"). Elsewhere two digits after a
 * month alone count what follows ("at the end of March 42 reports were open").
 */
export function yearAfter(view: View, at: number): { year: number; to: number } | undefined {
  const from = isMark(view, at, ',') ? at + 1 : at
  const year = yearAt(view, from)
  if (year !== undefined) return { year, to: from + 1 }
  const { kind, key } = view.tokens[at] ?? {}
  const isShort = kind === 'number' && key?.length === 2 && Number(key) > longestMonth
  const isWire = view.isCapitals || view.tokens[at - 2]?.kind === 'number'
  return isShort && isWire ? { year: 1900 + Number(key), to: at + 1 } : undefined
}

/** A month's name, an abbreviation's full stop included; "may" needs a capital. */
export function monthAt(view: View, at: number): { month: number; to: number } | undefined {
  const found = findAt(view.matches, at, 'month')
  if (!found || (isCue(view, at, 'modalMonth') && !view.tokens[at]!.capital)) return undefined
  const isStopped = isMark(view, found.to, '.') && view.tokens[found.to]!.glued
  return { month: Number(found.value), to: isStopped ? found.to + 1 : found.to }
}

/** A month without a year lies in the twelve months up to the document's date, or in the year last written out. */
function inferYear(context: DateContext, sentence: number, month: number, day: number | null): number | null {
  const written = sentence - context.yearSentence <= 1 ? context.year : null
  const own = partsOf(context.published ?? '')
  if (own.year === null) return written
  if (written !== null && written < own.year - 1) return written
  if (own.month === null) return own.year
  const isLaterDay = month === own.month && day !== null && own.day !== null && day > own.day
  return month > own.month || isLaterDay ? own.year - 1 : own.year
}

/** The date of a day or month whose year may be left out. */
export function completeDate(
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

/** Keeps a year that was written out for dates near it. */
export function keepYear(view: View, context: DateContext, year: number): void {
  context.year = year
  context.yearSentence = view.sentence.index
}
