import { possibleValues, type Relation } from '@recount/claims'
import type { Account } from './account.ts'
import { countDays, isExplicit, lastDay } from './dates.ts'
import { findSlip, countSignificant } from './digits.ts'
import type { Pair } from './pair.ts'
import type { DisagreementKind } from './reconciliation.ts'
import { isRoundingOf } from './twin.ts'

/** One line of the table: a kind, when it holds, and the test that says so. */
interface Rule {
  readonly kind: DisagreementKind
  /** The test in words. */
  readonly when: string
  readonly test: (pair: Pair) => boolean
}

/** From this factor on, two figures that don't contradict each other as bounds are still not the same news. */
export const TELLING_FACTOR = 2

/** Running totals are given by the month: within this many days two of them count as given together. */
const REPORTING_DAYS = 31

/** A part this much smaller than its whole is not taken for a rival figure by anybody. */
const LOOKALIKE_FACTOR = 4

/** A running total that became as many times itself within so many days has not only grown. */
const GROWTH_DAYS = 31

/** Equal figures of different speakers are a coincidence below this. */
export const SMALLEST_ECHO = 100

/** From here on even a round figure is not met in two mouths without a reason. */
const LARGE_ECHO = 1000

/** Digits before the trailing zeros from which two named speakers hardly give the same figure by chance. */
const ECHO_DIGITS = 3

/**
 * The eight kinds, in the order in which they are asked; the first that holds is the kind. The order is from what makes
 * the two incomparable (other things counted, other meanings, other scopes), over what makes them one figure after all
 * (rounded, mistyped), to what sets them apart in time, in mouth, and last in substance. Where none holds, the two
 * agree as far as can be told, and nothing is reported.
 */
const rules: readonly Rule[] = [
  {
    kind: 'unit',
    when: 'one counts people, the other reports',
    test: ({ a, b }) => (isReports(a) && countsPeople(b)) || (isReports(b) && countsPeople(a)),
  },
  {
    kind: 'definition',
    when: 'the class is defined in two ways; or one counts the killed and the other killed and injured together, and the killed are just as many, or more than can be',
    test: (pair) => isDefinedTwice(pair) || isCasualtiesForKilled(pair),
  },
  {
    kind: 'scope',
    when: 'places, perpetrators, victims or period are known to differ and are not apart, the figures differ, and one could be taken for the other; or one running total counts on for more than a month, and is the larger by less than a factor',
    test: (pair) => pair.move === undefined && listDifferences(pair).length > 0 && isLookalike(pair),
  },
  {
    kind: 'rounding',
    when: 'one scope, not known to be of two days, and one figure is the other rounded; of two speakers only where the figures as they stand exclude each other',
    test: (pair) => pair.isOneDay !== 'no' && isRounded(pair) && (pair.speakers === 'same' || isClash(pair)),
  },
  {
    kind: 'slip',
    when: 'one speaker, one scope, one document or day, and one keystroke between the figures; or far off two neighbours that agree, and one keystroke from fitting',
    test: (pair) => pair.move?.place.mended !== undefined || isKeystrokeApart(pair),
  },
  {
    kind: 'revision',
    when: 'one speaker, one scope, and a later day, or another figure for a day already given',
    test: ({ move }) => move !== undefined && isChange(move.step),
  },
  {
    kind: 'attribution',
    when: 'different mouths, figures that can both hold, and one mouth is unnamed or the figure is too fine for chance; nobody of them speaks of their own doing',
    test: (pair) =>
      pair.speakers !== 'same' && pair.bothHold && !isApart(pair) && !speaksOfItself(pair) && isEcho(pair),
  },
  {
    kind: 'conflict',
    when: 'what remains: one scope as far as known, and counts that cannot both hold or that lie apart by a factor; not where a total from the same start has only grown since',
    test: (pair) =>
      pair.speakers !== 'same' &&
      isOneScope(pair) &&
      !isGrowth(pair) &&
      (!pair.bothHold || pair.factor >= TELLING_FACTOR),
  },
]

/** The kind of a pair's disagreement; undefined where the two agree as far as can be told. */
export function findKind(pair: Pair): DisagreementKind | undefined {
  return rules.find(({ test }) => test(pair))?.kind
}

/** When a disagreement is of a kind, in words: the condition of the first rule that holds. */
export function sayCondition(kind: DisagreementKind): string {
  return rules.find((rule) => rule.kind === kind)?.when ?? ''
}

/** The dimensions in which the two scopes are known to differ without being apart. */
export function listDifferences(pair: Pair): readonly ScopeDimension[] {
  const { parts } = pair.scope
  const told = (['places', 'perpetrators', 'victims'] as const).filter((name) => isOther(parts[name]))
  const isOtherTime = (pair.startsApart && isOther(parts.period)) || countsOn(pair)
  return isOtherTime ? [...told, 'period'] : told
}

/**
 * Does one of two speakers' running totals count on for so long after the other that the time between can make up the
 * difference? Then they are about two stretches of time; a difference by a factor is more than that, and so is a fall.
 */
export function countsOn({ a, b, speakers, bothHold, factor, daysBetween = 0 }: Pair): boolean {
  if (speakers === 'same' || bothHold || a.line.kind !== 'since' || b.line.kind !== 'since') return false
  const [earlier, later] = daysBetween > 0 ? [a, b] : [b, a]
  return Math.abs(daysBetween) > REPORTING_DAYS && later.value > earlier.value && factor < TELLING_FACTOR
}

/** The dimensions of a scope that rules compare. */
export type ScopeDimension = 'places' | 'perpetrators' | 'victims' | 'period'

/** Does the narrower scope have the larger figure, so that scope cannot explain the difference? */
export function isUpsideDown({ a, b, known, scope: { parts } }: Pair): boolean {
  const side = known === 'equal' ? parts.period : known
  return (side === 'subset' && a.value > b.value) || (side === 'superset' && b.value > a.value)
}

function isOther(relation: Relation): boolean {
  return relation === 'subset' || relation === 'superset' || relation === 'overlap'
}

function isLookalike(pair: Pair): boolean {
  if (isApart(pair) || pair.a.value === pair.b.value) return false
  return isUpsideDown(pair) || pair.factor < LOOKALIKE_FACTOR
}

function isReports({ statement }: Account): boolean {
  return statement.measure === 'reports'
}

function countsPeople({ statement }: Account): boolean {
  return statement.measure !== 'reports' && statement.measure !== 'strikes'
}

function isRounded({ a, b }: Pair): boolean {
  return isRoundingOf(a, b) || isRoundingOf(b, a)
}

/** One scope as far as known, and no number that makes both true. */
function isClash(pair: Pair): boolean {
  return !pair.bothHold && isOneScope(pair)
}

function isDefinedTwice({ a, b }: Pair): boolean {
  const [one, other] = [a.statement.scope.definition, b.statement.scope.definition]
  return one !== null && other !== null && one !== other && a.value !== b.value
}

function isCasualtiesForKilled({ a, b }: Pair): boolean {
  const [killed, both] = a.statement.measure === 'killed' ? [a, b] : [b, a]
  if (killed.statement.measure !== 'killed' || both.statement.measure !== 'killed-or-injured') return false
  const [least, most] = [possibleValues(killed.statement.best).min, possibleValues(both.statement.best).max]
  return killed.value === both.value || (least !== null && most !== null && least > most)
}

function isKeystrokeApart({ a, b, speakers, isOneDay, isSideBySide }: Pair): boolean {
  if (speakers !== 'same' || isOneDay === 'no') return false
  return (isSideBySide || isOneDay === 'yes') && findSlip(a.value, b.value) !== undefined
}

function isChange(step: string): boolean {
  return (
    step === 'revision up' || step === 'revision down' || step === 'silent fall' || step === 'restatement'
  )
}

function isEcho({ a, b, factor }: Pair): boolean {
  if (Math.min(a.value, b.value) < SMALLEST_ECHO || a.speaker.ref === null || b.speaker.ref === null)
    return false
  if (a.value === b.value) {
    const isFine = countSignificant(a.value) >= ECHO_DIGITS || a.value >= LARGE_ECHO
    return isFine || a.speaker.isUnnamed || b.speaker.isUnnamed
  }
  return a.speaker.isUnnamed !== b.speaker.isUnnamed && factor < TELLING_FACTOR
}

/** A belligerent is not the unnamed source of a figure about its own doing. */
function speaksOfItself({ a, b }: Pair): boolean {
  return [a, b].some(({ speaker, statement }) =>
    statement.scope.perpetrators.some(({ id, name }) => speaker.members.includes(id ?? name)),
  )
}

/** Are the two known to be about other people, places or times altogether? */
function isApart({ known, scope: { parts } }: Pair): boolean {
  return known === 'disjoint' || parts.period === 'disjoint'
}

/** Of two running totals from one start: is the later one no smaller, and not several times as large within a month? It may only have grown. */
function isGrowth({ a, b, factor, isOneDay, parallel }: Pair): boolean {
  if (isOneDay !== 'no' || a.line.kind !== 'since' || b.line.kind !== 'since') return false
  if (parallel === undefined && (a.line.start === null || a.line.start !== b.line.start)) return false
  const days = countDays(lastDay(b.statement.asOf) ?? '') - countDays(lastDay(a.statement.asOf) ?? '')
  const canGrow = factor < TELLING_FACTOR || days > GROWTH_DAYS
  return parallel?.overtaken === undefined && a.value <= b.value && canGrow
}

/** Nothing known sets the scopes apart. */
function isOneScope(pair: Pair): boolean {
  return !isApart(pair) && listDifferences(pair).length === 0
}

/** Do both sources give the day they count to? */
export function areBothDated({ a, b }: Pair): boolean {
  return isExplicit(a.statement.asOf) && isExplicit(b.statement.asOf)
}
