import { aggregateSchema } from '@recount/claims'
import { z } from 'zod'

/** An aggregate as it counts now, and who set it so. */
export const aggregateViewSchema = z.strictObject({
  aggregate: aggregateSchema,
  entry: z.int().nonnegative(),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
})
export type AggregateView = z.infer<typeof aggregateViewSchema>
