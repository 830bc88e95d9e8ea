import { z } from 'zod'
import { question } from '../define.ts'
import { pieceSchema } from '../views/document-row.ts'
import { documentNameSchema } from '../views/figure.ts'

const side = z.array(pieceSchema).readonly().nullable()

export const comparePassages = question({
  name: 'comparePassages',
  about:
    'The texts of two documents side by side, paragraph by paragraph, the words that only one of them has marked.',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ with: z.string() }),
  answer: z.strictObject({
    left: documentNameSchema,
    right: documentNameSchema,
    /** Paragraphs in the order of both texts; a side is null where the other alone has the paragraph. */
    rows: z
      .array(z.strictObject({ kind: z.enum(['same', 'changed', 'left', 'right']), left: side, right: side }))
      .readonly(),
    /** Of all words of both texts, how many stand in paragraphs or stretches that both have, 0 to 1. */
    share: z.number().min(0).max(1),
  }),
})
