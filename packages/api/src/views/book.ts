import { actorRefSchema, bookLines, countSchema, edtfSchema } from '@recount/claims'
import { z } from 'zod'
import { figureSchema } from './figure.ts'

/** The sums that books have to keep, in the order in which a month is worked through. */
export const bookSums = ['carried-over', 'open', 'completed', 'cumulative'] as const

/** What a month of a book gives for one line; several of a line where documents differ. */
const cellSchema = z.strictObject({
  line: z.enum(bookLines),
  count: countSchema,
  /** "≥1,302" */
  words: z.string(),
  value: z.int().nonnegative(),
})

/** Whether a month keeps one of the sums. `difference` is by how much what is stated is above what its parts come to. */
const bookSumSchema = z.strictObject({
  name: z.enum(bookSums),
  result: z.enum(['holds', 'fails', 'cannot tell']),
  difference: z.int().nullable(),
  /** "314 + 45 − 125 = 234"; a line that is not given stands as "?". */
  terms: z.string().nullable(),
  condition: z.string().nullable(),
  words: z.string(),
})
export type BookSum = z.infer<typeof bookSumSchema>

/** A month of somebody's books as a row of a table. */
export const bookMonthRowSchema = z.strictObject({
  /** Of the book and the month together. */
  id: z.string(),
  book: z.string(),
  speaker: z.string(),
  /** `2018-06` */
  month: z.string(),
  published: edtfSchema.nullable(),
  cells: z.array(cellSchema).readonly(),
  sums: z.array(bookSumSchema).readonly(),
})
export type BookMonthRow = z.infer<typeof bookMonthRowSchema>

/** Something in the books that an investigator should look at. */
const bookFindingSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  months: z.array(z.string()).readonly(),
  size: z.int().nullable(),
  reason: z.string(),
  figures: z.array(figureSchema).readonly(),
})
export type BookFindingView = z.infer<typeof bookFindingSchema>

/** A claimant's official books, month by month, down to the sentences. */
export const bookDetailSchema = z.strictObject({
  id: z.string(),
  claimant: actorRefSchema.nullable(),
  speaker: z.string(),
  from: z.string(),
  to: z.string(),
  /** "17 sums hold, 2 fail, 27 can’t be told for want of a line" */
  sums: z.string(),
  /** Do figures given as "at least" take part in a sum? */
  isRunning: z.boolean(),
  findings: z.array(bookFindingSchema).readonly(),
  /** People in the total without an incident, and what failing sums leave over, month by month and in sum. */
  remainder: z.strictObject({
    unallocated: z.int(),
    leftOver: z.int(),
    months: z
      .array(z.strictObject({ month: z.string(), unallocated: z.int().nullable(), leftOver: z.int() }))
      .readonly(),
  }),
  /** Totals that were not given, and follow from ones that were. */
  impliedTotals: z
    .array(
      z.strictObject({
        asOf: z.string(),
        value: z.int(),
        reason: z.string(),
      }),
    )
    .readonly(),
})
export type BookDetail = z.infer<typeof bookDetailSchema>

/** One month of a book with the sentences behind every number. */
export const bookMonthDetailSchema = z.strictObject({
  row: bookMonthRowSchema,
  figures: z
    .array(
      z.strictObject({
        line: z.enum(bookLines),
        /** "deaths newly credited" */
        note: z.string(),
        words: z.string(),
        figures: z.array(figureSchema).readonly(),
      }),
    )
    .readonly(),
  findings: z.array(bookFindingSchema).readonly(),
})
export type BookMonthDetail = z.infer<typeof bookMonthDetailSchema>
