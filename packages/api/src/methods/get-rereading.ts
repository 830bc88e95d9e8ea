import { z } from 'zod'
import { question } from '../define.ts'
import { documentNameSchema } from '../views/figure.ts'
import { workStateSchema } from '../views/work.ts'

const count = z.int().nonnegative()

export const getRereading = question({
  name: 'getRereading',
  about: 'The rereading that runs, and what the last one since the server was started came to.',
  answer: workStateSchema(
    z.strictObject({
      changed: count,
      unchanged: count,
      failed: count,
      proposed: count,
      withdrawn: count,
      keptBack: count,
      isInterrupted: z.boolean(),
      /** What is left to read after a stop. */
      left: z.array(z.string()).readonly(),
      documents: z
        .array(
          z.strictObject({
            document: documentNameSchema,
            proposed: count,
            withdrawn: count,
            keptBack: count,
            failure: z.string().nullable(),
          }),
        )
        .readonly(),
    }),
  ),
})
