import { z } from 'zod'
import { question } from '../define.ts'
import { workStateSchema } from '../views/work.ts'

const count = z.int().nonnegative()

export const getLinking = question({
  name: 'getLinking',
  about: 'The linking of statements that runs, and what the last one since the server was started came to.',
  answer: workStateSchema(
    z.strictObject({
      pairs: count,
      abstained: count,
      /** Pairs proposed that the run before did not propose, and the other way round; null where it was the first. */
      added: count.nullable(),
      gone: count.nullable(),
      /** What a person should know of it: what was left out, and why. */
      notes: z.array(z.string()).readonly(),
      isInterrupted: z.boolean(),
    }),
  ),
})
