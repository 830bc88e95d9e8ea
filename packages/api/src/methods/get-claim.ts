import { claimSchema, edtfSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { breakdownSchema } from '../views/breakdown.ts'
import { claimRowSchema } from '../views/claim-row.ts'
import { disagreementBriefSchema } from '../views/disagreement-brief.ts'
import { fieldReadingSchema } from '../views/field-reading.ts'
import { decisionSchema, figureSchema } from '../views/figure.ts'
import { rulingSchema } from '../views/ruling.ts'

export const getClaim = question({
  name: 'getClaim',
  about:
    'A claim whole: every field with the words that it was read from, everything decided about it, and what it is part of.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    /** As it stands now, edits applied, with its readings. */
    claim: claimSchema,
    row: claimRowSchema,
    /** Every field that a claim can have, in words, and the words of the text that it was read from. */
    fields: z.array(fieldReadingSchema).readonly(),
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
        lineages: z.int().nonnegative(),
      })
      .nullable(),
    disagreements: z.array(disagreementBriefSchema).readonly(),
    /** The sums that it is the whole or a part of. */
    breakdowns: z.array(breakdownSchema).readonly(),
    /** What people ruled about its figure or about what its claimant means. */
    rulings: z.array(rulingSchema).readonly(),
  }),
})
