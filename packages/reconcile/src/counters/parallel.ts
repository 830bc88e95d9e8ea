import { possibleValues } from '@recount/claims'
import type { Account } from '../account.ts'
import type { Contender } from '../contender.ts'
import { countDays, isExplicit, lastDay } from '../dates.ts'
import { isRestart } from '../restart.ts'
import { sayClaimant, sayCount, sayNumber } from '../phrase.ts'
import { FEWEST_STEPS } from './cadence.ts'

/** Two totals that cannot both hold although their days differ: the earlier one is the larger. */
interface Overtaken {
  readonly earlier: Account
  readonly later: Account
}

/** Two claimants' lines set side by side, day by day. */
export interface Parallel {
  /** What one and the other give for each day that both count to, in order of days. */
  readonly common: readonly (readonly [Account, Account])[]
  /** On how many of them they give the same figure, and on how many each is the higher. */
  readonly equal: number
  readonly oneHigher: number
  readonly otherHigher: number
  /** The common day on which they lie furthest apart; the first of equal ones. */
  readonly furthest: readonly [Account, Account] | undefined
  /** Where a running total from the same start lies above a later one of the other claimant, by most. */
  readonly overtaken: Overtaken | undefined
  /** The two totals nearest in time. */
  readonly nearest: readonly [Account, Account] | undefined
}

/** Sets two lines side by side; undefined where both are short and share no more than one day. Walks along each line once. */
export function setSideBySide(one: Contender, other: Contender): Parallel | undefined {
  const [dayed, others] = [listDayed(one), listDayed(other)]
  const common = listCommon(dayed, others)
  const isLong = Math.max(dayed.length, others.length) >= FEWEST_STEPS
  if (common.length < 2 && !isLong) return undefined
  const apart = common
    .filter(([a, b]) => a.value !== b.value)
    .toSorted((x, y) => distance(y) - distance(x) || (dayOf(x[0]) < dayOf(y[0]) ? -1 : 1))
  const oneHigher = common.filter(([a, b]) => a.value > b.value).length
  const [before, otherBefore] = [cutAtRestart(dayed), cutAtRestart(others)]
  const isSameStart = isRunning(one, other) && one.course.line.start === other.course.line.start
  return {
    common,
    equal: common.length - apart.length,
    oneHigher,
    otherHigher: apart.length - oneHigher,
    furthest: apart[0],
    overtaken: isSameStart && one.course.line.start !== null ? findOvertaken(before, otherBefore) : undefined,
    nearest: isRunning(one, other) ? findNearestDays(before, otherBefore) : undefined,
  }
}

/** The pairs that can stand for the two lines: the last day on which they differ, the last day, a total overtaken, the nearest. */
export function listCandidates(parallel: Parallel): readonly (readonly [Account, Account])[] {
  const { common, overtaken, nearest } = parallel
  const differing = common.findLast(([a, b]) => a.value !== b.value)
  const found = [
    differing,
    common.at(-1),
    overtaken === undefined ? undefined : ([overtaken.earlier, overtaken.later] as const),
    common.length === 0 ? nearest : undefined,
  ]
  return found.filter((pair) => pair !== undefined)
}

/** How two lines compare, in words; empty where they share no more than one day. */
export function sayParallel(parallel: Parallel): string {
  const { common, equal, furthest, oneHigher, otherHigher } = parallel
  const [a, b] = common[0] ?? []
  if (common.length < 2 || a === undefined || b === undefined) return ''
  const head = `They count to the same day on ${sayNumber(common.length)} days and give the same figure on ${equal === 0 ? 'none' : sayNumber(equal)}`
  const higher = [
    oneHigher > 0 ? `${sayWho(a)} is higher on ${sayNumber(oneHigher)}` : '',
    otherHigher > 0 ? `${sayWho(b)} is higher on ${sayNumber(otherHigher)}` : '',
  ].filter((words) => words !== '')
  const rest = higher.length === 0 ? '' : `; ${higher.join(', ')}`
  return `${head}${rest}.${furthest === undefined ? '' : ` ${sayFurthest(furthest)}`}`
}

function sayFurthest([a, b]: readonly [Account, Account]): string {
  return `They lie furthest apart on ${dayOf(a)}: ${sayCount(a.statement.best)} against ${sayCount(b.statement.best)}, ${sayNumber(Math.abs(a.value - b.value))}.`
}

/** A total above a later one of another claimant, in words; empty where there is none. */
export function sayOvertaken({ overtaken }: Parallel): string {
  if (overtaken === undefined) return ''
  const { earlier, later } = overtaken
  return `${sayWho(earlier)} gives ${sayCount(earlier.statement.best)} for ${dayOf(earlier)}, ${sayWho(later)} for the later ${dayOf(later)} only ${sayCount(later.statement.best)}: running totals from one start that cannot both hold.`
}

function sayWho({ statement }: Account): string {
  return sayClaimant(statement.claimant)
}

function isRunning(one: Contender, other: Contender): boolean {
  return one.course.line.kind === 'since' && other.course.line.kind === 'since'
}

/** The accounts with a day that the source gives, in order of days; of one day the last. */
function listDayed({ standing }: Contender): readonly Account[] {
  const dated = standing.filter(({ statement }) => isExplicit(statement.asOf))
  return [...new Map(dated.map((account) => [dayOf(account), account])).values()].sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : 1,
  )
}

/** What stands before a counter begins anew: totals after that are not from the same start. */
function cutAtRestart(accounts: readonly Account[]): readonly Account[] {
  const values = accounts.map(({ value }) => value)
  const at = values.findIndex(
    (value, index) =>
      index > 0 && isRestart(values[index - 1] ?? 0, value, values.slice(index + 1, index + 4)),
  )
  return at === -1 ? accounts : accounts.slice(0, at)
}

function dayOf({ statement }: Account): string {
  return lastDay(statement.asOf) ?? ''
}

function listCommon(
  one: readonly Account[],
  other: readonly Account[],
): readonly (readonly [Account, Account])[] {
  const byDay = new Map(other.map((account) => [dayOf(account), account]))
  return one.flatMap((account) => {
    const beside = byDay.get(dayOf(account))
    return beside === undefined ? [] : [[account, beside] as const]
  })
}

function distance([a, b]: readonly [Account, Account]): number {
  return Math.abs(a.value - b.value)
}

/** Of all totals that lie above a later one of the other line, the pair furthest apart; the earliest of equal ones. */
function findOvertaken(one: readonly Account[], other: readonly Account[]): Overtaken | undefined {
  const own = new Set(one)
  const highest: { one: Account | undefined; other: Account | undefined } = {
    one: undefined,
    other: undefined,
  }
  let found: Overtaken | undefined
  for (const later of mergeByDay(one, other)) {
    const [side, rival] = own.has(later) ? (['one', 'other'] as const) : (['other', 'one'] as const)
    const earlier = highest[rival]
    if (earlier !== undefined && dayOf(earlier) < dayOf(later)) {
      const excess = exceeds(earlier, later)
      if (excess > 0 && (found === undefined || excess > exceeds(found.earlier, found.later)))
        found = { earlier, later }
    }
    if (lowest(later) > lowest(highest[side])) highest[side] = later
  }
  return found
}

/** By how much the least that the earlier one allows lies above the most that the later one does. */
function exceeds(earlier: Account, later: Account): number {
  return lowest(earlier) - (possibleValues(later.statement.best).max ?? Infinity)
}

function lowest(account: Account | undefined): number {
  return account === undefined ? -1 : (possibleValues(account.statement.best).min ?? 0)
}

function findNearestDays(
  one: readonly Account[],
  other: readonly Account[],
): readonly [Account, Account] | undefined {
  const own = new Set(one)
  const merged = mergeByDay(one, other)
  let found: readonly [Account, Account] | undefined
  for (const [at, later] of merged.slice(1).entries()) {
    const earlier = merged[at]
    if (earlier === undefined || own.has(earlier) === own.has(later)) continue
    if (found === undefined || daysBetween([earlier, later]) <= daysBetween(found)) found = [earlier, later]
  }
  return found
}

function daysBetween([earlier, later]: readonly [Account, Account]): number {
  return countDays(dayOf(later)) - countDays(dayOf(earlier))
}

function mergeByDay(one: readonly Account[], other: readonly Account[]): readonly Account[] {
  return [...one, ...other].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1))
}
