import { actorRefSchema, claimFields, countSchema, measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { disagreementBriefSchema } from './disagreement-brief.ts'
import { figureSchema } from './figure.ts'
import { knownDateSchema } from './known-date.ts'
import { rulingSchema } from './ruling.ts'
import { standingSchema } from './statement-brief.ts'

/** A disagreement as a row of a table. */
export const disagreementRowSchema = z.strictObject({
  ...disagreementBriefSchema.shape,
  /** "a conflict", "a copying slip" */
  kindWords: z.string(),
  /** Who gives which figure: a statement, or a claim where the two stand inside one statement or one sum. */
  sides: z
    .array(
      z.strictObject({
        member: z.string(),
        speaker: z.string(),
        count: countSchema,
        asOf: knownDateSchema,
      }),
    )
    .readonly(),
  /** "civilians killed", each once */
  subjects: z.array(z.string()).readonly(),
  places: z.string().nullable(),
  /** The largest difference between two sides' numbers; null where one gives none. */
  size: z.int().nonnegative().nullable(),
  settles: z.string(),
})
export type DisagreementRow = z.infer<typeof disagreementRowSchema>

/** The words on which the verdict rests, and where they stand inside the sentence shown; null where they stand elsewhere. */
const markSchema = z.strictObject({
  field: z.enum(claimFields),
  /** "as of" */
  name: z.string(),
  words: z.string(),
  at: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
})

/** One side of a disagreement. */
const sideSchema = z.strictObject({
  member: z.string(),
  statement: z.string().nullable(),
  speaker: z.string(),
  claimant: actorRefSchema.nullable(),
  count: countSchema,
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  subject: z.string(),
  asOf: knownDateSchema,
  documents: z.int().nonnegative(),
  lineages: z.int().nonnegative(),
  standing: standingSchema,
  figure: figureSchema,
  marks: z.array(markSchema).readonly(),
})
export type Side = z.infer<typeof sideSchema>

/** A disagreement with both sides, what would settle it, and what people ruled about their figures. */
export const disagreementDetailSchema = z.strictObject({
  row: disagreementRowSchema,
  /** What disagreements of the kind are. */
  note: z.string(),
  /** The rule it was found by. */
  rule: z.string(),
  sides: z.array(sideSchema).readonly(),
  /** What each side says field by field, in the order of the sides; null where a side says nothing of it. */
  fields: z
    .array(
      z.strictObject({
        name: z.string(),
        values: z.array(z.string().nullable()).readonly(),
        differs: z.boolean(),
      }),
    )
    .readonly(),
  /** Which reading of a slip is taken for the right one, and why. */
  believed: z.strictObject({ member: z.string(), count: countSchema, reason: z.string() }).nullable(),
  rulings: z.array(rulingSchema).readonly(),
})
export type DisagreementDetail = z.infer<typeof disagreementDetailSchema>
