import { z } from 'zod'
import { actorRefSchema } from './actor.ts'
import { anchorSchema, type Anchor } from './anchor.ts'
import { measures, victimClasses } from './codes.ts'

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

/**
 * What the entry of this number decided is in force no longer: a ruling, the acceptance, rejection or correction of a claim,
 * a change of an incident, a word on a pair, or an actor, a place or an aggregate that was set. It is not undone in turn: decide again.
 */
export const decisionUndone = z.strictObject({
  kind: z.literal('decision-undone'),
  payload: z.strictObject({ entry: z.int().positive() }),
})

/** What a person rules about how figures belong together. Claims stay as they are. */
export const rulingBodySchema = z.discriminatedUnion('kind', [
  statementsMerged,
  statementSplit,
  slipConfirmed,
  definitionSet,
])
export type RulingBody = z.infer<typeof rulingBodySchema>
export type RulingKind = RulingBody['kind']

/** The kinds of entries that are rulings. */
export const rulingKinds = [
  'statements-merged',
  'statement-split',
  'slip-confirmed',
  'definition-set',
] as const satisfies readonly RulingKind[]

/** Is what an entry holds a ruling? */
export function isRuling<B extends { readonly kind: string }>(body: B): body is Extract<B, RulingBody> {
  return rulingKinds.some((kind) => kind === body.kind)
}

/** The anchors of all figures that a ruling names; a definition names none. */
export function listAnchors(body: RulingBody): readonly Anchor[] {
  switch (body.kind) {
    case 'statements-merged':
      return body.payload.figures
    case 'statement-split':
      return [...body.payload.figures, ...body.payload.from]
    case 'slip-confirmed':
      return body.payload.believed === null ? [body.payload.slip] : [body.payload.slip, body.payload.believed]
    case 'definition-set':
      return []
  }
}

/** A ruling in force: who gave it, when (ISO 8601) and why, and the number of the entry that holds it. */
export interface Ruling {
  readonly body: RulingBody
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}
