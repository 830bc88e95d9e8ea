import { grades, harmRangeSchema, incidentStatuses, placePrecisions, positionCodes } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { severalOf } from '../table.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { incidentSelection } from '../views/incident-filter.ts'

const degrees = z.coerce.number<string | number>()
const count = z.int().nonnegative()

export const listIncidentPlaces = question({
  name: 'listIncidentPlaces',
  about:
    'Where incidents happened, with how far from each point it may have been: at most 20,000, those with the most people killed first. An incident of several places stands at the first that has coordinates.',
  query: z.strictObject({
    q: z.string().default(''),
    ...incidentSelection,
    position: severalOf(z.enum([...positionCodes, 'unknown', 'none'])),
    status: severalOf(z.enum(incidentStatuses)),
    /** The part of the map in sight, in degrees. */
    west: degrees.min(-180).max(180).optional(),
    south: degrees.min(-90).max(90).optional(),
    east: degrees.min(-180).max(180).optional(),
    north: degrees.min(-90).max(90).optional(),
  }),
  answer: z.strictObject({
    points: z
      .array(
        z.strictObject({
          id: z.string(),
          code: z.string().nullable(),
          label: z.string(),
          /** The name of the place; null where nobody says. */
          place: z.string().nullable(),
          days: z.string().nullable(),
          latitude: z.number(),
          longitude: z.number(),
          precision: z.enum(placePrecisions).nullable(),
          /** How far from the point it may have been; null where nobody says. */
          metres: z.number().nonnegative().nullable(),
          grade: z.enum(grades).nullable(),
          /** Civilians killed, or persons where the recorder doesn't split them. */
          killed: harmRangeSchema.nullable(),
        }),
      )
      .readonly(),
    /** How many incidents pass the filters, wherever; how many of these have a point in sight, and how many none anywhere. */
    total: count,
    placed: count,
    placeless: count,
    /** The first thousand of those that have no coordinates anywhere, to be named beside the map. */
    unplaced: z
      .array(
        z.strictObject({
          ...incidentRefSchema.shape,
          place: z.string().nullable(),
          days: z.string().nullable(),
          grade: z.enum(grades).nullable(),
        }),
      )
      .readonly(),
    /** Points in sight that were left out. */
    leftOut: count,
    /** The first and last month of the incidents that pass every filter but the days. */
    months: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    undated: count,
    entries: count,
  }),
})
