import { z } from 'zod'
import { question } from '../define.ts'

const count = z.int().nonnegative()

export const getSession = question({
  name: 'getSession',
  about: 'Which case is open, who is asking, and how much of everything there is.',
  answer: z.strictObject({
    caseName: z.string(),
    version: z.string(),
    /** Who is asking. On one's own machine that is the account's name, and may do everything. */
    person: z.strictObject({ name: z.string(), mayDecide: z.boolean() }),
    /** How many entries the ledger holds, and the hash of the last. */
    ledger: z.strictObject({ entries: count, head: z.string() }),
    counts: z.strictObject({
      documents: count,
      claims: z.strictObject({ proposed: count, accepted: count, rejected: count }),
      statements: count,
      disagreements: count,
      books: count,
    }),
  }),
})
