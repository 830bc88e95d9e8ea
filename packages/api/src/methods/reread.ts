import { z } from 'zod'
import { command } from '../define.ts'

export const reread = command({
  name: 'reread',
  about:
    'Begins to read documents again with the registry as it is now: what comes out otherwise is proposed, what was decided stays. Progress is told under the name answered; begun again after a stop it goes on from there.',
  body: z.strictObject({
    /** Ids; null for all documents. */
    documents: z.array(z.string()).min(1).readonly().nullable(),
    why: z.string().min(1),
  }),
  answer: z.strictObject({ work: z.string() }),
})
