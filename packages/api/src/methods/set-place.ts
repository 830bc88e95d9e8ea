import { z } from 'zod'
import { command } from '../define.ts'
import { placeSpecSchema } from '../views/registry.ts'

export const setPlace = command({
  name: 'setPlace',
  about:
    'Records what a place of the case is from now on. Documents are not read again. Where somebody set it after `seen`, nothing is recorded and the answer is 409.',
  body: z.strictObject({
    place: placeSpecSchema,
    seen: z.int().nonnegative().nullable(),
    why: z.string().min(1),
  }),
  answer: z.strictObject({ entry: z.int().nonnegative(), id: z.string() }),
})
