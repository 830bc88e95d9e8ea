import { precisionOf, type Edtf } from '@recount/claims'
import { countDays, isPlaced } from '../dates.ts'
import type { Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'

/** A running total with the day it counts to, and its start as given; null where nobody says. */
export interface Total {
  readonly figure: Figure
  readonly day: number
  readonly date: Edtf
  readonly start: Edtf | null
}

/** The figure of some days, both ends inclusive. */
interface PeriodFigure {
  readonly figure: Figure
  readonly first: number
  readonly last: number
}

/** What figures on one scope say by day. */
export interface Terms {
  readonly totals: readonly Total[]
  readonly periods: readonly PeriodFigure[]
}

/** Everything but who says it and when: figures with one key count the same people. */
export function keyOfScope({ claim, ground, part, victims, blamed }: Figure): string {
  return [claim.measure, ground, part, victims, claim.definition, blamed].join(' | ')
}

/**
 * Sorts figures on one scope into running totals and figures of their days. A figure that says up to which day it
 * counts is a running total; so is one from a day to a later day if another one has the same start and another end.
 * Other figures of days are those days' own. What is not dated to the day is neither.
 */
export function sortTerms(figures: readonly Figure[]): Terms {
  const ends = groupByKey(figures, ({ claim }) => claim.period?.from ?? '')
  const isShared = new Map(
    [...ends].map(([start, group]) => [start, new Set(group.map(({ claim }) => claim.period?.to)).size > 1]),
  )
  const totals: Total[] = []
  const periods: PeriodFigure[] = []
  for (const figure of figures) {
    const { asOf, period } = figure.claim
    const [from, to] = [period?.from ?? null, period?.to ?? null]
    const end = asOf ?? (from === to ? null : to)
    if (isDay(end) && (asOf !== null || from === null || isShared.get(from) === true))
      totals.push({ figure, day: countDays(end), date: end, start: from })
    else if (isDay(from) && isDay(to)) periods.push({ figure, first: countDays(from), last: countDays(to) })
  }
  return { totals, periods }
}

/**
 * Splits totals on one scope into counters: by start, and then claimants join, the earliest first, the first counter on
 * none of whose days they speak too. In each counter the totals are in order of days.
 */
export function splitCounters(totals: readonly Total[]): readonly (readonly Total[])[] {
  return [...groupByKey(totals, ({ start }) => start).values()].flatMap(splitByClaimant)
}

function splitByClaimant(totals: readonly Total[]): readonly (readonly Total[])[] {
  const ordered = totals.toSorted(byDay)
  const counters: { days: Set<number>; totals: Total[] }[] = []
  for (const group of groupByKey(ordered, ({ figure }) => figure.speaker.key).values()) {
    const home = counters.find(({ days }) => !group.some(({ day }) => days.has(day)))
    const counter = home ?? { days: new Set(), totals: [] }
    if (home === undefined) counters.push(counter)
    for (const total of group) {
      counter.days.add(total.day)
      counter.totals.push(total)
    }
  }
  return counters.map((counter) => counter.totals.toSorted(byDay))
}

function byDay(a: Total, b: Total): number {
  return a.day - b.day || a.figure.value - b.figure.value || (a.figure.claim.id < b.figure.claim.id ? -1 : 1)
}

function isDay(date: Edtf | null): date is Edtf {
  return isPlaced(date) && precisionOf(date) === 'day' && date.length === 10
}

/** Has a figure a first and a last day, and no day up to which it counts? Nothing else can be the figure of some days. */
export function mayBeOfDays({ claim: { asOf, period } }: Figure): boolean {
  return !isDay(asOf) && isDay(period?.from ?? null) && isDay(period?.to ?? null)
}

/**
 * Finds among one speaker's figures on one scope those of several days that are no running totals: nothing says up to which day
 * they count, no other one has their start, and another one ends on the day before or begins on the day after.
 */
export function findClosedStretches(figures: readonly Figure[]): ReadonlySet<Figure> {
  if (!figures.some(mayBeOfDays)) return new Set()
  const { periods } = sortTerms(figures)
  const starts = new Set(periods.map(({ first }) => first))
  const ends = new Set(periods.map(({ last }) => last))
  const closed = periods.filter(
    ({ first, last }) => first < last && (ends.has(first - 1) || starts.has(last + 1)),
  )
  return new Set(closed.map(({ figure }) => figure))
}
