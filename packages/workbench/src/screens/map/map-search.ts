import { useMemo } from 'react'
import type { Asked } from '../../server/ask.ts'
import { findOne, listOf, type SearchParams } from '../../search-params.ts'
import type { Facet } from '../../table/column.ts'

/** The facets of the map, as the URL and the server name them. */
export const mapFacets = [
  { name: 'measure', label: 'map.measure' },
  { name: 'victims', label: 'map.victims' },
  { name: 'claimant', label: 'map.claimant' },
  { name: 'standing', label: 'map.standing' },
] as const satisfies readonly Facet[]

/** What the map asks the server for, as the URL has it; the same object while that stays. */
export function useMapQuery(search: SearchParams): NonNullable<Asked<'getMap'>['query']> {
  const text = JSON.stringify([
    ...mapFacets.map(({ name }) => [name, listOf(search, name)]),
    ...['from', 'to'].map((name) => [name, findOne(search, name)]),
  ])
  return useMemo(
    () => Object.fromEntries((JSON.parse(text) as [string, unknown][]).filter(([, value]) => value !== null)),
    [text],
  )
}

/** How many filters are chosen, the months not among them. */
export function countChosen(search: SearchParams): number {
  return mapFacets.reduce((sum, { name }) => sum + listOf(search, name).length, 0)
}
