import { harmKinds, positionCodes, rejectionReasons } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { facetValueSchema, largestPage, severalOf } from '../table.ts'
import { concededRelations } from '../views/incident.ts'
import { incidentSelection, momentQuery, momentSchema } from '../views/incident-filter.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { harmSumSchema } from '../views/tally.ts'

const count = z.int().nonnegative()
const rowNumber = z.coerce.number<string | number>().int().nonnegative()
const range = z.strictObject({ min: count.nullable(), max: count.nullable() })
const sides = z.strictObject({ incidents: count, conceded: harmSumSchema, recorded: harmSumSchema })

export const getAgainst = question({
  name: 'getAgainst',
  about:
    'A belligerent against whoever keeps the incidents: what it concedes of civilians beside the recorder’s range, in sum and incident by incident, and what it rejects, with its reasons. Without a belligerent, only who holds positions.',
  query: z.strictObject({
    ...incidentSelection,
    belligerent: z.string().optional(),
    /** One recorder, or all. */
    recorder: z.string().optional(),
    asOf: momentQuery,
    harm: z.enum(harmKinds).default('killed'),
    /** These narrow the rows, not the sums. */
    side: z.enum(['accepted', 'rejected']).default('accepted'),
    relation: severalOf(z.enum(concededRelations)),
    reason: severalOf(z.enum([...rejectionReasons, 'unknown'])),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
  }),
  answer: z.strictObject({
    asOf: momentSchema,
    /** Who holds positions, and on how many incidents. */
    belligerents: z.array(facetValueSchema).readonly(),
    against: z
      .strictObject({
        /** The spellings it was found under. */
        names: z.array(z.string()).readonly(),
        /** Its positions by what they say, `unknown` those that say nothing. */
        positions: z
          .array(z.strictObject({ position: z.enum([...positionCodes, 'unknown']), count }))
          .readonly(),
        /** The incidents it accepts: each side as far as it gives figures. */
        accepted: sides,
        /** Those of them for which both sides give figures: what can be compared as a sum. */
        comparable: sides,
        relations: z
          .array(z.strictObject({ relation: z.enum(concededRelations), incidents: count }))
          .readonly(),
        /** How many it rejects; one that is rejected for two reasons stands with each. */
        rejected: count,
        reasons: z
          .array(z.strictObject({ reason: z.enum([...rejectionReasons, 'unknown']), incidents: count }))
          .readonly(),
        total: count,
        rows: z
          .array(
            z.strictObject({
              incident: incidentRefSchema,
              days: z.string().nullable(),
              relation: z.enum(concededRelations).nullable(),
              reasons: z.array(z.enum(rejectionReasons)).readonly(),
              /** Null for one that is rejected. */
              conceded: range.nullable(),
              recorded: range,
            }),
          )
          .readonly(),
      })
      .nullable(),
  }),
})
