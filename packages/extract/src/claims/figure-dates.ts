import type { Edtf, Period, Reading } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import type { DateMention } from '../when/date-parts.ts'
import type { Attribution } from '../who/attribution.ts'
import { readingOf } from './readings.ts'

/** When a figure's harm was, up to when it is counted, and when that was said. */
export interface Timing {
  readonly period: Period | null
  readonly asOf: Edtf | null
  readonly statedOn: Edtf | null
  readonly readings: {
    readonly period: readonly Reading[]
    readonly asOf: readonly Reading[]
    readonly statedOn: readonly Reading[]
  }
}

const statedReach = 7

const publishedReach = 2

/** "said in a statement on Thursday", "a report published in April": the date belongs to the saying. */
function isStated(view: View, { from }: DateMention): boolean {
  if (someToken(from - publishedReach, from, (at) => isCue(view, at, 'published'))) return true
  for (let at = from - 1; at >= Math.max(0, from - statedReach); at -= 1) {
    if (findAt(view.matches, at, 'speech')?.detail === 'says') return true
    if (hasRole(view, at, 'trigger', 'harm-unit', 'that', 'means', 'strike') || isMark(view, at, ','))
      return false
  }
  return false
}

/** Tokens that a date before a figure counts as further away than one after it. */
const beforeFigure = 3

function distance({ group, link }: Figure, { from, to }: DateMention): number {
  const end = Math.max(group.to, link.trigger?.found.to ?? 0)
  if (from >= end) return from - end
  return to <= group.from ? group.from - to + beforeFigure : 0
}

function findNearest(figure: Figure, mentions: readonly DateMention[]): DateMention | undefined {
  return [...mentions].sort((a, b) => distance(figure, a) - distance(figure, b))[0]
}

/** The day a count is told up to: the stated end of a span, or the date of "this number was". */
function asOfDate({ link }: Figure, { period, sort }: DateMention): Edtf | null {
  if (link.rule === 'anaphor') return period.to ?? period.from
  if (sort === 'asOf') return period.from
  return sort === 'range' ? period.to : null
}

function readingAt(view: View, mention: DateMention | undefined, rule: string): readonly Reading[] {
  return mention ? [readingOf(view, mention.from, mention.to, rule)] : []
}

/** Reads the dates of a figure in its own sentence: the nearest is its period, unless it only tells what is counted up to when. */
export function readFigureDates(
  figure: Figure,
  mentions: readonly DateMention[],
  attributions: readonly Attribution[],
): Timing {
  const { view } = figure
  const isSaying = ({ sort }: DateMention): boolean => sort === 'point' && attributions.length > 0
  const stated = mentions.find((mention) => isSaying(mention) && isStated(view, mention))
  const nearest = findNearest(
    figure,
    mentions.filter((mention) => mention !== stated),
  )
  const asOf = nearest ? asOfDate(figure, nearest) : null
  const isAsOfOnly = figure.link.rule === 'anaphor' || nearest?.sort === 'asOf'
  const period = isAsOfOnly ? undefined : nearest
  return {
    period: period?.period ?? null,
    asOf,
    statedOn: stated?.period.from ?? null,
    readings: {
      period: readingAt(view, period, period?.sort ?? ''),
      asOf: asOf ? readingAt(view, nearest, 'as-of') : [],
      statedOn: readingAt(view, stated, 'stated-on'),
    },
  }
}
