import { z } from 'zod'
import { question } from '../define.ts'
import { stretchQuery, textSpanSchema } from '../views/text-span.ts'

const offset = z.int().nonnegative()

export const getOriginal = question({
  name: 'getOriginal',
  about:
    'A stretch of the bytes as received, decoded and otherwise untouched: the source of a page, never the page. With where the claims stand in it.',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({
    ...stretchQuery,
  }),
  answer: z.strictObject({
    text: z.string(),
    /** Code units in all. */
    length: offset,
    encoding: z.string(),
    /** As `getDocumentText` tells spans, in code units of the decoded bytes; with the first stretch only. */
    spans: z.array(textSpanSchema).readonly(),
  }),
})
