import type { Figure } from './figure.ts'
import type { BreakdownBasis } from './reconciliation.ts'

/** A figure with the figures found to be its parts, and what tells the parts apart. */
export interface Division {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly by: BreakdownBasis
}

/** Tells sentences of one document apart. Quotes of one sentence end together; a later figure's may begin later. */
export function keyOfSentence({ claim }: Figure): string {
  return String(claim.quote.end)
}
