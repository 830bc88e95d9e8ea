import { placeSchema } from '@recount/claims'
import { z } from 'zod'
import { question } from '../define.ts'

export const suggestPlaces = question({
  name: 'suggestPlaces',
  about: 'What a name of a place can mean, likeliest first, and the places of the case whose names begin so.',
  query: z.strictObject({
    q: z.string().default(''),
    limit: z.coerce.number<string | number>().int().positive().max(50).default(12),
  }),
  answer: z.strictObject({
    places: z
      .array(
        z.strictObject({
          place: placeSchema,
          /** The names of what it lies in, narrowest first: "Raqqa governorate", "Syria". */
          within: z.array(z.string()).readonly(),
          claims: z.int().nonnegative(),
        }),
      )
      .readonly(),
  }),
})
