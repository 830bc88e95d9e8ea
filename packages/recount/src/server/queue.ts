import type { ClaimFilter, TablePage } from '@recount/api'
import { perState, type CaseState, type LiveClaim } from './live/case-state.ts'
import { openTable } from './table/table.ts'
import { claimSpec } from './tables/claims.ts'

const { status: _, ...facets } = claimSpec.facets

/** The proposed claims, by the facets of the claims table and by the rules that read their figures. */
const queueTable = openTable<LiveClaim, LiveClaim>({
  name: 'queue',
  list: perState(({ claims }) => claims.filter(({ recorded }) => recorded.status === 'proposed')),
  facets: {
    ...facets,
    rule: ({ recorded: { claim } }) =>
      [...new Set((claim.readings.count ?? []).map(({ rule }) => rule))].map((rule) => ({
        value: rule,
        label: rule,
      })),
  },
  changing: claimSpec.changing ?? [],
  sorts: {},
  text: claimSpec.text,
  row: (claim) => claim,
  columns: [],
})

/** The proposed claims that pass a filter, in reading order: document by document, as the text goes. */
export function listProposed(filter: ClaimFilter, state: CaseState): readonly LiveClaim[] {
  return [...queueTable.download({ ...filter }, state).rows()] as readonly LiveClaim[]
}

/** How many proposed claims there are by each facet. */
export function countProposed(filter: ClaimFilter, state: CaseState): TablePage<unknown>['facets'] {
  return queueTable.page({ ...filter, offset: 0, limit: 0 }, state).facets
}

/** The queue from a claim on, and round to it; from the beginning where there is no such claim. */
export function beginWith(
  from: string | undefined,
  queue: readonly LiveClaim[],
  { claims }: CaseState,
): readonly LiveClaim[] {
  const at = claims.findIndex(({ recorded }) => recorded.claim.id === from)
  if (at <= 0) return queue
  const places = new Map(queue.map((claim, place) => [claim, place]))
  const first = claims.slice(at).find((claim) => places.has(claim))
  const place = first === undefined ? 0 : (places.get(first) ?? 0)
  return [...queue.slice(place), ...queue.slice(0, place)]
}
