import { z } from 'zod'
import { question } from '../define.ts'

export const verifyDocument = question({
  name: 'verifyDocument',
  about:
    'Checks a document now: its bytes on disk against the hash that names it, and every accepted quote against the text read anew.',
  params: z.strictObject({ id: z.string() }),
  answer: z.strictObject({
    /** The hash of the bytes that lie there; null where there are none. */
    found: z.string().nullable(),
    /** Accepted quotes that were looked up. */
    quotes: z.int().nonnegative(),
    /** What is not as it was recorded, in words; empty where all is well. */
    failures: z.array(z.string()).readonly(),
    at: z.string(),
  }),
})
