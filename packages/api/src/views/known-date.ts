import { edtfSchema } from '@recount/claims'
import { z } from 'zod'

/** A date and how it came to be known; null exactly where it is not. */
export const knownDateSchema = z.strictObject({
  date: edtfSchema.nullable(),
  how: z.enum(['said', 'period-end', 'stated-on', 'published', 'unknown']),
})
export type KnownDateView = z.infer<typeof knownDateSchema>
