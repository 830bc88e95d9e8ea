import { z } from 'zod'
import { question } from '../define.ts'
import { estimateBriefSchema, estimatePartSchema, stratumBriefSchema } from '../views/estimate.ts'

export const getEstimate = question({
  name: 'getEstimate',
  about:
    'A kept answer about the undocumented: what it was made from, what each method says of all strata together, and each stratum in short.',
  params: z.strictObject({ name: z.string() }),
  answer: z.strictObject({
    ...estimateBriefSchema.omit({ strata: true }).shape,
    /** What was asked of the methods, in a sentence. */
    asked: z.string(),
    /** What a person should know of how the overlaps came about. */
    notes: z.array(z.string()).readonly(),
    /** Of all strata together; null where there is one. */
    sums: estimatePartSchema.nullable(),
    strata: z.array(stratumBriefSchema).readonly(),
  }),
})
