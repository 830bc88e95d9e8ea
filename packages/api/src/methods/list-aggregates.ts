import { z } from 'zod'
import { question } from '../define.ts'
import { aggregateViewSchema } from '../views/aggregate.ts'

export const listAggregates = question({
  name: 'listAggregates',
  about:
    'The figures that may hold people whom incidents count already: a month’s morgue, a campaign’s total. As last set.',
  answer: z.strictObject({ aggregates: z.array(aggregateViewSchema).readonly() }),
})
