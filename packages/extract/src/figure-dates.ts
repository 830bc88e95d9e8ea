import type { Edtf, Period, Reading } from '@recount/claims'
import type { Attribution } from './attributions.ts'
import type { DateMention } from './dates.ts'
import type { Figure } from './figures.ts'
import { findAt } from './lexicon.ts'
import { readingOf } from './readings.ts'
import { hasRole, type View } from './view.ts'

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

/** "said in a statement on Thursday": the date belongs to the saying. */
function isStated(view: View, mention: DateMention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - statedReach); at -= 1) {
    const speech = findAt(view.matches, at, 'speech')
    if (speech && speech.detail === 'says') return true
    if (hasRole(view, at, 'trigger', 'harm-unit', 'that', 'means', 'strike') || view.tokens[at]!.key === ',')
      return false
  }
  return false
}

function distance(figure: Figure, mention: DateMention): number {
  const { group, link } = figure
  const to = Math.max(group.to, link.trigger?.found.to ?? 0)
  if (mention.from >= to) return mention.from - to
  return mention.to <= group.from ? group.from - mention.to + 3 : 0
}

function nearest(figure: Figure, mentions: readonly DateMention[]): DateMention | undefined {
  return [...mentions].sort((a, b) => distance(figure, a) - distance(figure, b))[0]
}

/** The day a count is told up to: the stated end of a span, or the date of "this number was". */
function asOfDate(figure: Figure, period: DateMention | undefined): Edtf | null {
  if (!period) return null
  if (figure.link.rule === 'anaphor') return period.period.to ?? period.period.from
  if (period.sort === 'asOf') return period.period.from
  return period.sort === 'range' ? period.period.to : null
}

function reading(view: View, mention: DateMention | undefined, rule: string): readonly Reading[] {
  return mention ? [readingOf(view, mention.from, mention.to, rule)] : []
}

export function readTiming(
  figure: Figure,
  mentions: readonly DateMention[],
  attributions: readonly Attribution[],
): Timing {
  const { view } = figure
  const stated =
    attributions.length > 0
      ? mentions.find((mention) => mention.sort === 'point' && isStated(view, mention))
      : undefined
  const own = mentions.filter((mention) => mention !== stated)
  const chosen = nearest(figure, own)
  const isAnaphor = figure.link.rule === 'anaphor' || chosen?.sort === 'asOf'
  return {
    period: chosen && !isAnaphor ? chosen.period : null,
    asOf: asOfDate(figure, chosen),
    statedOn: stated?.period.from ?? null,
    readings: {
      period: isAnaphor ? [] : reading(view, chosen, chosen?.sort ?? ''),
      asOf: asOfDate(figure, chosen) ? reading(view, chosen, 'as-of') : [],
      statedOn: reading(view, stated, 'stated-on'),
    },
  }
}
