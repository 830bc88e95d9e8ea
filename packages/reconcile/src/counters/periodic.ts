import { canonicalJson, daysOf, hashOf, type DatePrecision, type Edtf } from '@recount/claims'
import type { Account } from '../account.ts'
import type { Course } from '../course.ts'
import { groupByKey } from '../grouping.ts'
import { sayCount } from '../phrase.ts'
import type { Series, SeriesStep } from '../reconciliation.ts'
import { countUnits } from '../date-units.ts'
import { findUnit, listGaps, type Stretch } from './cadence.ts'

/** Fewer periods than this are no series: two days in a row are met by chance. */
const FEWEST_PERIODS = 3

/** This share of the periods has to be equally long, and to begin right after the one before. */
const REGULAR_SHARE = 0.8

/** A closed period of a line with what was last said of it. */
interface Period extends Stretch {
  readonly account: Account
  readonly from: Edtf
  readonly to: Edtf
}

/**
 * Finds each speaker's figures on one scope for closed periods of one length, days, months or years, one after the other. Of a period
 * given several times the last standing account is the step; the rest stays in its own line.
 */
export function listPeriodicSeries(courses: readonly Course[]): readonly Series[] {
  const closed = courses.flatMap((course) => openPeriod(course) ?? [])
  return [...groupByKey(closed, keyOfPeriods).values()].flatMap(
    (periods) => writePeriods(periods.toSorted(byTime)) ?? [],
  )
}

/** Lines of one speaker, scope and precision. Which line is whose is told by its key and its chief account. */
function keyOfPeriods({ account: { line, statement }, from }: Period): string {
  const { perpetrators, definition } = statement.scope
  const blamed = perpetrators.map(({ id, name }) => id ?? name).sort()
  return [line.key, statement.victims, blamed.join(' + '), definition, from.length].join(' | ')
}

function openPeriod({ line, places, isAside }: Course): Period | undefined {
  if (line.kind !== 'within' || line.start === null || isAside) return undefined
  const standing = places.filter(({ twin, mended }) => twin === undefined && mended === undefined)
  const account = standing.at(-1)?.account
  const [from, to] = [line.start, line.end ?? line.start]
  const unit = findUnit([from, to])
  if (account === undefined || unit === undefined || daysOf(from) === undefined) return undefined
  return { account, from, to, first: countUnits(from, unit), last: countUnits(to, unit) }
}

function byTime(a: Period, b: Period): number {
  return a.first - b.first || a.last - b.last || (a.account.statement.id < b.account.statement.id ? -1 : 1)
}

function writePeriods(periods: readonly Period[]): Series | undefined {
  const [first, last] = [periods[0], periods.at(-1)]
  const unit = findUnit(periods.map(({ from }) => from))
  if (first === undefined || last === undefined || unit === undefined || !areConsecutive(periods))
    return undefined
  const { claimant, measure, victims, scope } = last.account.statement
  const steps = periods.map((period, at) => writeStep(period, periods[at - 1], unit))
  return {
    id: hashOf(canonicalJson(['periods', ...steps.map(({ statement }) => statement)])),
    claimant,
    measure,
    victims,
    scope: { ...scope, period: { from: first.from, to: last.to } },
    steps,
    gaps: listGaps(periods, unit),
  }
}

/** At least three periods, eight of ten of which are equally long and begin right after the one before; none overlaps another. */
function areConsecutive(periods: readonly Period[]): boolean {
  const starts = periods.slice(1).map(({ first }, at) => first - (periods[at]?.last ?? first))
  const following = starts.filter((distance) => distance === 1).length
  const isApart = starts.every((distance) => distance > 0)
  const lengths = groupByKey(periods, ({ first, last }) => last - first)
  const commonest = Math.max(...[...lengths.values()].map((group) => group.length))
  const areEqual = commonest >= periods.length * REGULAR_SHARE
  return periods.length >= FEWEST_PERIODS && isApart && areEqual && following >= starts.length * REGULAR_SHARE
}

function writeStep(
  { account, from, to, first }: Period,
  before: Period | undefined,
  unit: DatePrecision,
): SeriesStep {
  const { statement, value } = account
  const missed = before === undefined ? 0 : first - before.last - 1
  const when = from === to ? `for ${from}` : `for ${from} to ${to}`
  const gap = missed === 0 ? '' : `, after ${missed} ${unit}${missed === 1 ? '' : 's'} without a figure`
  return {
    statement: statement.id,
    asOf: { date: to, how: 'period-end' },
    count: statement.best,
    step: before === undefined ? 'first' : 'next period',
    difference: before === undefined ? null : value - before.account.value,
    placedBy: 'date',
    words: `${sayCount(statement.best)}, ${when}${gap}`,
  }
}
