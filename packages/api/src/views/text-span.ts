import { claimStatuses, measures } from '@recount/claims'
import { z } from 'zod'

const offset = z.int().nonnegative()

/** Which stretch of a text is asked for, in its UTF-16 code units; all of it where left out. */
export const stretchQuery = {
  from: z.coerce.number<string | number>().int().nonnegative().default(0),
  to: z.coerce.number<string | number>().int().nonnegative().optional(),
}

/** A claim's figure, and its quote around it, in UTF-16 code units of the text that it stands in. */
export const textSpanSchema = z.strictObject({
  claim: z.string(),
  start: offset,
  end: offset,
  status: z.enum(claimStatuses),
  measure: z.enum(measures),
  quote: z.strictObject({ start: offset, end: offset }),
})
