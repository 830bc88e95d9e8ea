import { z } from 'zod'
import { table } from '../define.ts'
import { severalOf, tableAnswer, tableQuery } from '../table.ts'
import { bookMonthRowSchema, bookSums } from '../views/book.ts'

export const listBookMonths = table({
  name: 'listBookMonths',
  about: 'The months of the official books: every line that is given, and whether the four sums hold.',
  query: z.strictObject({
    ...tableQuery(['month', 'published']),
    /** Ids of books. */
    book: severalOf(z.string()),
    year: severalOf(z.string()),
    /** The sum that comes out so: `open:fails`. */
    sum: severalOf(z.templateLiteral([z.enum(bookSums), ':', z.enum(['holds', 'fails', 'cannot tell'])])),
    finding: severalOf(z.string()),
  }),
  answer: tableAnswer(bookMonthRowSchema),
})
