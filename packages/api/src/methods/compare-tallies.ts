import { harmClasses } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { severalOf } from '../table.ts'
import { momentSchema, tallyFacets } from '../views/incident-filter.ts'
import { policyQuery, policyRefSchema, tallyCellSchema, tallyQuery, tallyRowSchema } from '../views/tally.ts'

export const compareTallies = question({
  name: 'compareTallies',
  about:
    'Several policies applied to the same incidents, side by side: totals and sections of each, and group by group what each counts; null where a policy counts no incident of a group.',
  query: z.strictObject({ ...tallyQuery, policy: severalOf(policyQuery) }),
  answer: z.strictObject({
    asOf: momentSchema,
    by: z.array(z.enum(tallyFacets)).readonly(),
    /** In the order asked for. */
    tallies: z
      .array(
        z.strictObject({
          policy: policyRefSchema,
          victims: z.enum(harmClasses),
          total: tallyCellSchema,
          sections: z.array(tallyRowSchema).readonly(),
        }),
      )
      .readonly(),
    /** The sections that count, together, by group: a cell for each policy in its order. At most a thousand of `groups`. */
    rows: z
      .array(
        z.strictObject({
          group: z.array(z.string().nullable()).readonly(),
          cells: z.array(tallyCellSchema.nullable()).readonly(),
        }),
      )
      .readonly(),
    groups: z.int().nonnegative(),
    overlapping: z.array(z.enum(tallyFacets)).readonly(),
    /** In what the policies don't answer the same question. */
    notes: z
      .array(
        z.strictObject({
          kind: z.enum(['victims', 'unit', 'as-of', 'unknown']),
          /** Names with versions. */
          policies: z.array(z.string()).readonly(),
          message: z.string(),
        }),
      )
      .readonly(),
  }),
})
