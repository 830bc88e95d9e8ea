import { measures, victimClasses } from '@recount/claims'
import { z } from 'zod'

const figures = z.array(z.string()).min(1).readonly()

/**
 * What a person rules about how figures belong together. A figure is named by the id of its claim, or by the id of a
 * statement, which stands for all its claims.
 */
export const rulingRequestSchema = z.discriminatedUnion('kind', [
  /** They are one statement. */
  z.strictObject({ kind: z.literal('merge'), figures }),
  /** `figures` are not the statement that `from` are. */
  z.strictObject({ kind: z.literal('split'), figures, from: figures }),
  /** The claim is a slip of its source; meant is a number, or the one that another claim gives. One of both. */
  z.strictObject({
    kind: z.literal('slip'),
    claim: z.string(),
    meant: z.int().nonnegative().nullable(),
    believed: z.string().nullable(),
  }),
  /** What a claimant means by a class of people, by a measure, or both. */
  z.strictObject({
    kind: z.literal('define'),
    claimant: z.string().min(1),
    victims: z.enum(victimClasses).nullable(),
    measure: z.enum(measures).nullable(),
    definition: z.string().trim().min(1),
  }),
])
export type RulingRequest = z.infer<typeof rulingRequestSchema>
