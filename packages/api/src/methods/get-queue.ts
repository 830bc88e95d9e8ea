import { countSchema, measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { facetValueSchema } from '../table.ts'
import { claimFilter } from '../views/claim-filter.ts'

/** The most claims that the queue answers with at once. */
const longestQueue = 500

export const getQueue = question({
  name: 'getQueue',
  about:
    'The proposed claims that pass the filters in reading order, document by document, from one claim on and round to it.',
  query: z.strictObject({
    ...claimFilter,
    /** The id of the claim to begin with, or with the first proposed one after it. */
    from: z.string().optional(),
    limit: z.coerce.number<string | number>().int().positive().max(longestQueue).default(300),
  }),
  answer: z.strictObject({
    /** How many proposed claims pass. */
    total: z.int().nonnegative(),
    rows: z
      .array(
        z.strictObject({
          id: z.string(),
          document: z.string(),
          count: countSchema,
          measure: z.enum(measures),
          victims: z.enum(victimClasses).nullable(),
          speaker: z.string(),
          last: z.int().nonnegative(),
        }),
      )
      .readonly(),
    facets: z.record(z.string(), z.array(facetValueSchema).readonly()),
    entries: z.int().nonnegative(),
  }),
})
