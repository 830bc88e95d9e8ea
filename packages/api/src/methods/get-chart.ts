import { edtfSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { chartSeriesSchema, groundSchema, leftOutSchema } from '../views/chart.ts'

/** Which ground, and which days; the ground that most speak about where none is named. */
export const chartQuery = {
  ground: z.string().optional(),
  /** The first and last day that a figure may be as of, both inclusive. */
  from: edtfSchema.optional(),
  to: edtfSchema.optional(),
}

export const getChart = question({
  name: 'getChart',
  about:
    'Who says how many over time, on one ground: only figures about the same people, place, perpetrator and beginning stand together; the rest is counted, with what sets it apart.',
  query: z.strictObject(chartQuery),
  answer: z.strictObject({
    /** The grounds to choose from, best first; `moreGrounds` have too little said about them to be listed. */
    grounds: z.array(groundSchema).readonly(),
    moreGrounds: z.int().nonnegative(),
    /** Null where nothing is said at all. */
    ground: groundSchema.nullable(),
    /** Was the ground that was asked for there? A decision can move figures to another one. */
    isAsAsked: z.boolean(),
    series: z.array(chartSeriesSchema).readonly(),
    leftOut: leftOutSchema,
    entries: z.int().nonnegative(),
  }),
})
