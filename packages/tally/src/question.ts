import { tallyFacets, type HarmClass, type HarmKind, type TallyFacet } from '@recount/claims'
import type { Residual } from './overlap/overlap.ts'
import type { Policy } from './policy.ts'

/** What a tally can be split by and narrowed to. */
export const facets = tallyFacets
export type Facet = TallyFacet

/** Only incidents that have one of these values; null asks for those where it is unknown. */
export interface FacetFilter {
  readonly facet: Exclude<Facet, 'victims'>
  readonly values: readonly (string | null)[]
}

/** Which incidents: by facets, by place at any level and in any spelling, and by day (ISO, both ends inclusive). */
export interface Selection {
  readonly facets: readonly FacetFilter[]
  /** Folded names or gazetteer ids, one of which a unit or place of the incident bears. */
  readonly places: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/** A policy applied to a selection, split by facets, as the ledger stood after an entry (null: now). */
export interface TallyQuestion {
  readonly policy: Policy
  readonly by: readonly Facet[]
  readonly selection: Selection
  readonly asOf: number | null
}

/**
 * A sum of ranges, in people: of the minima and maxima that are known. `best` is null where the policy has none, and where an
 * incident that gives a range has no best figure: the others' sum could lie below the minimum. `unknown` is how many incidents
 * give no number at all, `noMin` and `noMax` how many give only the other end: the sum leaves them out and says so.
 */
export interface HarmSum {
  readonly min: number
  readonly max: number
  readonly best: number | null
  readonly unknown: number
  readonly noMin: number
  readonly noMax: number
}

/** The sums of one group: how many incidents, and by kind of harm and class what they add up to. */
export interface TallyCell {
  readonly incidents: number
  readonly harm: Readonly<Record<HarmKind, Readonly<Partial<Record<HarmClass, HarmSum>>>>>
}

/** One line of a tally: a section of the policy, and the values of the facets asked for, in their order (null: unknown). */
export interface TallyRow extends TallyCell {
  readonly section: string
  readonly counts: boolean
  readonly group: readonly (string | null)[]
}

/**
 * A tally. `total` is every incident of the sections that count, each once however many belligerents or strike types it names:
 * rows by such facets can add up to more. `sections` are the same by section, all facets together. `residuals` are what
 * aggregates add under policies that count them, apart.
 */
export interface Tally {
  readonly policy: { readonly name: string; readonly version: string; readonly title: string }
  readonly asOf: number
  readonly by: readonly Facet[]
  readonly total: TallyCell
  readonly sections: readonly TallyRow[]
  readonly rows: readonly TallyRow[]
  readonly residuals: readonly Residual[]
  /** Which of `by` an incident can have several values of: rows by these overlap. */
  readonly overlapping: readonly Facet[]
}
