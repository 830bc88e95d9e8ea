import { z } from 'zod'
import { command } from '../define.ts'
import { rulingRequestSchema } from '../ruling-request.ts'
import { rulingSchema } from '../views/ruling.ts'

export const rule = command({
  name: 'rule',
  about:
    'Records how figures belong together: that they are one statement or not, that one is a slip, what a claimant means by a class. Claims stay as they are. Undone by the number of its entry.',
  body: z.strictObject({ ruling: rulingRequestSchema, why: z.string().trim().min(1) }),
  answer: z.strictObject({ ruling: rulingSchema }),
})
