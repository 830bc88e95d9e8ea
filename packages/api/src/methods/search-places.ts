import { placeKinds } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'
import { namedSchema } from '../views/registry.ts'

export const searchPlaces = question({
  name: 'searchPlaces',
  about: 'What a name can mean in the gazetteer of the case, likeliest first: at most 50 places.',
  query: z.strictObject({ q: z.string().default('') }),
  answer: z.strictObject({
    places: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          kind: z.enum(placeKinds),
          country: z.string().nullable(),
          within: z.array(namedSchema).readonly(),
          latitude: z.number().nullable(),
          longitude: z.number().nullable(),
          /** 0 where unknown. */
          population: z.number().nonnegative(),
        }),
      )
      .readonly(),
  }),
})
