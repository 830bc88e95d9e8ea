import { claimFields } from '@recount/claims'
import { z } from 'zod'

/** A field of a claim in words, null where it is open, and the words of the text that it was read from. */
export const fieldReadingSchema = z.strictObject({
  field: z.enum(claimFields),
  /** "as of" */
  name: z.string(),
  value: z.string().nullable(),
  readings: z
    .array(
      z.strictObject({
        /** Null where the original is gone; empty for what was inferred without words of its own. */
        words: z.string().nullable(),
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        rule: z.string(),
      }),
    )
    .readonly(),
})
export type FieldReading = z.infer<typeof fieldReadingSchema>
