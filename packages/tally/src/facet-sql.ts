import type { Facet } from './question.ts'

/** Facets that split by a column of an incident; `victims` splits what is summed instead. */
export type ColumnFacet = Exclude<Facet, 'victims'>

const columns: Readonly<Record<ColumnFacet, string>> = {
  grade: 'grade',
  belligerent: 'belligerents',
  year: 'year',
  month: 'month',
  country: 'country',
  region: 'region',
  governorate: 'governorate',
  district: 'district',
  place: 'place',
  'strike-type': 'strike_types',
  'strike-status': 'strike_status',
  'harm-reported': 'harm_reported',
  cause: 'causes',
  infrastructure: 'infrastructure',
  precision: 'precision',
  'time-of-day': 'time_of_day',
  recorder: 'recorder',
  stage: 'stage',
}

const setFacets: ReadonlySet<Facet> = new Set(['belligerent', 'strike-type', 'cause', 'infrastructure'])

/** Can an incident have several values of this facet? It counts under each, and once in the total. */
export function isSetFacet(facet: Facet): boolean {
  return setFacets.has(facet)
}

/** Does the facet split by a column of an incident? */
export function isColumnFacet(facet: Facet): facet is ColumnFacet {
  return facet !== 'victims'
}

/** What incidents are first grouped by: the value itself, or the number of the set of values. */
export function facetKeySql(facet: ColumnFacet): string {
  return `v.${columns[facet]}`
}
