import { sectionSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { documentNameSchema } from '../views/figure.ts'
import { stretchQuery, textSpanSchema } from '../views/text-span.ts'

const offset = z.int().nonnegative()

export const getDocumentText = question({
  name: 'getDocumentText',
  about: 'The text of a document, what its stretches are, and where its claims stand in it.',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({
    /** `spans` leaves the text out, which never changes, for one who has it; `text` leaves the spans out. */
    part: z.enum(['all', 'spans', 'text']).default('all'),
    ...stretchQuery,
  }),
  answer: z.strictObject({
    document: z.strictObject({ ...documentNameSchema.shape, language: z.string().nullable() }),
    /** Null where the original is gone, or the text was not asked for. */
    text: z.string().nullable(),
    /** Code units of the whole text; null where the original is gone. */
    length: offset.nullable(),
    sections: z.array(sectionSchema).readonly(),
    /** A claim's figure, and its quote around it, in UTF-16 code units of the text; in the order of the text. */
    spans: z.array(textSpanSchema).readonly(),
  }),
})
