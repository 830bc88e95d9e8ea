import { z } from 'zod'
import { figureSchema } from './figure.ts'

const bound = z.int().nonnegative().nullable()

/** A figure with the figures that are its parts, and whether they fit. */
export const breakdownSchema = z.strictObject({
  id: z.string(),
  whole: figureSchema,
  parts: z.array(z.strictObject({ name: z.string(), figure: figureSchema })).readonly(),
  /** Parts that share nobody and make up the whole, or parts that may share people or leave some out. */
  kind: z.enum(['partition', 'overlap']),
  /** "by place" */
  by: z.string(),
  /** What the parts add up to; null where a side is open. */
  sum: z.strictObject({ min: bound, max: bound }),
  holds: z.enum(['holds', 'fails', 'cannot tell']),
  reason: z.string(),
})
export type BreakdownView = z.infer<typeof breakdownSchema>
