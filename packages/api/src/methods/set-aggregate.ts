import { aggregateSchema } from '@recount/claims'
import { z } from 'zod'
import { command } from '../define.ts'

export const setAggregate = command({
  name: 'setAggregate',
  about:
    'Counts with an aggregate from now on, whatever was set under its id before. `seen` is the entry that set it, 0 where none did; where it was set meanwhile, nothing is recorded and the answer is 409.',
  body: z.strictObject({
    aggregate: aggregateSchema,
    seen: z.int().nonnegative(),
    why: z.string().min(1),
  }),
  answer: z.strictObject({ entry: z.int().nonnegative(), id: z.string() }),
})
