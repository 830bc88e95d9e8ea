import { z } from 'zod'
import { question } from '../define.ts'
import { linkName } from '../link-query.ts'
import { thresholdSchema } from '../views/link.ts'

export const listLinkThresholds = question({
  name: 'listLinkThresholds',
  about:
    'What a linkage would come to at each of many probabilities, the lowest first; pairs that were not chosen from are in none. Nothing is chosen by asking.',
  params: linkName,
  answer: z.strictObject({ thresholds: z.array(thresholdSchema).readonly() }),
})
