import { useMemo } from 'react'
import { findOne, listOf, type SearchParams } from '../../search-params.ts'
import type { Asked } from '../../server/ask.ts'
import type { Facet } from '../../table/column.ts'

/** The facets of the incidents, as the URL and the server name them. */
export const incidentFacets = [
  { name: 'grade', label: 'incidents.grade' },
  { name: 'belligerent', label: 'incidents.belligerents' },
  { name: 'position', label: 'incidents.position' },
  { name: 'year', label: 'incidents.year' },
  { name: 'country', label: 'incidents.country' },
  { name: 'governorate', label: 'incidents.governorate' },
  { name: 'strikeStatus', label: 'incidents.strikeStatus' },
  { name: 'strikeType', label: 'incidents.strikeType' },
  { name: 'harmReported', label: 'incidents.harmReported' },
  { name: 'status', label: 'incidents.status' },
  { name: 'recorder', label: 'incidents.recorder' },
  { name: 'precision', label: 'incidents.precision' },
  { name: 'timeOfDay', label: 'incidents.timeOfDay' },
  { name: 'cause', label: 'incidents.cause' },
  { name: 'infrastructure', label: 'incidents.infrastructure' },
  { name: 'stage', label: 'incidents.stage' },
] as const satisfies readonly Facet[]

/** What else of the URL narrows the incidents: as a tally or a link asks for them. */
export const incidentFilters = ['from', 'to', 'month', 'region', 'district', 'place'] as const

/** The part of the URL that narrows the incidents, which the list and the map have in common. */
export function filtersOf(search: SearchParams): SearchParams {
  const names: readonly string[] = ['q', ...incidentFacets.map(({ name }) => name), ...incidentFilters]
  return Object.fromEntries(Object.entries(search).filter(([name]) => names.includes(name)))
}

/** What the map of the incidents asks the server for; the same object while that stays. */
export function useIncidentQuery(search: SearchParams): NonNullable<Asked<'listIncidentPlaces'>['query']> {
  const text = JSON.stringify(filtersOf(search))
  return useMemo(() => JSON.parse(text) as object, [text])
}

/** How many filters are chosen, the days not among them. */
export function countChosen(search: SearchParams): number {
  return Object.keys(filtersOf(search))
    .filter((name) => name !== 'from' && name !== 'to' && name !== 'q')
    .reduce((sum, name) => sum + listOf(search, name).length, 0)
}

/** The months chosen, where days stand in the URL; undefined where nothing narrows. */
export function findMonths(search: SearchParams): { from: string | undefined; to: string | undefined } {
  return { from: findOne(search, 'from')?.slice(0, 7), to: findOne(search, 'to')?.slice(0, 7) }
}

/** The first day of a month, and its last. */
export function daysOfMonths(from: string | undefined, to: string | undefined) {
  return {
    from: from === undefined ? undefined : `${from}-01`,
    to: to === undefined ? undefined : lastDayOf(to),
  }
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
