import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { entryRowSchema } from '../views/entry.ts'

export const listEntries = table({
  name: 'listEntries',
  about:
    'The entries of the ledger, newest first: what was added or decided, by whom, when and why. `q` searches the reasons.',
  query: z.strictObject({
    ...tableQuery(['number']),
    kind: severalOf(z.string()),
    by: severalOf(z.string()),
    /** Days in UTC, `2026-05-03`. */
    day: severalOf(z.string()),
  }),
  answer: tableAnswer(entryRowSchema),
})
