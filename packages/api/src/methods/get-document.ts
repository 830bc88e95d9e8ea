import { z } from 'zod'
import { question } from '../define.ts'
import { documentRowSchema } from '../views/document-row.ts'
import { documentNameSchema } from '../views/figure.ts'

const count = z.int().nonnegative()

export const getDocument = question({
  name: 'getDocument',
  about:
    'What is known of a document: where its bytes came from and when, how often it was read, and which other documents its words or figures go back to the same source with.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    row: documentRowSchema.omit({ passage: true }),
    encoding: z.string(),
    url: z.string().nullable(),
    /** When the bytes were captured, ISO 8601; null where nobody said. */
    retrieved: z.string().nullable(),
    why: z.string().nullable(),
    /** How many code units the text has; null where the original is gone. */
    length: count.nullable(),
    /** The entries that read it again and found something else. */
    readings: z
      .array(z.strictObject({ entry: count, by: z.string(), at: z.string(), why: z.string().nullable() }))
      .readonly(),
    /** Other documents on a lineage with it, those that share most statements first. */
    relatives: z
      .array(
        z.strictObject({
          document: documentNameSchema,
          /** Is its text there to be compared? */
          hasText: z.boolean(),
          shared: z
            .array(
              z.strictObject({
                statement: z.string(),
                /** "at least 1,302 civilians killed" */
                words: z.string(),
                speaker: z.string(),
                by: z.enum(['alone', 'text', 'passage', 'figures', 'attribution']),
                reason: z.string(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
})
