import { claimStatuses, measures } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'

const offset = z.int().nonnegative()

export const getOriginal = question({
  name: 'getOriginal',
  about:
    'A stretch of the bytes as received, decoded and otherwise untouched: the source of a page, never the page. With where the claims stand in it.',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({
    /** UTF-16 code units of the decoded bytes. */
    from: z.coerce.number<string | number>().int().nonnegative().default(0),
    to: z.coerce.number<string | number>().int().nonnegative().optional(),
  }),
  answer: z.strictObject({
    text: z.string(),
    /** Code units in all. */
    length: offset,
    encoding: z.string(),
    /** As `getDocumentText` tells spans, in code units of the decoded bytes; with the first stretch only. */
    spans: z
      .array(
        z.strictObject({
          claim: z.string(),
          start: offset,
          end: offset,
          status: z.enum(claimStatuses),
          measure: z.enum(measures),
          quote: z.strictObject({ start: offset, end: offset }),
        }),
      )
      .readonly(),
  }),
})
