import {
  canBothHold,
  combineRelations,
  compareScopes,
  daysOf,
  type Actor,
  overlapsDate,
  type Period,
  type Relation,
  type Scope,
  type ScopeComparison,
} from '@recount/claims'
import { sharesDocument, type Account } from './account.ts'
import type { Parallel } from './counters/parallel.ts'
import { countDays, isExplicit, lastDay } from './dates.ts'
import type { Move } from './series.ts'
import { sharesSpeaker } from './speaker.ts'

/** Two statements set beside each other, with everything that the rules ask about them. */
export interface Pair {
  /** The earlier one where an order is known, else the one printed first; a and b never trade places. */
  readonly a: Account
  readonly b: Account
  readonly speakers: 'same' | 'shared' | 'different'
  /** The scopes compared dimension by dimension, of a against b. */
  readonly scope: ScopeComparison
  /** How a's scope stands to b's in all dimensions that both make known; those that either leaves out are passed over. */
  readonly known: Relation
  /** Do the two count from different starts, or over different closed periods? */
  readonly startsApart: boolean
  /** Can both counts be true of one and the same thing? */
  readonly bothHold: boolean
  /** How many times the smaller figure goes into the larger; 1 or more. */
  readonly factor: number
  readonly isSideBySide: boolean
  readonly isOneDay: 'yes' | 'no' | 'unknown'
  /**
   * How many days surely lie between the day a counts to and b's later one, each taken as it is known best; negative if b's
   * is the earlier, 0 where they can be one, undefined where one has no day at all.
   */
  readonly daysBetween: number | undefined
  /** What b does in a's series, where the two stand in one. */
  readonly move: Move | undefined
  /** The two lines day by day, where the pair stands for them and one of them is long or both share days. */
  readonly parallel: Parallel | undefined
}

/** Sets two accounts beside each other. With a move, `b` is the account that makes it and `a` the one it is measured by. */
export function pairAccounts(
  a: Account,
  b: Account,
  actors: readonly Actor[],
  move?: Move,
  parallel?: Parallel,
): Pair {
  const [first, second] = move === undefined && isLater(a, b) ? [b, a] : [a, b]
  const { best: countA } = first.statement
  const { best: countB } = second.statement
  const scope = compareScopes(scopeOfAccount(first), scopeOfAccount(second), actors)
  return {
    a: first,
    b: second,
    speakers: relateSpeakers(first, second),
    scope,
    known: relateKnown(scope),
    startsApart: areStartsApart(first, second),
    bothHold: canBothHold(countA, countB),
    factor: Math.max(first.value, second.value) / Math.max(1, Math.min(first.value, second.value)),
    isSideBySide: sharesDocument(first, second),
    isOneDay: relateDays(first, second),
    daysBetween: countBetween(first, second),
    move,
    parallel,
  }
}

function relateKnown({ parts }: ScopeComparison): Relation {
  const told = [parts.places, parts.perpetrators, parts.victims].filter((relation) => relation !== 'unknown')
  return told.length === 0 ? 'unknown' : combineRelations(told)
}

function areStartsApart({ line: a }: Account, { line: b }: Account): boolean {
  if (a.start === null || b.start === null) return false
  return a.kind !== b.kind || !overlapsDate(a.start, b.start)
}

function relateSpeakers(a: Account, b: Account): Pair['speakers'] {
  if (a.speaker.key === b.speaker.key) return 'same'
  return sharesSpeaker(a.speaker, b.speaker) ? 'shared' : 'different'
}

function isLater(a: Account, b: Account): boolean {
  const [dayA, dayB] = [lastDay(a.statement.asOf) ?? '', lastDay(b.statement.asOf) ?? '']
  return dayA === dayB ? a.statement.id > b.statement.id : dayA > dayB
}

function relateDays(a: Account, b: Account): Pair['isOneDay'] {
  const [dayA, dayB] = [a.statement.asOf, b.statement.asOf]
  if (!isExplicit(dayA) || !isExplicit(dayB)) return 'unknown'
  return lastDay(dayA) === lastDay(dayB) ? 'yes' : 'no'
}

function countBetween({ statement: a }: Account, { statement: b }: Account): number | undefined {
  const [one, other] = [a, b].map(({ asOf: { date } }) => (date === null ? undefined : daysOf(date)))
  if (one === undefined || other === undefined) return undefined
  const ahead = countDays(other.first) - countDays(one.last)
  const behind = countDays(one.first) - countDays(other.last)
  if (ahead > 0) return ahead
  return behind > 0 ? -behind : 0
}

/** The scope of a statement, ended on the day it counts to. */
export function scopeOfAccount({ statement }: Account): Scope {
  const { places, perpetrators, means } = statement.scope
  return { places, period: endPeriod(statement), perpetrators, victims: statement.victims, means }
}

/** A period that begins and does not end ends on the day up to which its source counts. */
function endPeriod({ scope: { period }, asOf }: Account['statement']): Period | null {
  if (period === null || period.from === null || period.to !== null || !isExplicit(asOf)) return period
  const end = lastDay(asOf)
  const start = daysOf(period.from)?.first
  return end === null || start === undefined || start > end ? period : { from: period.from, to: asOf.date }
}
