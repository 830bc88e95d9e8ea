import type { PairKeys, PairPart } from './link-view.ts'
import type {
  ProposalReason,
  StatementCandidate,
  StatementProposals,
} from './statements/statement-proposal.ts'

/** A pair of a statement and an incident as a run keeps it. */
export interface StatementPair extends PairKeys {
  readonly weight: number
  readonly probability: number
  readonly rank: number
  readonly parts: readonly PairPart[]
  /** Why nothing is proposed, and the incidents that might have been; null of a proposal and what stands behind it. */
  readonly reason: string | null
  readonly rivals: readonly string[]
  /** Is it shown, or does it stand behind the pair that is proposed? */
  readonly isListed: boolean
}

/** A statement for which no incident came near, and why. */
export interface LoneStatement {
  readonly statement: string
  readonly reason: string
}

/** Why nothing is proposed of a statement whose proposed incident somebody ruled out. */
export const ruledOut = 'The likeliest incident was ruled out; the others are not proposed by themselves.'

/** The pairs of a run, whatever people decided: that is put beside them when they are read. */
export function listStatementPairs({ proposals, abstentions }: StatementProposals): {
  readonly pairs: readonly StatementPair[]
  readonly alone: readonly LoneStatement[]
} {
  const proposed = proposals.flatMap((proposal) =>
    pairsOf(proposal.statement, [proposal, ...proposal.rivals], null),
  )
  const open = abstentions.flatMap(({ statement, reason, rivals }) => pairsOf(statement, rivals, reason))
  const alone = abstentions.filter(({ rivals }) => rivals.length === 0)
  return {
    pairs: [...proposed, ...open],
    alone: alone.map(({ statement, reason }) => ({ statement, reason })),
  }
}

function pairsOf(
  statement: string,
  candidates: readonly StatementCandidate[],
  reason: string | null,
): readonly StatementPair[] {
  return candidates.map(({ incident, weight, probability, reasons }, at) => ({
    left: statement,
    right: incident,
    weight,
    probability,
    rank: at + 1,
    parts: reasons.map(partOf),
    reason,
    rivals: candidates.map((one) => one.incident).filter((one) => one !== incident),
    isListed: reason !== null || at === 0,
  }))
}

function partOf({ comparison, says, left, right, weight }: ProposalReason): PairPart {
  const differs = left !== null && right !== null && left !== right
  return { name: comparison, label: says, left, right, weight, frequencyWeight: 0, says, differs }
}
