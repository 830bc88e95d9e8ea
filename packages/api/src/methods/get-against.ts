import { harmRangeSchema, positionCodes, rejectionReasons } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { facetValueSchema, largestPage, severalOf } from '../table.ts'
import { concededRelations } from '../views/incident.ts'
import { incidentSelection, momentQuery, momentSchema } from '../views/incident-filter.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { harmSumSchema } from '../views/tally.ts'

const count = z.int().nonnegative()
const rowNumber = z.coerce.number<string | number>().int().nonnegative()
const sums = z.strictObject({ killed: harmSumSchema, injured: harmSumSchema })

export const getAgainst = question({
  name: 'getAgainst',
  about:
    'A belligerent against whoever keeps the incidents: what it concedes beside the recorder’s range, in sum and incident by incident, and what it rejects, with its reasons. Without a belligerent, who holds positions.',
  query: z.strictObject({
    ...incidentSelection,
    belligerent: z.string().optional(),
    asOf: momentQuery,
    /** Narrows the rows, not the sums. */
    position: severalOf(z.enum([...positionCodes, 'unknown'])),
    relation: severalOf(z.enum(concededRelations)),
    reason: severalOf(z.enum([...rejectionReasons, 'unknown'])),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
  }),
  answer: z.strictObject({
    asOf: momentSchema,
    /** Who holds positions, and on how many incidents. */
    belligerents: z.array(facetValueSchema).readonly(),
    belligerent: z.string().nullable(),
    /** Positions, by what they are. */
    positions: z.array(facetValueSchema).readonly(),
    /** What it accepts: how many, what it concedes, and what the recorder has for the same incidents. */
    accepted: z.strictObject({
      incidents: count,
      conceded: sums,
      recorder: sums,
      /** By how the killed it concedes stand to the recorder's range. */
      relations: z
        .array(z.strictObject({ relation: z.enum(concededRelations), incidents: count }))
        .readonly(),
    }),
    /** Those of the accepted for which both sides give figures of the killed: what can be compared as a sum. */
    comparable: z.strictObject({ incidents: count, conceded: harmSumSchema, recorder: harmSumSchema }),
    rejected: z.strictObject({
      incidents: count,
      /** What the recorder has for them. */
      recorder: sums,
      /** An incident rejected for two reasons stands with each. */
      reasons: z
        .array(z.strictObject({ reason: z.enum([...rejectionReasons, 'unknown']), incidents: count }))
        .readonly(),
    }),
    total: count,
    rows: z
      .array(
        z.strictObject({
          incident: incidentRefSchema,
          days: z.string().nullable(),
          place: z.string().nullable(),
          grade: z.string().nullable(),
          position: z.enum(positionCodes).nullable(),
          relation: z.enum(concededRelations).nullable(),
          reasons: z.array(z.enum(rejectionReasons)).readonly(),
          conceded: z.strictObject({
            killed: harmRangeSchema.nullable(),
            injured: harmRangeSchema.nullable(),
          }),
          recorder: z.strictObject({
            killed: harmRangeSchema.nullable(),
            injured: harmRangeSchema.nullable(),
          }),
          statement: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
})
