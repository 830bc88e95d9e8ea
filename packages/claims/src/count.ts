import { z } from 'zod'
import { countForms } from './codes.ts'

const bound = z.int().nonnegative().nullable()

/**
 * How many, as the speaker put it. `min` and `max` are whole numbers of people, strikes or reports, both inclusive;
 * null is "no bound given". `exact` and `about` n: min = max = n; `at-least` and `more-than` n: min n, max null;
 * `up-to` and `fewer-than` n: min null, max n; `range`: both; `vague`: both null, only the words are known.
 */
export const countSchema = z
  .strictObject({ form: z.enum(countForms), min: bound, max: bound, words: z.string() })
  .refine((count) => count.min === null || count.max === null || count.min <= count.max, {
    error: "a count's min must not be above its max",
  })
  .readonly()
export type Count = z.infer<typeof countSchema>
