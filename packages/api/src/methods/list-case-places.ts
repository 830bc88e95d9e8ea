import { placeKinds } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { casePlaceRowSchema, registrySources } from '../views/registry.ts'

export const listCasePlaces = table({
  name: 'listCasePlaces',
  about:
    "The case's own places: those that recount.json or the ledger adds to the world's, or names otherwise.",
  query: z.strictObject({
    ...tableQuery(['name', 'kind', 'claims']),
    kind: severalOf(z.enum(placeKinds)),
    country: severalOf(z.string()),
    script: severalOf(z.string()),
    source: severalOf(z.enum(registrySources)),
  }),
  answer: tableAnswer(casePlaceRowSchema),
})
