import { countByLists, listPairs } from './membership.ts'
import { countDocumented, countListed, countShared, type Overlaps } from './overlaps.ts'
import { listNames, sayHistory } from './patterns.ts'

/** A table as it is read and drawn: plain data, for JSON and for pictures. Shares are null where nobody is counted. */
export interface ToldOverlaps {
  readonly documented: number
  /** In the order of the table. */
  readonly lists: readonly ToldList[]
  /** Every pattern that somebody has, most individuals first: the columns of an UpSet plot. */
  readonly patterns: readonly ToldPattern[]
  /** Every pair of lists that hold somebody. */
  readonly pairs: readonly ToldPair[]
  /** Individuals on exactly one, two, … lists. */
  readonly byLists: readonly number[]
  /** Patterns nobody could have had, as histories. */
  readonly impossible: readonly string[]
}

export interface ToldList {
  readonly name: string
  readonly count: number
  /** Of the documented: how much of what is known the list covers. */
  readonly share: number | null
  /** On this list only: who would not be documented without it. */
  readonly alone: number
  /** Of those on the list. */
  readonly aloneShare: number | null
}

export interface ToldPattern {
  readonly history: string
  readonly lists: readonly string[]
  readonly count: number
  readonly share: number
}

export interface ToldPair {
  readonly one: string
  readonly other: string
  /** On both, whatever others they are on. */
  readonly shared: number
  /** Shared of those on the one, and of those on the other. */
  readonly shareOfOne: number
  readonly shareOfOther: number
}

/** What there is to see in a table before anything is estimated. */
export function tellOverlaps(overlaps: Overlaps): ToldOverlaps {
  const documented = countDocumented(overlaps)
  const { lists, cells, impossible } = overlaps
  return {
    documented,
    lists: lists.map((name, list) => tellList(overlaps, name, list)),
    patterns: cells
      .map(({ pattern, count }) => ({
        history: sayHistory(pattern, lists.length),
        lists: listNames(overlaps, pattern),
        count,
        share: count / documented,
      }))
      .sort((one, other) => other.count - one.count),
    pairs: listPairs(overlaps).map(({ one, other }) => tellPair(overlaps, one, other)),
    byLists: countByLists(overlaps),
    impossible: impossible.map((pattern) => sayHistory(pattern, lists.length)),
  }
}

function tellList(overlaps: Overlaps, name: string, list: number): ToldList {
  const count = countListed(overlaps, list)
  const alone = overlaps.cells.find(({ pattern }) => pattern === 1 << list)?.count ?? 0
  return {
    name,
    count,
    share: shareOf(count, countDocumented(overlaps)),
    alone,
    aloneShare: shareOf(alone, count),
  }
}

function tellPair(overlaps: Overlaps, one: number, other: number): ToldPair {
  const shared = countShared(overlaps, one, other)
  const [name = '', otherName = ''] = [overlaps.lists[one], overlaps.lists[other]]
  return {
    one: name,
    other: otherName,
    shared,
    shareOfOne: shared / countListed(overlaps, one),
    shareOfOther: shared / countListed(overlaps, other),
  }
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
