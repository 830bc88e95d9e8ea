import { z } from 'zod'

const count = z.int().nonnegative()

/** A long piece of work that runs, and what the last one came to; both null where none was begun since the server started. */
export function workStateSchema<Outcome extends z.ZodType>(outcome: Outcome) {
  return z.strictObject({
    running: z
      .strictObject({ work: z.string(), by: z.string(), since: z.string(), done: count, total: count })
      .nullable(),
    last: z
      .strictObject({
        work: z.string(),
        by: z.string(),
        /** When it ended, ISO 8601. */
        at: z.string(),
        /** Why it came to nothing; null where it came to its end or was stopped. */
        failure: z.string().nullable(),
        outcome: outcome.nullable(),
      })
      .nullable(),
  })
}
