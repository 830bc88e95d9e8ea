import { precisionOf, type Edtf } from '@recount/claims'
import { countDays } from '../dates.ts'
import { isPlaced, keyOfActors, type Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'

/** A running total with the day it counts to, and its start as given; null where nobody says. */
export interface Total {
  readonly figure: Figure
  readonly day: number
  readonly date: Edtf
  readonly start: Edtf | null
}

/** The figure of some days, both ends inclusive. */
export interface PeriodFigure {
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
export function keyOfScope({ claim, ground, part, victims }: Figure): string {
  return [claim.measure, ground, part, victims, claim.definition, keyOfActors(claim.perpetrators)].join(' | ')
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

function isDay(date: Edtf | null): date is Edtf {
  return isPlaced(date) && precisionOf(date) === 'day' && date.length === 10
}
