import type { ReactNode } from 'react'
import { say } from '../messages/say.ts'
import { listOf, type SearchParams } from '../search-params.ts'
import type { Facet } from './column.ts'

interface FacetFoldProps {
  readonly facets: readonly Facet[]
  readonly search: SearchParams
  readonly children: ReactNode
}

/** The facets folded away, where there is no room for them beside the rows; says how many values are chosen. */
export function FacetFold({ facets, search, children }: FacetFoldProps) {
  const chosen = facets.reduce((sum, { name }) => sum + listOf(search, name).length, 0)
  return (
    <details className="facet-fold">
      <summary>
        {say('table.filters')}
        {chosen > 0 && <span className="chip">{say('table.chosen', { n: chosen })}</span>}
      </summary>
      {children}
    </details>
  )
}
