import { z } from 'zod'
import { command } from '../define.ts'

export const verify = command({
  name: 'verify',
  about:
    'Begins to check the whole case: the chain of the ledger, every original against its hash, every accepted quote against its text. Progress is told under the name answered.',
  body: z.strictObject({}),
  answer: z.strictObject({ work: z.string() }),
})
