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

/** Are the parts read as being about one place and the whole about another? */
export function isMisplaced({ whole, parts }: Pick<Division, 'whole' | 'parts'>): boolean {
  return parts.every(({ ground }) => ground === parts[0]?.ground && ground !== whole.ground)
}
