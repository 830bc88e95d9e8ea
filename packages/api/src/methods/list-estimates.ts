import { z } from 'zod'
import { question } from '../define.ts'
import { estimateBriefSchema } from '../views/estimate.ts'

export const listEstimates = question({
  name: 'listEstimates',
  about: 'The answers of `recount estimate` that the case keeps: how many are on none of the lists.',
  answer: z.strictObject({ estimates: z.array(estimateBriefSchema).readonly() }),
})
