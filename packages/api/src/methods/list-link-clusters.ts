import { z } from 'zod'
import { question } from '../define.ts'
import { leastProbability, linkName, pageAnswer, pageQuery } from '../link-query.ts'
import { clusterRowSchema } from '../views/link.ts'

export const listLinkClusters = question({
  name: 'listLinkClusters',
  about:
    'The clusters of at least two records that pairs of at least a probability make, the largest first; what people decided is held to.',
  params: linkName,
  query: z.strictObject({ atLeast: leastProbability, ...pageQuery }),
  answer: z.strictObject({ ...pageAnswer, rows: z.array(clusterRowSchema).readonly() }),
})
