import { claimSchema, edtfSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { claimRowSchema } from '../views/claim-row.ts'
import { decisionSchema, figureSchema } from '../views/figure.ts'

export const getClaim = question({
  name: 'getClaim',
  about:
    'A claim whole: every field with the words that it was read from, everything decided about it, and what it is part of.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    /** As it stands now, edits applied, with its readings. */
    claim: claimSchema,
    row: claimRowSchema,
    /** Latest first, those that were taken back included. */
    decisions: z
      .array(
        z.strictObject({
          ...decisionSchema.shape,
          /** Who took it back, when and why; null while it is in force. */
          undone: z
            .strictObject({
              by: z.string(),
              at: z.string(),
              why: z.string().nullable(),
              entry: z.int().nonnegative(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    /** The figure that this one is a part of. */
    whole: figureSchema.nullable(),
    /** The figures that are parts of this one. */
    parts: z.array(figureSchema).readonly(),
    statement: z
      .strictObject({
        id: z.string(),
        speaker: z.string(),
        /** "at least 1,302 civilians killed", the statement's best figure. */
        words: z.string(),
        scope: z.string(),
        asOf: edtfSchema.nullable(),
        claims: z.int().nonnegative(),
        documents: z.int().nonnegative(),
      })
      .nullable(),
    disagreements: z
      .array(z.strictObject({ id: z.string(), kind: z.string(), certainty: z.string(), reason: z.string() }))
      .readonly(),
  }),
})
