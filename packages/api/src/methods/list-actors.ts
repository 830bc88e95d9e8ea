import { actorKinds } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { actorRowSchema, registrySources } from '../views/registry.ts'

export const listActors = table({
  name: 'listActors',
  about:
    'Who can be named in the case: by which names, in which scripts, and how many claims name each as what.',
  query: z.strictObject({
    ...tableQuery(['name', 'kind', 'claimant', 'relay', 'perpetrator', 'members']),
    kind: severalOf(z.enum(actorKinds)),
    /** ISO 3166; `none` for those of no country. */
    country: severalOf(z.string()),
    /** ISO 15924. */
    script: severalOf(z.string()),
    source: severalOf(z.enum(registrySources)),
    /** Do claims of the case name it? */
    named: severalOf(z.enum(['yes', 'no'])),
  }),
  answer: tableAnswer(actorRowSchema),
})
