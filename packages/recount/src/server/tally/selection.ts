import type { IncidentSelection } from '@recount/api'
import { foldName } from '@recount/claims'
import type { Facet, FacetFilter, Selection } from '@recount/tally'

type SelectedFacet = Exclude<Facet, 'victims' | 'place'>
type FacetField = Exclude<keyof IncidentSelection, 'place' | 'from' | 'to'>

/** The fields of a query that narrow by a facet, by the facet's name in tallies. */
export const facetFields: Readonly<Record<SelectedFacet, FacetField>> = {
  grade: 'grade',
  belligerent: 'belligerent',
  year: 'year',
  month: 'month',
  country: 'country',
  region: 'region',
  governorate: 'governorate',
  district: 'district',
  'strike-type': 'strikeType',
  'strike-status': 'strikeStatus',
  'harm-reported': 'harmReported',
  cause: 'cause',
  infrastructure: 'infrastructure',
  precision: 'precision',
  'time-of-day': 'timeOfDay',
  recorder: 'recorder',
  stage: 'stage',
}

/** The value by which a query asks for what nobody says; a recorder's own "unknown" is the same. */
export const unknown = 'unknown'

/** The incidents that a query chooses, as tallies are asked for them. */
export function selectionOf(query: IncidentSelection): Selection {
  return {
    facets: Object.keys(facetFields).flatMap((facet) => filterOf(facet as SelectedFacet, query) ?? []),
    places: [...new Set(query.place.flatMap((place) => [place, foldName(place)]))],
    from: query.from ?? null,
    to: query.to ?? null,
  }
}

/** What a query asks of one facet; undefined where it doesn't narrow by it. */
export function filterOf(facet: SelectedFacet, query: IncidentSelection): FacetFilter | undefined {
  const values: readonly string[] = query[facetFields[facet]]
  return values.length === 0
    ? undefined
    : { facet, values: values.flatMap((value) => valuesOf(facet, value)) }
}

/** The values that stand in the tables for one that a query gives. */
export function valuesOf(facet: Facet, value: string): readonly (string | null)[] {
  if (value === unknown) return [null, unknown]
  if (facet === 'harm-reported') return [value === 'yes' ? 'true' : value === 'no' ? 'false' : value]
  return [value]
}

/** A value of the tables as queries and answers have it. */
export function showValue(facet: Facet, value: string | null): string | null {
  if (facet !== 'harm-reported' || value === null) return value
  return value === 'true' ? 'yes' : 'no'
}
