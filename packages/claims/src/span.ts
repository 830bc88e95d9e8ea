import { z } from 'zod'

/** A stretch of a document's text: `[start, end)` in UTF-16 code units (Web Annotation, TextPositionSelector). */
export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, { error: 'a span must not end before it starts' })
  .readonly()
export type Span = z.infer<typeof spanSchema>

/** The exact words of a stretch beside its position (Web Annotation, TextQuoteSelector). */
export const quoteSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), exact: z.string() })
  .refine((quote) => quote.end - quote.start === quote.exact.length, {
    error: 'a quote must be as long as its span',
  })
  .readonly()
export type Quote = z.infer<typeof quoteSchema>

/** Where a field was read, and the name of the rule that read it. */
export const readingSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), rule: z.string() })
  .refine((reading) => reading.start <= reading.end, { error: 'a reading must not end before it starts' })
  .readonly()
export type Reading = z.infer<typeof readingSchema>

/** Quotes the text between two offsets. */
export function quoteText(text: string, start: number, end: number): Quote {
  return { start, end, exact: text.slice(start, end) }
}

/** Is the quote still what stands in the text at its offsets? */
export function isQuoteOf(quote: Quote, text: string): boolean {
  return text.slice(quote.start, quote.end) === quote.exact
}
