import { z } from 'zod'
import { actorRefSchema } from './actor.ts'
import { measures, victimClasses } from './codes.ts'
import { documentIdSchema } from './document.ts'

/**
 * How a decision finds its figure again: by the claim's id, or, where the document was read anew and the claim came out
 * otherwise, by the place of its number in the text (UTF-16 code units) and what it counts.
 */
export const anchorSchema = z
  .strictObject({
    claim: z.string(),
    document: documentIdSchema,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    measure: z.enum(measures),
  })
  .readonly()
export type Anchor = z.infer<typeof anchorSchema>

/** These figures are one statement, whatever the rules make of them. */
export const statementsMerged = z.strictObject({
  kind: z.literal('statements-merged'),
  payload: z.strictObject({ figures: z.array(anchorSchema).min(2).readonly() }),
})
/** `figures` are not the statement that `from` are. */
export const statementSplit = z.strictObject({
  kind: z.literal('statement-split'),
  payload: z.strictObject({
    figures: z.array(anchorSchema).min(1).readonly(),
    from: z.array(anchorSchema).min(1).readonly(),
  }),
})
/** The figure is a slip: `meant` is the number believed, `believed` the figure that gives it, if one does. */
export const slipConfirmed = z.strictObject({
  kind: z.literal('slip-confirmed'),
  payload: z.strictObject({
    slip: anchorSchema,
    meant: z.int().nonnegative(),
    believed: anchorSchema.nullable(),
  }),
})
/** What a claimant means by a class of people or a measure, where its texts don't say so: `under-16`. */
export const definitionSet = z.strictObject({
  kind: z.literal('definition-set'),
  payload: z.strictObject({
    claimant: actorRefSchema,
    victims: z.enum(victimClasses).nullable(),
    measure: z.enum(measures).nullable(),
    definition: z.string().min(1),
  }),
})

/** What a person rules about how figures belong together. Claims stay as they are. */
export const rulingBodySchema = z.discriminatedUnion('kind', [
  statementsMerged,
  statementSplit,
  slipConfirmed,
  definitionSet,
])
export type RulingBody = z.infer<typeof rulingBodySchema>

/** A ruling in force: who gave it, when (ISO 8601) and why, and the number of the entry that holds it. */
export interface Ruling {
  readonly body: RulingBody
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}
