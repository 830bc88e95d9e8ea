import { z } from 'zod'
import type { Claim } from './claim.ts'
import { measures } from './codes.ts'
import { documentIdSchema } from './document.ts'

/**
 * How a decision finds its figure again: by the claim's id, or, where the document was read anew and the claim came out
 * otherwise, by the place of its number in the text (UTF-16 code units) and what it counts.
 */
export const anchorSchema = z
  .strictObject({
    claim: z.string(),
    document: documentIdSchema,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    measure: z.enum(measures),
  })
  .readonly()
export type Anchor = z.infer<typeof anchorSchema>

/** What of a claim an anchor holds on to. */
type Anchored = Pick<Claim, 'id' | 'document' | 'count' | 'measure'>

/** The anchor of a claim as it stands. */
export function anchorOf({ id, document, count: { start, end }, measure }: Anchored): Anchor {
  return { claim: id, document, start, end, measure }
}

/** Do two figures count the same with the same words of one document: the same measure, spans that overlap? */
export function areOnOneNumber(a: Omit<Anchor, 'claim'>, b: Omit<Anchor, 'claim'>): boolean {
  return a.document === b.document && a.measure === b.measure && overlapOf(a, b) > 0
}

/**
 * The claim that an anchor means among the present ones: the one with its id, else the one whose number stands where its
 * number stood, with the same measure. Of several the one that covers the place best; undefined where there is none, and
 * where two cover it alike, since nothing then says which was meant.
 */
export function resolveAnchor<C extends Anchored>(anchor: Anchor, claims: readonly C[]): C | undefined {
  const named = claims.find(({ id }) => id === anchor.claim)
  if (named !== undefined) return named
  const ranked = claims
    .filter((claim) => areOnOneNumber(anchor, anchorOf(claim)))
    .map((claim) => ({ claim, cover: coverOf(anchor, anchorOf(claim)) }))
    .toSorted((a, b) => b.cover - a.cover)
  const [first, second] = ranked
  return first?.cover === second?.cover ? undefined : first?.claim
}

/** The share of the two spans' stretch that both cover: 1 for the same span, 0 for spans apart. */
function coverOf(a: Anchor, b: Anchor): number {
  return overlapOf(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Code units that both spans cover. */
function overlapOf(a: Pick<Anchor, 'start' | 'end'>, b: Pick<Anchor, 'start' | 'end'>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
