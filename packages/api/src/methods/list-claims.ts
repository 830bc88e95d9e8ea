import { claimStatuses, measures, stances, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { disagreementKinds } from '../views/disagreement-brief.ts'
import { claimRowSchema } from '../views/claim-row.ts'

export const listClaims = table({
  name: 'listClaims',
  about:
    'The claims of the case that pass the filters, a page at a time, with how many there are by each facet.',
  query: z.strictObject({
    ...tableQuery(['document', 'asOf', 'count', 'claimant', 'status']),
    status: severalOf(z.enum(claimStatuses)),
    measure: severalOf(z.enum(measures)),
    victims: severalOf(z.enum([...victimClasses, 'unstated'])),
    stance: severalOf(z.enum(stances)),
    /** Ids of actors, or the text's words for one that the registry does not know. */
    claimant: severalOf(z.string()),
    /** Ids of places, or the text's words; takes in what lies inside. */
    place: severalOf(z.string()),
    document: severalOf(z.string()),
    publisher: severalOf(z.string()),
    /** Of the as-of date: `2019`; `unknown`. */
    year: severalOf(z.string()),
    /** Kinds of disagreement that the claim takes part in; `none`. */
    differs: severalOf(z.enum([...disagreementKinds, 'none'])),
  }),
  answer: tableAnswer(claimRowSchema),
})
