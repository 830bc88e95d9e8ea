import type { Account } from './account.ts'
import { getLargest } from './comparison.ts'
import { lastDay } from './dates.ts'
import { groupByKey } from './grouping.ts'
import type { Pair } from './pair.ts'
import { findKind } from './rules.ts'

/** What one document prints side by side, and how many figures were passed over in one with too many speakers. */
export interface SideBySide {
  readonly pairs: readonly Pair[]
  readonly passedOver: number
}

/** Sets two accounts beside each other. */
type PairUp = (a: Account, b: Account) => Pair

/** A document with more speakers than this on one measure is a table: only its largest figures are set side by side. */
const MOST_SPEAKERS = 20

/** May a reader take an account for something that stands by itself? Not what is a part of a larger figure. */
export function isPrinted({ figures }: Account): boolean {
  const [first] = figures
  return (
    first !== undefined && first.part === null && first.ground !== '' && !figures.some(({ isPart }) => isPart)
  )
}

/**
 * Pairs what a document prints side by side and a reader could take for one thing: different speakers on different scopes,
 * reports beside people, killed beside killed-or-injured. Each speaker is represented by its largest figure of a kind and
 * ground; what is a part of a larger figure of its own is left to that one.
 */
export function pairInDocument(accounts: readonly Account[], pairUp: PairUp): SideBySide {
  const chiefs = [...groupByKey(accounts, keyOfChief).values()].map(getLargest)
  const byClass = [
    ...groupByKey(chiefs, ({ statement }) => `${statement.measure} ${statement.victims}`).values(),
  ]
  const kept = byClass.map((group) => group.toSorted((a, b) => b.value - a.value).slice(0, MOST_SPEAKERS))
  const pairs = [
    ...kept.flatMap((group) => pairSpeakers(group, pairUp)),
    ...pairMeasures(kept.flat(), 'reports', 'killed', pairUp),
    ...pairMeasures(kept.flat(), 'killed-or-injured', 'killed', pairUp),
  ]
  return { pairs, passedOver: chiefs.length - kept.flat().length }
}

function keyOfChief({ speaker, statement, figures }: Account): string {
  return `${speaker.key} ${statement.measure} ${statement.victims} ${figures[0]?.ground}`
}

function pairSpeakers(accounts: readonly Account[], pairUp: PairUp): readonly Pair[] {
  return accounts.flatMap((a, index) =>
    accounts
      .slice(index + 1)
      .filter((b) => b.speaker.key !== a.speaker.key)
      .map((b) => pairUp(a, b))
      .filter((pair) => findKind(pair) === 'scope'),
  )
}

/** One speaker's figures in two measures, on one ground. */
function pairMeasures(
  accounts: readonly Account[],
  one: string,
  other: string,
  pairUp: PairUp,
): readonly Pair[] {
  const others = groupByKey(
    accounts.filter(({ statement }) => statement.measure === other),
    keyOfGround,
  )
  return accounts
    .filter(({ statement }) => statement.measure === one)
    .flatMap((a) => (others.get(keyOfGround(a)) ?? []).slice(0, 1).map((b) => pairUp(a, b)))
}

function keyOfGround({ speaker, figures }: Account): string {
  return `${speaker.key} ${figures[0]?.ground}`
}

/** Orders pairs of the same two lines, the latest last. */
export function rankPair({ a, b }: Pair): string {
  const days = [a, b].map(({ statement }) => lastDay(statement.asOf) ?? '').sort()
  return `${days[1]} ${days[0]} ${a.statement.id} ${b.statement.id}`
}

/** Two lines printed side by side again and again make one pair. Reports change from month to month, and each is beside its own total. */
export function keyOfPair({ a, b }: Pair): string {
  const isOfMonth = a.statement.measure !== b.statement.measure
  return [a, b]
    .map(({ line, statement }) => (isOfMonth ? statement.id : `${line.key} ${line.start}`))
    .sort()
    .join(' / ')
}
