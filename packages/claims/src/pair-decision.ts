import { z } from 'zod'
import { canonicalJson, hashOf } from './identity.ts'

const text = z.string().min(1)

/**
 * Somebody's word on whether two records are of the same thing. `link` names what compared them, `left` and `right` are the keys
 * that the records have there. `weight` is what the model made of the pair when it was decided (log2 of the odds) and `model` the
 * SHA-256 of its canonical JSON; null where no model had a say.
 */
const pairDecisionSchema = z.strictObject({
  link: text,
  left: text,
  right: text,
  same: z.boolean(),
  weight: z.number().nullable(),
  model: z.string().nullable(),
})
export type PairDecision = z.infer<typeof pairDecisionSchema>

/** A pair was decided. It stands until it is undone, or somebody decides about the same pair again; linking anew doesn't touch it. */
export const pairDecided = z.strictObject({ kind: z.literal('pair-decided'), payload: pairDecisionSchema })

/** Names a pair of a link, whichever way round: the SHA-256 of the canonical JSON of the link and the two keys in order. */
export function identifyPair({ link, left, right }: Pick<PairDecision, 'link' | 'left' | 'right'>): string {
  return hashOf(canonicalJson({ link, records: [left, right].toSorted() }))
}
