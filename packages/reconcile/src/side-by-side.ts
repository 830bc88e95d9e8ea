import type { Actor } from '@recount/claims'
import type { Account } from './account.ts'
import { getLargest } from './comparison.ts'
import type { Course } from './course.ts'
import { lastDay } from './dates.ts'
import { groupByKey } from './grouping.ts'
import { pairAccounts, type Pair } from './pair.ts'
import { findKind } from './rules.ts'

/** What one document prints side by side, and how many pairs were passed over in documents with too many speakers. */
export interface SideBySide {
  readonly pairs: readonly Pair[]
  readonly passedOver: number
}

/** A document with more speakers than this on one measure is a table: only its largest figures are set side by side. */
const MOST_SPEAKERS = 20

/**
 * Pairs what documents print side by side and a reader could take for one thing: different speakers on different scopes,
 * reports beside people, killed beside killed-or-injured. Each speaker is represented by its largest figure of a kind and
 * ground in the document; what is a part of a larger figure of its own is left to that one. Two lines printed side by side again and again make one pair, the latest.
 */
export function pairInDocuments(
  courses: readonly Course[],
  actors: readonly Actor[],
  parts: ReadonlySet<string>,
): SideBySide {
  const standing = courses.flatMap(({ places, isAside }) =>
    isAside
      ? []
      : places
          .filter(({ twin, mended }) => twin === undefined && mended === undefined)
          .map(({ account }) => account),
  )
  const whole = standing.filter(
    ({ figures, statement }) =>
      figures[0]?.part === null && figures[0].ground !== '' && !statement.claims.some((id) => parts.has(id)),
  )
  const printed = whole.flatMap((account) =>
    account.statement.documents.map((document) => ({ document, account })),
  )
  const documents = [...groupByKey(printed, ({ document }) => document).values()]
  const found = documents.map((items) =>
    pairDocument(
      items.map(({ account }) => account),
      actors,
    ),
  )
  return {
    pairs: keepLatest(found.flatMap(({ pairs }) => pairs)),
    passedOver: found.reduce((sum, { passedOver }) => sum + passedOver, 0),
  }
}

function pairDocument(accounts: readonly Account[], actors: readonly Actor[]): SideBySide {
  const chiefs = [...groupByKey(accounts, keyOfChief).values()].map(getLargest)
  const byClass = [
    ...groupByKey(chiefs, ({ statement }) => `${statement.measure} ${statement.victims}`).values(),
  ]
  const kept = byClass.map((group) => group.toSorted((a, b) => b.value - a.value).slice(0, MOST_SPEAKERS))
  const pairs = [
    ...kept.flatMap((group) => pairSpeakers(group, actors)),
    ...pairMeasures(kept.flat(), 'reports', 'killed', actors),
    ...pairMeasures(kept.flat(), 'killed-or-injured', 'killed', actors),
  ]
  return { pairs, passedOver: chiefs.length - kept.flat().length }
}

function keyOfChief({ speaker, statement, figures }: Account): string {
  return `${speaker.key} ${statement.measure} ${statement.victims} ${figures[0]?.ground}`
}

function pairSpeakers(accounts: readonly Account[], actors: readonly Actor[]): readonly Pair[] {
  return accounts.flatMap((a, index) =>
    accounts
      .slice(index + 1)
      .filter((b) => b.speaker.key !== a.speaker.key)
      .map((b) => pairAccounts(a, b, actors))
      .filter((pair) => findKind(pair) === 'scope'),
  )
}

/** One speaker's figures in two measures, on one ground. */
function pairMeasures(
  accounts: readonly Account[],
  one: string,
  other: string,
  actors: readonly Actor[],
): readonly Pair[] {
  const others = groupByKey(
    accounts.filter(({ statement }) => statement.measure === other),
    keyOfGround,
  )
  return accounts
    .filter(({ statement }) => statement.measure === one)
    .flatMap((a) => (others.get(keyOfGround(a)) ?? []).slice(0, 1).map((b) => pairAccounts(a, b, actors)))
}

function keyOfGround({ speaker, figures }: Account): string {
  return `${speaker.key} ${figures[0]?.ground}`
}

function keepLatest(pairs: readonly Pair[]): readonly Pair[] {
  const ordered = pairs
    .map((pair) => ({ pair, rank: rankPair(pair) }))
    .sort((x, y) => (x.rank < y.rank ? -1 : 1))
  return [...new Map(ordered.map(({ pair }) => [keyOfLines(pair), pair])).values()]
}

function rankPair({ a, b }: Pair): string {
  const days = [a, b].map(({ statement }) => lastDay(statement.asOf) ?? '').sort()
  return `${days[1]} ${days[0]} ${a.statement.id} ${b.statement.id}`
}

/** Reports change from month to month, and each is beside its own total. */
function keyOfLines({ a, b }: Pair): string {
  const isOfMonth = a.statement.measure !== b.statement.measure
  return [a, b]
    .map(({ line, statement }) => (isOfMonth ? statement.id : `${line.key} ${line.start}`))
    .sort()
    .join(' / ')
}
