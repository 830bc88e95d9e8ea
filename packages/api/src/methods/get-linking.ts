import { z } from 'zod'
import { question } from '../define.ts'
import { workStateSchema } from '../views/work.ts'

const count = z.int().nonnegative()

export const getLinking = question({
  name: 'getLinking',
  about: 'The linking of statements that runs, and what the last one since the server was started came to.',
  answer: workStateSchema(
    z.strictObject({ statements: count, pairs: count, abstained: count, isInterrupted: z.boolean() }),
  ),
})
