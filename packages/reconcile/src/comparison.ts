import type { Actor } from '@recount/claims'
import { bySize, sharesDocument, type Account } from './account.ts'
import type { Course } from './course.ts'
import { isExplicit, lastDay } from './dates.ts'
import { keyOfActors } from './figure.ts'
import { groupByKey } from './grouping.ts'
import { groupStarts } from './line.ts'
import { pairAccounts, type Pair } from './pair.ts'
import { SMALLEST_ECHO } from './rules.ts'

/** What to set beside what: pairs, groups too large for pairs, and how many comparisons stand for others. */
export interface Comparisons {
  readonly pairs: readonly Pair[]
  readonly crowds: readonly (readonly Account[])[]
  /** Pairs of statements of two compared lines for which the one pair nearest in time stands. */
  readonly represented: number
}

/** More speakers than this on one scope are told as one group: n speakers would make n² pairs. */
const LARGEST_CROWD = 12

/**
 * Finds the lines of different speakers that can be compared: one ground, one class, one closed period or starts that
 * can be one. Lines without a start are compared if both blame the same actors, count to one day, or stand in one document. Two lines make
 * one pair, the statements nearest in time. Only lines in one bucket ever meet.
 */
export function compareLines(courses: readonly Course[], actors: readonly Actor[]): Comparisons {
  const comparable = courses.filter(isComparable)
  const buckets = groupByKey(comparable, keyOfBucket)
  const meetings = [...buckets.values()].flatMap(listMeetings)
  const small = meetings.filter((meeting) => meeting.length <= LARGEST_CROWD)
  const echoes = [...buckets.values()].flatMap(listEchoes)
  const matches = uniqueMatches(small.flatMap((meeting) => listMatches(meeting)).concat(echoes))
  return {
    pairs: matches.map(([one, other]) => pairNearest(one, other, actors)),
    crowds: meetings
      .filter((meeting) => meeting.length > LARGEST_CROWD)
      .map((meeting) => meeting.map(getChief)),
    represented: matches.reduce((sum, [one, other]) => sum + one.places.length * other.places.length - 1, 0),
  }
}

/** The account that stands for a line: the last in order that is not another's twin. */
function getChief({ places }: Course): Account {
  const chief =
    places.findLast(({ twin, mended }) => twin === undefined && mended === undefined) ?? places.at(-1)
  if (chief === undefined) throw new Error('expected a course with at least one account; found none')
  return chief.account
}

type Match = readonly [Course, Course]

function isComparable({ line }: Course): boolean {
  const [figure] = line.figures
  return line.kind !== 'loose' && figure !== undefined && figure.ground !== '' && figure.part === null
}

function keyOfBucket(course: Course): string {
  const { measure, victims } = getChief(course).statement
  const family = measure === 'killed-or-injured' ? 'killed' : measure
  return `${family} ${victims} ${course.line.figures[0]?.ground}`
}

/** Sorts a bucket by time: closed periods, running totals by start; totals without a start join each of these. */
function listMeetings(courses: readonly Course[]): readonly (readonly Course[])[] {
  if (courses.length < 2) return []
  const running = courses.filter(({ line }) => line.kind === 'since')
  const open = running.filter(({ line }) => line.start === null)
  const leaders = groupStarts(running.map(({ line }) => line.start).filter((start) => start !== null))
  const dated = groupByKey(
    running.filter(({ line }) => line.start !== null),
    ({ line }) => leaders.get(line.start ?? '') ?? '',
  )
  const closed = groupByKey(
    courses.filter(({ line }) => line.kind === 'within'),
    ({ line }) => line.start ?? '',
  )
  return [
    ...closed.values(),
    ...(dated.size === 0 ? [open] : [...dated.values()].map((group) => group.concat(open))),
  ]
}

/** Lines over different stretches of time whose figures are equal all the same: one may be the other's, cut short. */
function listEchoes(courses: readonly Course[]): readonly Match[] {
  const telling = courses.filter((course) => getChief(course).value >= SMALLEST_ECHO)
  return [...groupByKey(telling, (course) => String(getChief(course).value)).values()]
    .filter((group) => group.length > 1 && group.length <= LARGEST_CROWD)
    .flatMap((group) =>
      group.flatMap((one, index) => group.slice(index + 1).map((other): Match => [one, other])),
    )
    .filter(([one, other]) => one.line.figures[0]?.speaker.key !== other.line.figures[0]?.speaker.key)
}

function listMatches(courses: readonly Course[]): readonly Match[] {
  return courses.flatMap((one, index) =>
    courses
      .slice(index + 1)
      .filter((other) => canMeet(one, other))
      .map((other) => [one, other] as const),
  )
}

function canMeet(one: Course, other: Course): boolean {
  if (one.line.figures[0]?.speaker.key === other.line.figures[0]?.speaker.key)
    return isDefinedApart(one, other)
  if (one.line.start !== null && other.line.start !== null) return true
  return blamesSame(one, other) || meetOnDay(one, other) || meetInDocument(one, other)
}

function isDefinedApart(one: Course, other: Course): boolean {
  const [a, b] = [getChief(one).statement, getChief(other).statement]
  return a.measure !== b.measure || a.scope.definition !== b.scope.definition
}

function blamesSame(one: Course, other: Course): boolean {
  const key = keyOfActors(getChief(one).statement.scope.perpetrators)
  return key !== null && key === keyOfActors(getChief(other).statement.scope.perpetrators)
}

function meetOnDay(one: Course, other: Course): boolean {
  const days = new Set(listDays(one))
  return listDays(other).some((day) => days.has(day))
}

function listDays({ places }: Course): readonly (string | null)[] {
  return places
    .filter(({ account }) => isDated(account))
    .map(({ account }) => lastDay(account.statement.asOf))
}

function meetInDocument(one: Course, other: Course): boolean {
  const documents = new Set(one.line.figures.map(({ document }) => document.id))
  return other.line.figures.some(({ document }) => documents.has(document.id))
}

function uniqueMatches(matches: readonly Match[]): readonly Match[] {
  return [...new Map(matches.map((match) => [match.map(idOfChief).sort().join(), match])).values()]
}

function idOfChief(course: Course): string {
  return getChief(course).statement.id
}

/** Pairs the statements nearest in time: of one day, else printed side by side, else the last of each. */
function pairNearest(one: Course, other: Course, actors: readonly Actor[]): Pair {
  const [as, bs] = [listStanding(one), listStanding(other)]
  const byDay = new Map(bs.filter(isDated).map((account) => [lastDay(account.statement.asOf), account]))
  const dated = as.filter(isDated).findLast((account) => byDay.has(lastDay(account.statement.asOf)))
  const match = dated === undefined ? undefined : byDay.get(lastDay(dated.statement.asOf))
  if (dated !== undefined && match !== undefined) return pairAccounts(dated, match, actors)
  const beside = findSideBySide(as, bs)
  return pairAccounts(beside?.[0] ?? getChief(one), beside?.[1] ?? getChief(other), actors)
}

function findSideBySide(
  as: readonly Account[],
  bs: readonly Account[],
): readonly [Account, Account] | undefined {
  const byDocument = new Map(
    bs.flatMap((b) => b.statement.documents.map((document) => [document, b] as const)),
  )
  const a = as.findLast(({ statement }) => statement.documents.some((document) => byDocument.has(document)))
  const b = bs.findLast((account) => a !== undefined && sharesDocument(a, account))
  return a === undefined || b === undefined ? undefined : [a, b]
}

function listStanding({ places }: Course): readonly Account[] {
  const standing = places.filter(({ twin, mended }) => twin === undefined && mended === undefined)
  return standing.map(({ account }) => account)
}

function isDated({ statement }: Account): boolean {
  return isExplicit(statement.asOf)
}

/** The largest of some accounts; the last by id of equally large ones. */
export function getLargest(accounts: readonly Account[]): Account {
  const largest = accounts.toSorted(bySize).at(-1)
  if (largest === undefined) throw new Error('expected at least one account; found none')
  return largest
}
