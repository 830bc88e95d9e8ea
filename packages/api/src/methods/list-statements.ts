import { measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { disagreementKinds } from '../views/disagreement-brief.ts'
import { statementRowSchema } from '../views/statement.ts'

export const listStatements = table({
  name: 'listStatements',
  about:
    'The statements of the case that pass the filters, a page at a time: each one act of asserting, with the documents that relay it and the routes by which it came.',
  query: z.strictObject({
    ...tableQuery(['count', 'claimant', 'asOf', 'documents', 'lineages']),
    /** Ids of actors, or the text's words for one that the registry does not know; `voice` for articles that speak themselves. */
    claimant: severalOf(z.string()),
    measure: severalOf(z.enum(measures)),
    victims: severalOf(z.enum([...victimClasses, 'unstated'])),
    /** Ids of places, or the text's words; takes in what lies inside. */
    place: severalOf(z.string()),
    /** Of the day up to which it is said: `2019`; `unknown`. */
    year: severalOf(z.string()),
    /** What holds the documents of one route together. */
    lineage: severalOf(z.enum(['alone', 'text', 'passage', 'figures', 'attribution'])),
    /** Came by one independent route or by several? */
    routes: severalOf(z.enum(['one', 'several'])),
    series: severalOf(z.enum(['series', 'alone'])),
    standing: severalOf(z.enum(['accepted', 'partly', 'proposed'])),
    differs: severalOf(z.enum([...disagreementKinds, 'none'])),
  }),
  answer: tableAnswer(statementRowSchema),
})
