import {
  actorRefSchema,
  claimStatuses,
  countSchema,
  edtfSchema,
  measures,
  periodSchema,
  placeSchema,
  sectionKinds,
  stances,
  victimClasses,
} from '@recount/claims'
import { z } from 'zod'
import { decisionSchema, documentNameSchema, sentenceSchema } from './figure.ts'

/** A claim as a row of a table: its fields as they stand now, its sentence, and the latest decision about it. */
export const claimRowSchema = z.strictObject({
  id: z.string(),
  status: z.enum(claimStatuses),
  claimant: actorRefSchema.nullable(),
  /** Who speaks, in words: where nobody is named, whose article it is. */
  speaker: z.string(),
  relay: z.array(actorRefSchema).readonly(),
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  count: countSchema,
  places: z.array(placeSchema).readonly(),
  period: periodSchema.nullable(),
  perpetrators: z.array(actorRefSchema).readonly(),
  asOf: edtfSchema.nullable(),
  statedOn: edtfSchema.nullable(),
  stance: z.enum(stances),
  section: z.enum(sectionKinds).or(z.string()),
  /** "Raqqa; 2017-06 to 2017-10; by the Coalition" */
  scope: z.string(),
  document: documentNameSchema,
  sentence: sentenceSchema,
  decision: decisionSchema.nullable(),
  /** Number of the last entry about the claim: what somebody who decides now has seen. */
  last: z.int().nonnegative(),
  /** The statement that it belongs to; null for a rejected claim and one in words only. */
  statement: z.string().nullable(),
})
export type ClaimRow = z.infer<typeof claimRowSchema>
