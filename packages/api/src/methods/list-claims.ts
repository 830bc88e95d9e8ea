import { claimStatuses } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { disagreementKinds } from '../views/disagreement-brief.ts'
import { claimFacets } from '../views/claim-filter.ts'
import { claimRowSchema } from '../views/claim-row.ts'

export const listClaims = table({
  name: 'listClaims',
  about:
    'The claims of the case that pass the filters, a page at a time, with how many there are by each facet.',
  query: z.strictObject({
    ...tableQuery(['document', 'asOf', 'count', 'claimant', 'status']),
    status: severalOf(z.enum(claimStatuses)),
    ...claimFacets,
    publisher: severalOf(z.string()),
    /** Of the as-of date: `2019`; `unknown`. */
    year: severalOf(z.string()),
    /** Kinds of disagreement that the claim takes part in; `none`. */
    differs: severalOf(z.enum([...disagreementKinds, 'none'])),
  }),
  answer: tableAnswer(claimRowSchema),
})
