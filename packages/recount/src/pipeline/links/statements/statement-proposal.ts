import type { Incident } from '@recount/claims'
import type { OfficialStatement } from '@recount/extract'

/**
 * What of an incident a statement is matched against. Nothing that was recorded from a belligerent's statement is in it:
 * positions, concessions, grades and strike status are left out, so that a match is never found because it was made before.
 */
export type MatchedIncident = Pick<Incident, 'id' | 'period' | 'places' | 'belligerents' | 'harm'>

/** A statement to find the incident of. */
export interface StatementToMatch {
  /** Names the statement in proposals; the caller's own. */
  readonly key: string
  readonly statement: OfficialStatement
  /** The words of the statement: the text's `[start, end)`. */
  readonly words: string
  /** Whose statement it is: an actor's id or name, as incidents name their belligerents; null where nobody says. */
  readonly speaker: string | null
}

/** One comparison of a pair in words, with its weight (log2 m/u). */
export interface ProposalReason {
  readonly comparison: string
  readonly says: string
  /** What the statement says, and what the incident does; null is unknown. */
  readonly left: string | null
  readonly right: string | null
  readonly weight: number
}

/** An incident that a statement may be about. `weight` is log2 of its odds, `probability` its share among all of them and none. */
export interface StatementCandidate {
  readonly incident: string
  readonly weight: number
  readonly probability: number
  readonly reasons: readonly ProposalReason[]
}

/** A proposal for a person to decide: this statement is about this incident. `rivals` are the next ones, best first. */
export interface StatementProposal extends StatementCandidate {
  readonly statement: string
  readonly rivals: readonly StatementCandidate[]
}

/**
 * Why nothing is proposed: the statement gives no date or no place; no incident is near in time and place; the best is too
 * unlikely; two or more are as good as each other; the best one already has a better statement of that belligerent.
 */
export type AbstentionCode = 'no-date' | 'no-place' | 'none-near' | 'too-unlikely' | 'two-close' | 'taken'

export interface StatementAbstention {
  readonly statement: string
  readonly code: AbstentionCode
  readonly reason: string
  /** What came nearest, best first. */
  readonly rivals: readonly StatementCandidate[]
}

export interface StatementProposals {
  /** In the order of the statements. */
  readonly proposals: readonly StatementProposal[]
  readonly abstentions: readonly StatementAbstention[]
}
