import { z } from 'zod'
import { actorRefSchema } from './actor.ts'
import { bookLines, means, measures, stances, victimClasses } from './codes.ts'
import { checkCount, countSchema } from './count.ts'
import { edtfSchema } from './date.ts'
import { periodSchema } from './period.ts'
import { placeSchema } from './place.ts'
import { quoteSchema, readingSchema } from './span.ts'

/** The fields of a claim that were read from words and say from which. */
export const claimFields = [
  'count',
  'measure',
  'victims',
  'definition',
  'claimant',
  'relay',
  'perpetrators',
  'places',
  'period',
  'asOf',
  'statedOn',
  'means',
  'stance',
  'partOf',
  'bookLine',
] as const
export type ClaimField = (typeof claimFields)[number]

/**
 * *Claimant* says that in a *scope* the *measure* is a *count*, with a *stance*, as of a date. Found in one document,
 * held by one quote. Unknown is null (or empty), never a guess; `readings` says for each field which words it was read
 * from and by which rule.
 */
export const claimContentSchema = z
  .strictObject({
    document: z.string(),
    quote: quoteSchema,
    /** The count's own words and their span lie inside the quote. */
    count: z
      .strictObject({
        ...countSchema.unwrap().shape,
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
      })
      .check(checkCount),
    measure: z.enum(measures),
    victims: z.enum(victimClasses).nullable(),
    /** What the class means where the speaker says so: `under-18`, `under-16`, `killed`, `killed-or-injured`. */
    definition: z.string().nullable(),
    claimant: actorRefSchema.nullable(),
    /** Who passes the claim on, nearest to the reader first; the claimant is not among them. */
    relay: z.array(actorRefSchema).readonly(),
    perpetrators: z.array(actorRefSchema).readonly(),
    places: z.array(placeSchema).readonly(),
    period: periodSchema.nullable(),
    asOf: edtfSchema.nullable(),
    statedOn: edtfSchema.nullable(),
    published: edtfSchema.nullable(),
    means: z.array(z.enum(means)).readonly(),
    stance: z.enum(stances),
    /** The id of the claim that this figure is a part of, in the same document. */
    partOf: z.string().nullable(),
    section: z.enum(['title', 'body']),
    /** Which line of an official ledger the figure is, for the month in `period`; absent for all other figures. */
    bookLine: z.enum(bookLines).optional(),
    readings: z.partialRecord(z.enum(claimFields), z.array(readingSchema).readonly()),
    /** The rule book that proposed it, as `name@version`; a person's own claim says `person`. */
    reader: z.string(),
  })
  .check(checkCountPlace)
  .readonly()
export type ClaimContent = z.infer<typeof claimContentSchema>

/** A claim with its content-hash id. */
export const claimSchema = z
  .strictObject({ id: z.string(), ...claimContentSchema.unwrap().shape })
  .check(checkCountPlace)
  .readonly()
export type Claim = z.infer<typeof claimSchema>

/**
 * What has become of a machine's proposal: a person accepted or rejected it, or nobody did and a later reading withdrew it.
 * A withdrawn claim is kept, and takes part in nothing until a person accepts or edits it.
 */
export const claimStatuses = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

interface QuotedCount {
  readonly quote: { readonly start: number; readonly end: number }
  readonly count: { readonly start: number; readonly end: number }
}

function checkCountPlace(context: z.core.ParsePayload<QuotedCount>): void {
  const { quote, count } = context.value
  if (quote.start <= count.start && count.start <= count.end && count.end <= quote.end) return
  context.issues.push({
    code: 'custom',
    message: `a claim's count must stand inside its quote (${quote.start}–${quote.end}); found ${count.start}–${count.end}`,
    input: count,
    path: ['count'],
  })
}
