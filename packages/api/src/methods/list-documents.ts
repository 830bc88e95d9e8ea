import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { documentRowSchema } from '../views/document-row.ts'

export const listDocuments = table({
  name: 'listDocuments',
  about:
    'The documents of the case that pass the filters, a page at a time. `q` is searched in their full text: all words, “words in quotes” in their order, the last word may go on; the best match stands first unless `sort` says otherwise.',
  query: z.strictObject({
    ...tableQuery(['title', 'publisher', 'published', 'claims', 'language', 'added']),
    publisher: severalOf(z.string()),
    language: severalOf(z.string()),
    mediaType: severalOf(z.string()),
    /** Years of publication. */
    year: severalOf(z.string()),
    claims: severalOf(z.enum(['with', 'without'])),
    lineage: severalOf(z.enum(['copied', 'alone'])),
    original: severalOf(z.enum(['present', 'missing'])),
  }),
  answer: tableAnswer(documentRowSchema).extend({
    /** How much of the full text is indexed. Until all of it is, `q` is searched in titles, names and publishers only. */
    fullText: z.strictObject({
      isComplete: z.boolean(),
      done: z.int().nonnegative(),
      total: z.int().nonnegative(),
      /** Why the full text can't be searched; null where it can. */
      failure: z.string().nullable(),
    }),
  }),
})
