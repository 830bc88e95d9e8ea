import { z } from 'zod'
import { largestPage } from './table.ts'

/** Which linkage. */
export const linkName = z.strictObject({ name: z.string().min(1) })

/** The least probability at which pairs are taken in. */
export const leastProbability = z.coerce.number<string | number>().min(0).max(1)

/** Which page, of an answer whose `next` names the page after it. */
export const pageQuery = {
  after: z.string().optional(),
  limit: z.coerce.number<string | number>().int().positive().max(largestPage).default(200),
}

/** Where a page stands among all: how many pass, and what `after` is to be for the page after it, null on the last. */
export const pageAnswer = { total: z.int().nonnegative(), next: z.string().nullable() }
