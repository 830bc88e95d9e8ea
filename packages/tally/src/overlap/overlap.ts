import type { Aggregate } from '@recount/claims'

/** People, both ends inclusive; null is an end that nobody gives. */
export interface PeopleRange {
  readonly min: number | null
  readonly max: number | null
}

/**
 * How an incident stands to an aggregate: it is `sure` that the aggregate counts its people (period, place, belligerents and
 * class within, or somebody decided so), or `possible` (one of these overlaps or is unknown). `why` says so in words.
 */
export interface OverlappingIncident {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly standing: 'sure' | 'possible'
  readonly why: readonly string[]
  /** The people whom the incident counts that may be the aggregate's; both null: it counts nobody by number. */
  readonly held: PeopleRange
}

/**
 * An aggregate against the incidents it may contain. `overlap` is how many of its people they count already, `residual` how
 * many they don't. `unknown` of the incidents give no number, and so hold nobody that could be counted twice. `contradicts`:
 * incidents that are surely within count more people than the aggregate does. `strayDecisions` are incidents decided about
 * that count no longer, or not yet.
 */
export interface Overlap {
  readonly aggregate: Aggregate
  readonly incidents: readonly OverlappingIncident[]
  readonly overlap: PeopleRange
  readonly residual: PeopleRange
  readonly unknown: number
  readonly contradicts: boolean
  readonly strayDecisions: readonly string[]
}

/**
 * What an aggregate adds under a policy: the people whom none of the incidents counts that the policy counts. `sharedWith` are
 * the ids of other aggregates that may count the same people: their residuals never add. `withinSelection`: all that the
 * aggregate counts is surely within the selection of the tally.
 */
export interface Residual extends Pick<
  Overlap,
  'aggregate' | 'overlap' | 'residual' | 'unknown' | 'contradicts'
> {
  readonly sure: number
  readonly possible: number
  readonly sharedWith: readonly string[]
  readonly withinSelection: boolean
}

type Standing = Pick<OverlappingIncident, 'standing' | 'held'>

/**
 * How many people of an aggregate the incidents count already: at least what those surely within count at least, at most what
 * all of them count at most. One that leaves its maximum open leaves the whole open (Iraq Body Count, Methods: overlap between
 * mortuary figures and incidents is a minimum and a maximum).
 */
export function sumOverlap(incidents: readonly Standing[]): PeopleRange {
  const counting = incidents.filter(({ held }) => held.min !== null || held.max !== null)
  const sure = counting.filter(({ standing }) => standing === 'sure')
  const isOpen = counting.some(({ held }) => held.max === null)
  return {
    min: sure.reduce((sum, { held }) => sum + (held.min ?? 0), 0),
    max: isOpen ? null : counting.reduce((sum, { held }) => sum + (held.max ?? 0), 0),
  }
}

/** What an aggregate holds beyond an overlap, never below nobody; an end that either leaves open stays open. */
export function subtractOverlap(aggregate: PeopleRange, overlap: PeopleRange): PeopleRange {
  return { min: less(aggregate.min, overlap.max), max: less(aggregate.max, overlap.min) }
}

function less(from: number | null, taken: number | null): number | null {
  return from === null || taken === null ? null : Math.max(0, from - taken)
}
