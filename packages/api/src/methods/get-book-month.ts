import { z } from 'zod'
import { question } from '../define.ts'
import { bookMonthDetailSchema } from '../views/book.ts'

export const getBookMonth = question({
  name: 'getBookMonth',
  about: 'One month of a book: every line with the sentences that give it, and every sum worked out.',
  params: z.strictObject({ id: z.string() }),
  answer: bookMonthDetailSchema,
})
