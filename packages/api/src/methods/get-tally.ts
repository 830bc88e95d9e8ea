import { z } from 'zod'
import { table } from '../define.ts'
import { tallyQuery, tallySchema } from '../views/tally.ts'

export const getTally = table({
  name: 'getTally',
  about:
    'A policy applied to the incidents that pass the filters, split by up to four facets, as the ledger stood at a moment: ranges, never single numbers.',
  query: z.strictObject({ ...tallyQuery, format: z.enum(['csv', 'json']).optional() }),
  answer: tallySchema,
})
