import { checkBreakdowns } from './breakdown.ts'
import { describeMend } from './disagreement.ts'
import type { Figure } from './figure.ts'
import type { Breakdown, Disagreement, DocumentFacts } from './reconciliation.ts'
import { tieFigures } from './ties.ts'

/** One document's figures with what its own arithmetic tells of them. */
export interface Paper {
  readonly document: DocumentFacts
  readonly figures: readonly Figure[]
  readonly breakdowns: readonly Breakdown[]
  /** Sums that would come out if one of their parts were a keystroke different. */
  readonly mends: readonly Disagreement[]
}

/** Sets the figures of one document against each other: parts against wholes, and what ties them to figures elsewhere. */
export function readPaper(document: DocumentFacts, figures: readonly Figure[]): Paper {
  const { breakdowns, mends, parts, vouched, figures: marked } = checkBreakdowns(figures)
  return {
    document,
    figures: tieFigures(marked, parts, vouched),
    breakdowns,
    mends: mends.map(describeMend),
  }
}
