import { z } from 'zod'
import { question } from '../define.ts'
import { bookDetailSchema } from '../views/book.ts'

export const listBooks = question({
  name: 'listBooks',
  about:
    'The official books that claimants keep in their monthly reports: how their sums come out, and what calls for a look.',
  answer: z.strictObject({ books: z.array(bookDetailSchema).readonly() }),
})
