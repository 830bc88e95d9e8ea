import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { unknownNameSchema } from '../views/registry.ts'

export const listUnknownNames = table({
  name: 'listUnknownNames',
  about: 'Names in claims that the registry or the gazetteer did not know, those met most often first.',
  query: z.strictObject({
    ...tableQuery(['name', 'count', 'documents']),
    what: severalOf(z.enum(['actor', 'place'])),
    role: severalOf(z.enum(['claimant', 'relay', 'perpetrator', 'place'])),
    script: severalOf(z.string()),
    /** Is it known by now? */
    known: severalOf(z.enum(['yes', 'no'])),
  }),
  answer: tableAnswer(unknownNameSchema),
})
