import type { TallyFacet } from '@recount/api'
import { useMemo } from 'react'
import { findOne, listOf, type SearchParams } from '../../search-params.ts'
import type { Asked } from '../../server/ask.ts'

/** The facets that people split by, in the order of the choice. */
export const splits = [
  'grade',
  'belligerent',
  'year',
  'month',
  'region',
  'governorate',
  'place',
  'victims',
  'strike-type',
  'strike-status',
  'cause',
  'recorder',
] as const satisfies readonly TallyFacet[]

/** The policies a newcomer sees side by side. */
const firstPolicies = ['airwars', 'conceded']

/** Which incidents: the part of the address that every view shares. */
export interface IncidentChoice {
  readonly place: string[]
  readonly from?: string
  readonly to?: string
}

/** The policies that the address names; undefined ones are left to the default. */
export function listPolicyNames(search: SearchParams): readonly string[] {
  const named = listOf(search, 'policy')
  return named.length === 0 ? firstPolicies : named
}

/** Which incidents the address asks for. */
export function readChoice(search: SearchParams): IncidentChoice {
  const [from, to] = [findOne(search, 'from'), findOne(search, 'to')]
  return {
    place: [...listOf(search, 'place')],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** A moment of the address, as methods take it; nothing where the newest is meant. */
export function readMoment<Name extends string>(
  search: SearchParams,
  name: Name,
): { readonly [K in Name]?: string } {
  const moment = findOne(search, name)
  return (moment === undefined ? {} : { [name]: moment }) as { readonly [K in Name]?: string }
}

/** What the comparison of policies asks the server for; the same object while the address stays. */
export function useComparison(search: SearchParams): NonNullable<Asked<'compareTallies'>['query']> {
  const text = JSON.stringify({
    policy: listPolicyNames(search),
    by: listOf(search, 'by').filter((one) => splits.some((split) => split === one)),
    ...readChoice(search),
    ...readMoment(search, 'asOf'),
  })
  return useMemo(() => JSON.parse(text) as NonNullable<Asked<'compareTallies'>['query']>, [text])
}
