import { claimStatuses } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { documentNameSchema } from '../views/figure.ts'

const count = z.int().nonnegative()

export const getOverview = question({
  name: 'getOverview',
  about:
    'What changed last in the case, what waits for a person, and how many disagreements of each kind there are.',
  answer: z.strictObject({
    /** The latest entries of the ledger, latest first. */
    changes: z
      .array(
        z.strictObject({
          entry: count,
          kind: z.enum(['accepted', 'rejected', 'edited', 'document', 'ruling', 'undone']),
          by: z.string(),
          /** ISO 8601 time. */
          at: z.string(),
          why: z.string().nullable(),
          /** What it is about: the figure and its speaker, the document, or what was ruled. */
          about: z.string(),
          /** The claim decided about, and its document. */
          claim: z
            .strictObject({ id: z.string(), document: z.string(), status: z.enum(claimStatuses) })
            .nullable(),
          /** Of a document: how many claims were found in it. */
          found: count.nullable(),
        }),
      )
      .readonly(),
    /** The claims that nobody decided about, and the documents with most of them. */
    waiting: z.strictObject({
      claims: count,
      documents: z.array(z.strictObject({ document: documentNameSchema, claims: count })).readonly(),
      moreDocuments: count,
    }),
    /** By kind, what no reading explains first; kinds of which there are none are not among them. */
    disagreements: z
      .array(z.strictObject({ kind: z.string(), title: z.string(), note: z.string(), count }))
      .readonly(),
    entries: count,
  }),
})
