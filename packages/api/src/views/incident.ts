import {
  claimStatuses,
  countSchema,
  edtfSchema,
  harmClasses,
  harmRangeSchema,
  incidentPlaceSchema,
  incidentStatuses,
  mappingRefSchema,
  measures,
  positionSchema,
  stances,
  victimClasses,
} from '@recount/claims'
import { z } from 'zod'
import { documentNameSchema, sentenceSchema } from './figure.ts'

const number = z.int().nonnegative()

/**
 * A place of an incident on the ground: how far from its coordinates it may have been, in metres, and who says so (the
 * recorder's own radius, or what its precision code stands for); the code as UCDP (`where_prec`, 1–7) and ACLED
 * (`geo_precision`, 1–3) have it.
 */
export const incidentGroundSchema = z.strictObject({
  place: incidentPlaceSchema,
  metres: z.number().nonnegative().nullable(),
  metresFrom: z.enum(['radius', 'precision']).nullable(),
  wherePrec: z.int().min(1).max(7).nullable(),
  geoPrecision: z.int().min(1).max(3).nullable(),
})

/** What is known of one class of people. */
export const harmLineSchema = z.strictObject({
  of: z.enum(harmClasses),
  killed: harmRangeSchema.nullable(),
  injured: harmRangeSchema.nullable(),
})

/** How what a belligerent concedes stands to the recorder's range; `missing` where one of them gives no number. */
export const concededRelations = ['overlapping', 'below', 'above', 'missing'] as const

/** A belligerent's position beside the recorder's own range. */
export const positionViewSchema = z.strictObject({
  position: positionSchema,
  recorder: z.strictObject({ killed: harmRangeSchema.nullable(), injured: harmRangeSchema.nullable() }),
  relation: z.strictObject({ killed: z.enum(concededRelations), injured: z.enum(concededRelations) }),
  /** Does the label that the recorder's page shows say otherwise than the position it stores? */
  isContradicted: z.boolean(),
})

/** A claim that is linked to an incident, as a line of the grid of sources. */
export const linkedClaimSchema = z.strictObject({
  claim: z.string(),
  status: z.enum(claimStatuses),
  speaker: z.string(),
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  count: countSchema,
  stance: z.enum(stances),
  asOf: edtfSchema.nullable(),
  document: documentNameSchema,
  sentence: sentenceSchema,
  /** The statement whose routes it came by; null where it takes part in none. */
  statement: z.string().nullable(),
})

/** A field of an incident, the heading of the column that it was read from, and the words of the cell. */
const tracedFieldSchema = z.strictObject({
  /** As in an incident: `grade`, `harm.killed.civilians`, `places.0.latitude`. */
  field: z.string(),
  column: z.string(),
  words: z.string().nullable(),
})

/**
 * The row of a table that an incident came from. `fields` are null where the table's original is gone or the mapping that
 * read it is not at hand; `problem` says which.
 */
export const incidentOriginSchema = z.strictObject({
  document: z.string(),
  /** The name of the file. */
  name: z.string(),
  row: z.int().positive(),
  mapping: mappingRefSchema.nullable(),
  fields: z.array(tracedFieldSchema).readonly().nullable(),
  problem: z.string().nullable(),
})

/** What a version of an incident has otherwise than the one before it, in words. */
const incidentChangeSchema = z.strictObject({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** What an entry made of an incident. */
export const incidentTurnSchema = z.strictObject({
  entry: number,
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  made: z.enum(['recorded', 'edited', 'revised', 'merged', 'split', 'withdrawn', 'undo']),
  changes: z.array(incidentChangeSchema).readonly(),
  status: z.enum(incidentStatuses),
  into: z.string().nullable(),
  /** The entry that took it back. */
  undone: number.nullable(),
  /** Can it be taken back? */
  isUndoable: z.boolean(),
})

export type IncidentGround = z.infer<typeof incidentGroundSchema>
export type HarmLine = z.infer<typeof harmLineSchema>
export type PositionView = z.infer<typeof positionViewSchema>
export type ConcededRelation = (typeof concededRelations)[number]
export type LinkedClaim = z.infer<typeof linkedClaimSchema>
export type TracedField = z.infer<typeof tracedFieldSchema>
export type IncidentOrigin = z.infer<typeof incidentOriginSchema>
export type IncidentTurn = z.infer<typeof incidentTurnSchema>
