import { command } from '../define.ts'
import { claimFilterSchema } from '../views/claim-filter.ts'
import { sampleSchema } from '../views/sample.ts'

export const drawSample = command({
  name: 'drawSample',
  about:
    'Draws the claims to check before all proposed claims under a filter may be accepted: one in ten, at least 10 and at most 50. While a sample of a filter is open, drawing again gives the same.',
  body: claimFilterSchema,
  answer: sampleSchema,
})
