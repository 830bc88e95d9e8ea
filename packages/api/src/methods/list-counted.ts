import { harmClasses, harmKinds } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { largestPage, severalOf } from '../table.ts'
import { momentSchema } from '../views/incident-filter.ts'
import { incidentRefSchema } from '../views/incident-row.ts'
import { tallyQuery } from '../views/tally.ts'

const rowNumber = z.coerce.number<string | number>().int().nonnegative()
const bound = z.int().nonnegative().nullable()

export const listCounted = question({
  name: 'listCounted',
  about:
    'The incidents that a cell of a tally is made of, a page at a time, with what each contributes; those that contribute the most first.',
  query: z.strictObject({
    ...tallyQuery,
    /** A section of the policy; left out: all that count. */
    section: z.string().optional(),
    /** A value for each facet of `by`, in its order; `unknown` where nobody says. Left out: all groups. */
    group: severalOf(z.string()),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
  }),
  answer: z.strictObject({
    asOf: momentSchema,
    total: z.int().nonnegative(),
    rows: z
      .array(
        z.strictObject({
          incident: incidentRefSchema,
          section: z.string(),
          counts: z.boolean(),
          days: z.string().nullable(),
          place: z.string().nullable(),
          grade: z.string().nullable(),
          belligerents: z.array(z.string()).readonly(),
          /** How the incident's range was taken by the policy; an end is null where it gives no number. */
          harm: z
            .array(
              z.strictObject({
                kind: z.enum(harmKinds),
                of: z.enum(harmClasses),
                min: bound,
                max: bound,
                best: bound,
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
})
