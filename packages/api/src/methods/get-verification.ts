import { z } from 'zod'
import { question } from '../define.ts'
import { workStateSchema } from '../views/work.ts'

const count = z.int().nonnegative()

export const getVerification = question({
  name: 'getVerification',
  about: 'The verification that runs, and what the last one since the server was started found.',
  answer: workStateSchema(
    z.strictObject({
      entries: count,
      originals: count,
      quotes: count,
      isInterrupted: z.boolean(),
      failures: z
        .array(
          z.strictObject({
            kind: z.enum(['ledger', 'original', 'quote']),
            subject: z.string(),
            message: z.string(),
          }),
        )
        .readonly(),
    }),
  ),
})
