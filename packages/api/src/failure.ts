import { z } from 'zod'

/** What the API answers where it can't do what was asked: 400, 401, 403, 404, 409 or 500, by the code. */
export const failureSchema = z.strictObject({
  code: z.string(),
  /** What was expected and what was found. */
  message: z.string(),
  /** What to do. */
  hint: z.string().nullable(),
  fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).readonly(),
})
export type Failure = z.infer<typeof failureSchema>
