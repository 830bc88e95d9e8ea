import { z } from 'zod'
import { command } from '../define.ts'

export const undo = command({
  name: 'undo',
  about:
    'Takes back a decision or ruling by the number of its entry, and what was recorded with it. Both entries stay in the ledger.',
  body: z.strictObject({ entry: z.int().positive(), why: z.string().min(1) }),
  answer: z.strictObject({
    entry: z.int().nonnegative(),
    /** What else was taken back, or could not be, in a sentence; null where nothing is to be said. */
    says: z.string().nullable(),
  }),
})
