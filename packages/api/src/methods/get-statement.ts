import { z } from 'zod'
import { question } from '../define.ts'
import { statementDetailSchema } from '../views/statement.ts'

export const getStatement = question({
  name: 'getStatement',
  about:
    'A statement with its claims by the routes they came by, its series, what it is part of, what it differs from and what people ruled about it.',
  params: z.strictObject({ id: z.string() }),
  answer: statementDetailSchema,
})
