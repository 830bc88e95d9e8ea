import { z } from 'zod'
import { claimFilterSchema } from './claim-filter.ts'

const count = z.int().nonnegative()

/**
 * A sample of the proposed claims that passed a filter at one state of the ledger. It is drawn by the SHA-256 of the ledger's
 * last hash, a space and the claim's id: the claims with the least are in it, so that nobody chooses, and anyone can check.
 */
export const sampleSchema = z.strictObject({
  id: z.string(),
  filter: claimFilterSchema,
  /** The last entry when it was drawn, its hash, who drew and when. */
  entry: count,
  head: z.string(),
  by: z.string(),
  at: z.string(),
  /** How many claims it stands for, those in it included. */
  of: count,
  /** In reading order. */
  claims: z
    .array(
      z.strictObject({
        id: z.string(),
        /** What became of it since: accepted as it was, or anything else, which spoils the sample. */
        verdict: z.enum(['waiting', 'accepted', 'edited', 'rejected']),
      }),
    )
    .readonly(),
  /** Samples of the same claims that were spoiled before. */
  spoiled: count,
  /** The entries that accepted the rest; null where that has not happened. */
  settled: z.strictObject({ accepted: count, leftOut: count }).nullable(),
})
export type SampleView = z.infer<typeof sampleSchema>
