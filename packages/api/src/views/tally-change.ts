import { harmClasses } from '@recount/claims'
import { z } from 'zod'
import { incidentRefSchema } from './incident-row.ts'
import { policyRefSchema } from './tally.ts'
import { momentSchema } from './incident-filter.ts'

const count = z.int().nonnegative()
const difference = z.strictObject({
  min: z.int(),
  max: z.int(),
  best: z.int().nullable(),
  unknown: z.int(),
  noMin: z.int(),
  noMax: z.int(),
})

/**
 * Why a tally changed: an incident was recorded; a person changed fields of it (`regrade`: its grade among them); a newer table
 * said otherwise; it was merged, split or withdrawn; an entry was taken back; something was decided about a claim that is linked
 * to it; or another policy counts it otherwise.
 */
export const changeCauses = [
  'new-incident',
  'edit',
  'regrade',
  'revision',
  'merge',
  'split',
  'withdrawal',
  'undoing',
  'linked-claim',
  'policy',
] as const

/** What incidents add up to in the class that the policy is quoted by, or a difference of it, which may be below 0. */
export const changeSumsSchema = z.strictObject({
  incidents: z.int(),
  killed: difference,
  injured: difference,
})

/** The same in one section of a tally. */
export const changePartSchema = changeSumsSchema.extend({ section: z.string(), counts: z.boolean() })

/** One of the two tallies that are compared. */
export const changeEndSchema = z.strictObject({
  policy: policyRefSchema,
  victims: z.enum(harmClasses),
  moment: momentSchema,
  total: changeSumsSchema,
  sections: z.array(changePartSchema).readonly(),
})

/**
 * A step from one tally to the other. `incident` is the one it is about, null where it stands for many of the same kind
 * (`incidents`), which `listChanges` opens. `before` and `after` are what they added to which section, null where they were not
 * in the tally; `delta` is what that does to the total.
 */
export const changeStepSchema = z.strictObject({
  cause: z.enum(changeCauses),
  /** What did it, and who, when and why; null where the other policy did. */
  entry: count.nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  why: z.string().nullable(),
  incidents: count,
  incident: incidentRefSchema.nullable(),
  /** What it was merged into. */
  into: incidentRefSchema.nullable(),
  /** The fields that an edit or revision changed. */
  fields: z.array(z.string()).readonly(),
  before: changePartSchema.nullable(),
  after: changePartSchema.nullable(),
  delta: changeSumsSchema,
})

export type ChangeCause = (typeof changeCauses)[number]
export type ChangeSumsView = z.infer<typeof changeSumsSchema>
export type ChangePartView = z.infer<typeof changePartSchema>
export type ChangeEndView = z.infer<typeof changeEndSchema>
export type ChangeStepView = z.infer<typeof changeStepSchema>
