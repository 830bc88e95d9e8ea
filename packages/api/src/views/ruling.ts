import { rulingKinds } from '@recount/claims'
import { z } from 'zod'
import { figureSchema } from './figure.ts'

/** What a person ruled about how figures belong together, and whether it is in force. */
export const rulingSchema = z.strictObject({
  entry: z.int().positive(),
  kind: z.enum(rulingKinds),
  /** "one statement", "a slip; meant is 1,114" */
  words: z.string(),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  /** Does it apply to all its figures, to what is left of them, or to none? */
  applies: z.enum(['wholly', 'partly', 'not']),
  figures: z
    .array(
      z.strictObject({
        figure: figureSchema.nullable(),
        standing: z.enum(['present', 'gone', 'rejected']),
      }),
    )
    .readonly(),
  undone: z
    .strictObject({ by: z.string(), at: z.string(), why: z.string().nullable(), entry: z.int().positive() })
    .nullable(),
})
export type RulingView = z.infer<typeof rulingSchema>
