import { bySize, type Account } from './account.ts'
import { findNearest, isMeeting, type Contender } from './contender.ts'
import { listCandidates, setSideBySide, type Parallel } from './counters/parallel.ts'
import type { Course } from './course.ts'
import { groupByKey } from './grouping.ts'
import type { Pair } from './pair.ts'
import { groupStarts } from './period.ts'
import { findKind, SMALLEST_ECHO } from './rules.ts'

/** What to set beside what: pairs, groups too large for pairs, and how many comparisons stand for others. */
export interface Comparisons {
  readonly matches: readonly Match[]
  readonly crowds: readonly (readonly Account[])[]
  /** Pairs of statements of two compared lines for which the one pair nearest in time stands. */
  readonly represented: number
}

/** What lines must share to be compared at all: measure, victims and ground; undefined for lines that are compared with none. */
export function keyOfComparison(
  { line }: Course,
  { statement: { measure, victims } }: Account,
): string | undefined {
  const [figure] = line.figures
  if (line.kind === 'loose' || figure === undefined || figure.ground === '' || figure.part !== null)
    return undefined
  const family = measure === 'killed-or-injured' ? 'killed' : measure
  return `${family} ${victims} ${figure.ground}`
}

/** More speakers than this on one scope are told as one group: n speakers would make n² pairs. */
const LARGEST_CROWD = 12

/**
 * Finds, among lines of one measure, class and ground, those of different speakers that can be compared: one closed period or starts that
 * can be one. Lines without a start are compared if both blame the same actors, count to one day, or stand in one document. Two lines make
 * one pair, the statements nearest in time. Only lines in one bucket ever meet.
 */
export function compareLines(bucket: readonly Contender[]): Comparisons {
  const meetings = listMeetings(bucket)
  const small = meetings.filter((meeting) => meeting.length <= LARGEST_CROWD)
  const matches = uniqueMatches(small.flatMap(listMatches).concat(listEchoes(bucket)))
  return {
    matches,
    crowds: meetings
      .filter((meeting) => meeting.length > LARGEST_CROWD)
      .map((meeting) => meeting.map(({ chief }) => chief)),
    represented: matches.reduce((sum, [one, other]) => sum + countPlaces(one) * countPlaces(other) - 1, 0),
  }
}

/** Two lines to be set beside each other. */
export type Match = readonly [Contender, Contender]

/** Sets two accounts that stand for two lines beside each other. */
type PairUp = (a: Account, b: Account, parallel: Parallel | undefined) => Pair

/** Two lines make one pair: of those that their days call for one in conflict, else one that tells anything, else the one nearest in time. */
export function pairLines(match: Match, pairUp: PairUp): Pair {
  const parallel = setSideBySide(...match)
  const candidates = parallel === undefined ? [] : listCandidates(parallel)
  const found = candidates.length === 0 ? [findNearest(...match)] : candidates
  const pairs = found.map(([a, b]) => pairUp(a, b, parallel))
  const chosen =
    pairs.find((pair) => findKind(pair) === 'conflict') ??
    pairs.find((pair) => findKind(pair) !== undefined) ??
    pairs[0]
  if (chosen === undefined) throw new Error('expected a pair for two lines; found none')
  return chosen
}

function countPlaces({ course: { places } }: Contender): number {
  return places.length
}

/**
 * Sorts a bucket by time: closed periods, running totals by start; totals without a start join each of these, unless
 * they are a crowd of their own.
 */
function listMeetings(contenders: readonly Contender[]): readonly (readonly Contender[])[] {
  if (contenders.length < 2) return []
  const running = contenders.filter(({ course }) => course.line.kind === 'since')
  const open = running.filter(({ course }) => course.line.start === null)
  const started = running.filter(({ course }) => course.line.start !== null)
  const leaders = groupStarts(started.map(({ course }) => course.line.start ?? ''))
  const dated = [...groupByKey(started, ({ course }) => leaders.get(course.line.start ?? '')).values()]
  const closed = groupByKey(
    contenders.filter(({ course }) => course.line.kind === 'within'),
    ({ course }) => `${course.line.start} ${course.line.end}`,
  )
  const isApart = dated.length === 0 || open.length > LARGEST_CROWD
  return [...closed.values(), ...(isApart ? [...dated, open] : dated.map((group) => group.concat(open)))]
}

/** Lines over different stretches of time whose figures are equal all the same: one may be the other's, cut short. */
function listEchoes(contenders: readonly Contender[]): readonly Match[] {
  const telling = contenders.filter(({ chief }) => chief.value >= SMALLEST_ECHO)
  return [...groupByKey(telling, ({ chief }) => chief.value).values()]
    .filter((group) => group.length > 1 && group.length <= LARGEST_CROWD)
    .flatMap((group) => listPairs(group).filter(([one, other]) => one.speaker !== other.speaker))
}

function listMatches(contenders: readonly Contender[]): readonly Match[] {
  return listPairs(contenders).filter(([one, other]) => canMeet(one, other))
}

function listPairs(contenders: readonly Contender[]): readonly Match[] {
  return contenders.flatMap((one, index) => contenders.slice(index + 1).map((other): Match => [one, other]))
}

function canMeet(one: Contender, other: Contender): boolean {
  if (one.speaker === other.speaker) return isDefinedApart(one, other)
  if (one.course.line.start !== null && other.course.line.start !== null) return true
  return (
    (one.blamed !== null && one.blamed === other.blamed) ||
    isMeeting(one.days, other.days) ||
    isMeeting(one.documents, other.documents)
  )
}

function isDefinedApart({ chief: a }: Contender, { chief: b }: Contender): boolean {
  const [one, other] = [a.statement, b.statement]
  return one.measure !== other.measure || one.scope.definition !== other.scope.definition
}

function uniqueMatches(matches: readonly Match[]): readonly Match[] {
  return [...new Map(matches.map((match) => [match.map(idOfChief).sort().join(), match])).values()]
}

function idOfChief({ chief }: Contender): string {
  return chief.statement.id
}

/** The largest of some accounts; the last by id of equally large ones. */
export function getLargest(accounts: readonly Account[]): Account {
  const largest = accounts.toSorted(bySize).at(-1)
  if (largest === undefined) throw new Error('expected at least one account; found none')
  return largest
}
