import type { LinkedClaim } from '@recount/api'
import type { CaseState, LiveClaim } from '../live/case-state.ts'
import { rowOf } from '../tables/claims.ts'

/** The claims that an incident is linked to: those the case holds, and the ids of those it doesn't. */
export interface LinkedClaims {
  readonly claims: readonly LinkedClaim[]
  readonly missing: readonly string[]
}

/** Looks up the claims of an incident; in the grid they stand by source, then by measure. */
export function listLinked(ids: readonly string[], state: CaseState): LinkedClaims {
  const found = ids.flatMap((id) => state.findClaim(id) ?? [])
  const known = new Set(found.map(({ recorded }) => recorded.claim.id))
  return {
    claims: found.map((claim) => linkedOf(claim, state)),
    missing: ids.filter((id) => !known.has(id)),
  }
}

function linkedOf(found: LiveClaim, state: CaseState): LinkedClaim {
  const { id, status, speaker, measure, victims, count, stance, asOf, document, sentence, statement } = rowOf(
    found,
    state,
  )
  return { claim: id, status, speaker, measure, victims, count, stance, asOf, document, sentence, statement }
}
