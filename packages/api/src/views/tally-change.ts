import { z } from 'zod'
import { incidentRefSchema } from './incident-row.ts'

const count = z.int().nonnegative()

/** Why a tally changed. */
export const changeCauses = [
  'recorded',
  'edited',
  'revised',
  'regraded',
  'merged',
  'split',
  'withdrawn',
  'undo',
  'claims',
  'policy',
] as const

/** By how much a total changed: incidents, and the ends of its range; any may be below 0. */
export const differenceSchema = z.strictObject({ incidents: z.int(), min: z.int(), max: z.int() })

/**
 * A step from one tally to another. It is about `incident`, or about many of the same kind (`about` says how many), which
 * `listChanges` opens.
 */
export const changeStepSchema = differenceSchema.extend({
  cause: z.enum(changeCauses),
  incident: incidentRefSchema.nullable(),
  about: count,
  /** What did it, and who, when, why; null where the policy did. */
  entry: count.nullable(),
  /** A large table comes in several entries, of which this is the last. */
  lastEntry: count.nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  why: z.string().nullable(),
  /** The sections that its incidents were in; null where in none. */
  sectionBefore: z.string().nullable(),
  sectionAfter: z.string().nullable(),
  /** The fields that an edit or revision changed. */
  fields: z.array(z.string()).readonly(),
  /** What it was merged into. */
  into: incidentRefSchema.nullable(),
  /** What it comes to, in a sentence. */
  words: z.string(),
})

export type ChangeCause = (typeof changeCauses)[number]
export type ChangeStepView = z.infer<typeof changeStepSchema>
export type DifferenceView = z.infer<typeof differenceSchema>
