import type { RequestOf, Methods } from '@recount/api'
import { listOf, type SearchParams } from '../../search-params.ts'
import type { Facet } from '../../table/column.ts'

/** The facets by which the queue is narrowed: those of the claims table, and the rule that read the figure. */
export const reviewFacets: readonly Facet[] = [
  { name: 'document', label: 'claims.document' },
  { name: 'claimant', label: 'claims.claimant' },
  { name: 'measure', label: 'claims.measure' },
  { name: 'victims', label: 'claims.victims' },
  { name: 'place', label: 'claims.place' },
  { name: 'stance', label: 'claims.stance' },
  { name: 'rule', label: 'review.rule' },
]

/** The filter of the URL, as the server reads it. */
export type ReviewFilter = Omit<RequestOf<Methods['getQueue']>['query'], 'from' | 'limit'>

/** Reads the filter out of the URL; what it does not narrow is left out. */
export function filterOf(search: SearchParams): ReviewFilter {
  const names = [...reviewFacets.map(({ name }) => name), 'q']
  const given = names.flatMap((name) => {
    const values = listOf(search, name)
    if (values.length === 0) return []
    return [[name, name === 'q' ? values[0] : values]] as const
  })
  return Object.fromEntries(given) as ReviewFilter
}
