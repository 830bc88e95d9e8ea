import { aggregateSchema, harmRangeSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { momentQuery, momentSchema } from '../views/incident-filter.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { policyQuery } from '../views/tally.ts'

const count = z.int().nonnegative()
const bound = count.nullable()

export const getOverlap = question({
  name: 'getOverlap',
  about:
    'An aggregate against the incidents it may hold: the people counted in both, from the fewest to the most, and what is left of the aggregate.',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({
    asOf: momentQuery,
    /** Only incidents that this policy counts, by its ranges; left out: every incident, by its recorder's. */
    policy: policyQuery.optional(),
    limit: z.coerce.number<string | number>().int().positive().max(500).default(200),
  }),
  answer: z.strictObject({
    asOf: momentSchema,
    aggregate: aggregateSchema,
    /** People whom both count; a maximum is null where an incident that it may hold gives none. */
    overlap: z.strictObject({ min: bound, max: bound }),
    /** The aggregate less the overlap, never below 0. */
    residual: z.strictObject({ min: bound, max: bound }),
    /** Incidents it surely holds, may hold, and could hold by their day and place but does not. */
    held: count,
    possible: count,
    notHeld: count,
    /** How many of those it may hold give no number. */
    unknown: count,
    /** Do those it surely holds count more people than the aggregate does? */
    contradicts: z.boolean(),
    /** Ids of incidents that somebody decided about and that count no longer, or not yet. */
    strayDecisions: z.array(z.string()).readonly(),
    /** Held first; of each the largest. At most `limit`. */
    incidents: z
      .array(
        z.strictObject({
          incident: incidentRefSchema,
          days: z.string().nullable(),
          place: z.string().nullable(),
          range: harmRangeSchema.nullable(),
          held: z.enum(['held', 'possible', 'not-held']),
          why: z.string(),
        }),
      )
      .readonly(),
  }),
})
