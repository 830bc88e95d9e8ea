import { claimStatuses, countSchema, edtfSchema } from '@recount/claims'
import { z } from 'zod'

/** A document as it is named beside a figure. `published` is EDTF. */
export const documentNameSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: edtfSchema.nullable(),
})

/**
 * A figure in its sentence: the quote as it stands in the text, where the figure stands inside it (UTF-16 code units), and
 * the text around it, cut at the paragraph or after 300 characters.
 */
export const sentenceSchema = z.strictObject({
  before: z.string(),
  sentence: z.string(),
  after: z.string(),
  count: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
})

/** What a person decided about a claim. `entry` is the number of the ledger entry; `fields` are those an edit changed. */
export const decisionSchema = z.strictObject({
  kind: z.enum(['accepted', 'rejected', 'edited']),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  fields: z.array(z.string()).readonly(),
  entry: z.int().nonnegative(),
})

/** A claim as other things cite it: its figure, its sentence and where that stands. */
export const figureSchema = z.strictObject({
  claim: z.string(),
  status: z.enum(claimStatuses),
  speaker: z.string(),
  count: countSchema,
  /** "at least 1,302 civilians killed" */
  words: z.string(),
  document: documentNameSchema,
  sentence: sentenceSchema,
})

export type DocumentName = z.infer<typeof documentNameSchema>
export type Sentence = z.infer<typeof sentenceSchema>
export type FigureView = z.infer<typeof figureSchema>
export type DecisionView = z.infer<typeof decisionSchema>
