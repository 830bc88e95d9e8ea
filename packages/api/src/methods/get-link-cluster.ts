import { z } from 'zod'
import { question } from '../define.ts'
import { leastProbability, linkName } from '../link-query.ts'
import { clusterViewSchema } from '../views/link.ts'

export const getLinkCluster = question({
  name: 'getLinkCluster',
  about: 'One cluster as a graph: its records, its pairs, and which of them it would fall apart without.',
  params: z.strictObject({ ...linkName.shape, id: z.string() }),
  query: z.strictObject({ atLeast: leastProbability }),
  answer: clusterViewSchema,
})
