import { countSchema, measures, placeKinds, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { documentNameSchema, sentenceSchema } from './figure.ts'
import { standingSchema, statementBriefSchema } from './statement-brief.ts'

const count = z.int().nonnegative()

/**
 * What one claimant says of one place, counted in one way: from the lowest to the highest of its figures, which may be about
 * different periods. Both are null where all of them are in words only, of which there are `inWords`.
 */
const spokenFigureSchema = z.strictObject({
  speaker: z.string(),
  measure: z.enum(measures),
  victims: z.enum(victimClasses).nullable(),
  lowest: countSchema.nullable(),
  highest: countSchema.nullable(),
  statements: count,
  inWords: count,
})

/**
 * A place that statements are about. `extent` is the ground that its name stands for, never a point: a country's outline by
 * its ISO 3166 code, or a radius in metres around the coordinates; in words why there is none.
 */
export const mapPlaceSchema = z.strictObject({
  /** The gazetteer's id, or the text's own name with what contains it. */
  key: z.string(),
  name: z.string(),
  /** The names of what contains it, narrowest first. */
  path: z.array(z.string()).readonly(),
  kind: z.enum(placeKinds),
  extent: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('country'), code: z.string() }),
      z.strictObject({ kind: z.literal('radius'), metres: z.number().positive() }),
    ])
    .or(z.enum(['no-coordinates', 'no-extent'])),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** How many statements are about this place alone. */
  alone: count,
  /** How many count it together with other places, so that their figures are not its own. */
  together: count,
  /** The figures of the statements about this place alone. */
  figures: z.array(spokenFigureSchema).readonly(),
})

/** A statement about a place as a map shows it. */
export const placedStatementSchema = statementBriefSchema.extend({
  /** How its date is known, surest first. */
  datedBy: z.enum(['said', 'period-end', 'stated-on', 'published', 'unknown']),
  standing: standingSchema,
  /** The names of the other places that it counts together with this one. */
  together: z.array(z.string()).readonly(),
  /** The claim shown for it, and where that stands. */
  claim: z.string(),
  document: documentNameSchema,
  sentence: sentenceSchema,
})

export type MapPlace = z.infer<typeof mapPlaceSchema>
export type SpokenFigure = z.infer<typeof spokenFigureSchema>
export type PlacedStatement = z.infer<typeof placedStatementSchema>
