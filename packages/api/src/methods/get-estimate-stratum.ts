import { z } from 'zod'
import { question } from '../define.ts'
import { estimatePartSchema, overlapsViewSchema } from '../views/estimate.ts'

export const getEstimateStratum = question({
  name: 'getEstimateStratum',
  about:
    'One stratum of a kept answer, the first of which is 1: what each method says, its pictures, the gates’ sentences, other settings and overlaps.',
  params: z.strictObject({
    name: z.string(),
    number: z.string().regex(/^[1-9]\d{0,5}$/),
  }),
  answer: z.strictObject({
    name: z.string(),
    /** Replicates of the linkage that were combined. */
    replicates: z.int().positive(),
    ...estimatePartSchema.shape,
    /** Of the first replicate. */
    overlaps: overlapsViewSchema,
  }),
})
