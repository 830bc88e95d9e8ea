import { z } from 'zod'
import { command } from '../define.ts'
import { actorSpecSchema } from '../views/registry.ts'

export const setActor = command({
  name: 'setActor',
  about:
    'Records who an actor is from now on. Documents are not read again. Where somebody set it after `seen`, nothing is recorded and the answer is 409.',
  body: z.strictObject({
    actor: actorSpecSchema,
    /** The entry in force that set it when it was looked at; null for none. */
    seen: z.int().nonnegative().nullable(),
    /** Is it to be one that the case does not know yet? Then nothing is recorded where it does. */
    isNew: z.boolean().default(false),
    why: z.string().min(1),
  }),
  answer: z.strictObject({ entry: z.int().nonnegative(), id: z.string() }),
})
