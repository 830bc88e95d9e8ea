import { z } from 'zod'
import { question } from '../define.ts'
import { documentNameSchema } from '../views/figure.ts'

const count = z.int().nonnegative()

/** What an entry of the ledger did; `undone` took back a decision about what is named. */
const changeKinds = [
  'opened',
  'document',
  'reread',
  'accepted',
  'rejected',
  'edited',
  'ruling',
  'incidents',
  'actor',
  'place',
  'pair',
  'undone',
] as const

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
          kind: z.enum(changeKinds),
          by: z.string(),
          /** ISO 8601 time. */
          at: z.string(),
          why: z.string().nullable(),
          /** What it is about: a figure with its speaker, a document, an actor or place, what was ruled. */
          about: z.string(),
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
