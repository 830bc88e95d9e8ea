import { actorKinds } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'

export const suggestActors = question({
  name: 'suggestActors',
  about: 'The actors whose names hold what was typed, those whom the case speaks of first.',
  query: z.strictObject({
    q: z.string().default(''),
    limit: z.coerce.number<string | number>().int().positive().max(50).default(12),
  }),
  answer: z.strictObject({
    actors: z
      .array(
        z.strictObject({
          /** Null for a name that claims use and the registry does not know. */
          id: z.string().nullable(),
          name: z.string(),
          kind: z.enum(actorKinds).nullable(),
          /** The other name that was found; null where it is the name itself. */
          alias: z.string().nullable(),
          /** How many claims name it, as whoever. */
          claims: z.int().nonnegative(),
          /** Is what was typed, whole, a name of this actor and of no other? */
          isMeant: z.boolean(),
        }),
      )
      .readonly(),
  }),
})
