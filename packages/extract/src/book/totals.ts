import { isOfPeople, type Figure } from '../figures/figure.ts'
import { findAt } from '../text/lexicon.ts'
import type { DateMention } from '../when/date-parts.ts'
import type { LedgerView } from './ledger.ts'

/** The part of a sentence that is about one figure: from the end of the figure before to the beginning of the next. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretch of a figure among the figures of its sentence. */
export function stretchOf({ view, group }: Figure, figures: readonly Figure[]): Stretch {
  const others = figures.filter((other) => other.view === view && other.group !== group)
  const before = others.filter((other) => other.group.to <= group.from).map((other) => other.group.to)
  const after = others.filter((other) => other.group.from >= group.to).map((other) => other.group.from)
  return { from: Math.max(0, ...before), to: Math.min(view.tokens.length, ...after) }
}

/** Does a date make a total of the figures beside it: a span that stays open, or one longer than a month? */
export function isLongSpan({ sort, period: { from, to } }: DateMention): boolean {
  if (sort === 'since' || sort === 'span') return true
  if (sort === 'range') return from?.slice(0, monthLength) !== to?.slice(0, monthLength)
  return sort === 'point' && from?.length === yearLength
}

const monthLength = 'YYYY-MM'.length
const yearLength = 'YYYY'.length

/** The words or date in a stretch of a sentence that make its figure a running total ("to date", "since 2014"). */
export function findRunning(
  { view, words }: LedgerView,
  dates: readonly DateMention[],
  { from, to }: Stretch,
): Stretch | undefined {
  for (let at = from; at < to; at += 1) {
    const found = findAt(words, at, 'book-running') ?? findAt(view.matches, at, 'period-anaphor')
    if (found) return { from: at, to: found.to }
  }
  return dates.find((date) => date.from >= from && date.to <= to && isLongSpan(date))
}

/** Can a figure be a ledger's count of deaths: of civilians or of people, and no part of another? */
export function isDeaths(figure: Figure): boolean {
  const { measure, victims, whole, group } = figure
  if (!isOfPeople(figure) || measure !== 'killed' || whole || group.quantity.isArticle) return false
  return victims === 'civilians' || victims === 'persons'
}
