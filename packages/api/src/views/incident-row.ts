import {
  adminLevels,
  belligerentSchema,
  grades,
  harmClasses,
  harmRangeSchema,
  incidentStatuses,
  involvements,
  periodSchema,
  placePrecisions,
  positionCodes,
  strikeStatuses,
  timesOfDay,
} from '@recount/claims'
import { z } from 'zod'

/** An incident by the names people know it by. `label` is its title, else its place, else its code or key. */
export const incidentRefSchema = z.strictObject({
  id: z.string(),
  code: z.string().nullable(),
  label: z.string(),
})

/** How many, and who is counted: civilians, or persons where the recorder doesn't split them. */
const headlineSchema = z.strictObject({
  of: z.enum(harmClasses),
  range: harmRangeSchema,
})

/** How a belligerent stands to an incident, in short. */
const stanceSchema = z.strictObject({
  belligerent: z.string().nullable(),
  involvement: z.enum(involvements).nullable(),
  position: z.enum(positionCodes).nullable(),
  killed: harmRangeSchema.nullable(),
  injured: harmRangeSchema.nullable(),
})

/** An incident as a row of a table. Null is unknown. */
export const incidentRowSchema = z.strictObject({
  ...incidentRefSchema.shape,
  recorder: z.string(),
  otherCodes: z.array(z.string()).readonly(),
  title: z.string().nullable(),
  place: z.string().nullable(),
  admin: z.partialRecord(z.enum(adminLevels), z.string()).readonly(),
  precision: z.enum(placePrecisions).nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  period: periodSchema.nullable(),
  /** The period in words: "30 June 2019", "1 to 3 May 2016", "May 2016". */
  days: z.string().nullable(),
  timeOfDay: z.enum(timesOfDay).nullable(),
  belligerents: z.array(belligerentSchema).readonly(),
  grade: z.enum(grades).nullable(),
  strikeStatus: z.enum(strikeStatuses).nullable(),
  strikeTypes: z.array(z.string()).readonly(),
  harmReported: z.boolean().nullable(),
  killed: headlineSchema.nullable(),
  injured: headlineSchema.nullable(),
  positions: z.array(stanceSchema).readonly(),
  status: z.enum(incidentStatuses),
  /** What it was merged into. */
  into: z.string().nullable(),
  sources: z.int().nonnegative().nullable(),
  claims: z.int().nonnegative(),
  /** The number of the last entry about it: what somebody who decides now has seen. */
  last: z.int().nonnegative(),
})

export type IncidentRef = z.infer<typeof incidentRefSchema>
export type HeadlineView = z.infer<typeof headlineSchema>
export type IncidentStance = z.infer<typeof stanceSchema>
export type IncidentRow = z.infer<typeof incidentRowSchema>
