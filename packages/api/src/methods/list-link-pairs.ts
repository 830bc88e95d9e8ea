import { z } from 'zod'
import { question } from '../define.ts'
import { leastProbability, linkName, pageAnswer, pageQuery } from '../link-query.ts'
import { pairRowSchema, pairStates } from '../views/link.ts'

export const listLinkPairs = question({
  name: 'listLinkPairs',
  about:
    'Pairs of a linkage, the likeliest first, a page at a time. `atLeast` is a probability: of statements that this incident is the one, among those it could be and none of them; of lists that the two are the same.',
  params: linkName,
  query: z.strictObject({
    state: z.enum([...pairStates, 'all']).default('undecided'),
    atLeast: leastProbability.optional(),
    ...pageQuery,
  }),
  answer: z.strictObject({
    ...pageAnswer,
    rows: z.array(pairRowSchema).readonly(),
    /** Which state of the ledger it shows. */
    entries: z.int().nonnegative(),
  }),
})
