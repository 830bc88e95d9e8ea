import { sayCount, sayIndividuals } from '../words/say-count.ts'
import { checkOverlaps, throwFaults } from './define-overlaps.ts'
import type { OverlapsSpec } from './overlaps-spec.ts'
import type { Overlaps, Stratum } from './overlaps.ts'
import { countBits, sayHistory } from './patterns.ts'
import { nameStratum, openStrata, readValue } from './strata.ts'

/** A record of one list, after linkage: whom it is of, and the values strata are made by. */
export interface LinkedRecord {
  /** Records of one cluster are of one individual. */
  readonly cluster: string | number
  readonly list: string
  readonly [column: string]: unknown
}

/** How linked records are counted. */
export interface CountOptions {
  /** The lists to count, in order; where records of one individual disagree evenly the earlier list is believed. */
  readonly lists: readonly string[]
  /** Columns by whose values strata are made; none: one table. */
  readonly by?: readonly string[]
  readonly impossible?: OverlapsSpec['impossible']
}

/** The tables, and what became of the records. */
export interface CountedOverlaps {
  readonly strata: readonly Stratum[]
  /** Different individuals counted, the documented of all strata. */
  readonly individuals: number
  /** Records that another of the same list and cluster had counted already. */
  readonly repeated: number
  /** Records of lists that were not asked for. */
  readonly outside: number
  /** A column, and the individuals whose records disagree in it, or say nothing. */
  readonly columns: readonly ColumnCount[]
  /** The same in sentences, only what there is to say. */
  readonly findings: readonly string[]
}

export interface ColumnCount {
  readonly column: string
  /** Individuals with records that give different values; the value most lists give was taken, of a tie the earliest list's. */
  readonly disagreeing: number
  /** Individuals none of whose records gives a value: their stratum is called "unknown". */
  readonly unknown: number
}

/**
 * Counts individuals by stratum and by the lists they are on. One cluster is one individual, on the lists of its records; two records
 * of one list count once. Where its records give different values for a column of `by`, each list has one vote for each value it
 * gives: the value with most is taken, of a tie the one the earliest list gives (of one list that gives both, the first in
 * alphabetical order); records that give none don't vote; without any the value is "unknown", a stratum of its own. Columns are
 * settled one by one. The order of records changes nothing. Throws EstimateError `input` for lists that are no lists and for
 * impossible patterns that somebody has.
 */
export function countOverlaps(records: Iterable<LinkedRecord>, options: CountOptions): CountedOverlaps {
  const { lists, by = [], impossible = [] } = options
  const { overlaps, faults } = checkOverlaps({ lists, patterns: [], impossible })
  throwFaults(faults)
  const { clusters, outside, repeated } = gather(records, lists, by)
  const counter = openStrata(overlaps, by.length > 0)
  const tallies = by.map((column) => ({ column, disagreeing: 0, unknown: 0 }))
  const barred = new Map<number, number>()
  for (const { pattern, votes } of clusters) {
    counter.add(nameStratum(votes.map((ballot, at) => settle(ballot, tallies[at]))), pattern, 1)
    if (overlaps.impossible.includes(pattern)) barred.set(pattern, (barred.get(pattern) ?? 0) + 1)
  }
  throwFaults(listBarred(overlaps, barred))
  const counted = {
    strata: counter.close(),
    individuals: clusters.length,
    repeated,
    outside,
    columns: tallies,
  }
  return { ...counted, findings: tell(counted) }
}

/** The places of the lists that give a value, as bits. */
type Ballot = ReadonlyMap<string, number>

interface Individual {
  pattern: number
  readonly votes: readonly Map<string, number>[]
}

interface Gathered {
  readonly clusters: readonly Individual[]
  readonly outside: number
  readonly repeated: number
}

function gather(records: Iterable<LinkedRecord>, lists: readonly string[], by: readonly string[]): Gathered {
  const clusters = new Map<string | number, Individual>()
  const places = new Map(lists.map((list, place) => [list, place]))
  let [outside, repeated] = [0, 0]
  for (const record of records) {
    const place = places.get(record.list)
    if (place === undefined) {
      outside += 1
      continue
    }
    const bit = 1 << place
    const individual = clusters.get(record.cluster) ?? {
      pattern: 0,
      votes: by.map(() => new Map<string, number>()),
    }
    if ((individual.pattern & bit) !== 0) repeated += 1
    individual.pattern |= bit
    castVotes(individual, record, by, bit)
    clusters.set(record.cluster, individual)
  }
  return { clusters: [...clusters.values()], outside, repeated }
}

function castVotes({ votes }: Individual, record: LinkedRecord, by: readonly string[], bit: number): void {
  for (const [at, column] of by.entries()) {
    const value = readValue(record[column])
    if (value !== null) votes[at]?.set(value, (votes[at].get(value) ?? 0) | bit)
  }
}

function settle(ballot: Ballot, tally: { disagreeing: number; unknown: number } | undefined): string | null {
  if (tally !== undefined && ballot.size === 0) tally.unknown += 1
  if (tally !== undefined && ballot.size > 1) tally.disagreeing += 1
  const [first] = [...ballot].sort(([value, lists], [other, otherLists]) => {
    return (
      countBits(otherLists) - countBits(lists) ||
      (lists & -lists) - (otherLists & -otherLists) ||
      (value < other ? -1 : 1)
    )
  })
  return first === undefined ? null : first[0]
}

function listBarred({ lists }: Overlaps, barred: ReadonlyMap<number, number>): readonly string[] {
  return [...barred].map(([pattern, count]) => {
    const history = sayHistory(pattern, lists.length)
    return `The pattern ${history} is said to be impossible, and ${sayIndividuals(count)} ${count === 1 ? 'has' : 'have'} it. Check how they were linked.`
  })
}

function tell({
  individuals,
  outside,
  repeated,
  columns,
}: Omit<CountedOverlaps, 'findings'>): readonly string[] {
  return [
    ...saySome(
      repeated,
      'record repeats',
      'records repeat',
      'an individual on the same list, and count once.',
    ),
    ...saySome(outside, 'record is', 'records are', 'of lists that were not asked for, and left out.'),
    ...columns.flatMap(({ column, disagreeing, unknown }) => {
      const one = `of ${sayIndividuals(individuals)} has`
      const many = `of ${sayIndividuals(individuals)} have`
      const differ = `records that disagree about ${column}: the value most lists give was taken, of a tie the earliest list’s.`
      return [
        ...saySome(disagreeing, one, many, differ),
        ...saySome(unknown, one, many, `no ${column}: a stratum of their own, unknown.`),
      ]
    }),
  ]
}

/** A sentence on so many, one or more; none where there is nothing to say. */
function saySome(count: number, one: string, many: string, rest: string): readonly string[] {
  return count === 0 ? [] : [`${sayCount(count)} ${count === 1 ? one : many} ${rest}`]
}
