import { edtfSchema } from '@recount/claims'
import { z } from 'zod'

/** How many of several claims people accepted, and how many there are. */
export const standingSchema = z.strictObject({
  accepted: z.int().nonnegative(),
  claims: z.int().positive(),
})
export type StandingView = z.infer<typeof standingSchema>

/** A statement in a line, as other things refer to it. */
export const statementBriefSchema = z.strictObject({
  id: z.string(),
  speaker: z.string(),
  /** "at least 1,302 civilians killed" */
  words: z.string(),
  scope: z.string(),
  asOf: edtfSchema.nullable(),
})
export type StatementBrief = z.infer<typeof statementBriefSchema>
