import { z } from 'zod'
import { harmClasses, harmKinds, type HarmClass, type HarmKind } from './incident-codes.ts'

const bound = z.int().nonnegative().nullable()

/**
 * How many people, as a recorder's own range: whole numbers, both ends inclusive; null is an end the recorder doesn't give,
 * never 0. `best` is the recorder's own best figure where it gives one (UCDP), inside the range. A range that says nothing is
 * not a range: where all are unknown, the field that would hold it is left out. `reversed`: the recorder's own minimum is the
 * larger number; here it stands as `max`, and who adds up the recorder's own columns has to change them back.
 */
export const harmRangeSchema = z
  .strictObject({ min: bound, max: bound, best: bound.optional(), reversed: z.literal(true).optional() })
  .refine(({ min, max, best }) => min !== null || max !== null || (best ?? null) !== null, {
    error: 'expected at least one number; an unknown range is left out',
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, {
    error: 'the minimum must not be above the maximum',
  })
  .readonly()
export type HarmRange = z.infer<typeof harmRangeSchema>

const byClass = z.partialRecord(z.enum(harmClasses), harmRangeSchema).readonly()

/** Who was killed and who was injured, by class; a class that is left out is unknown. */
export const harmSchema = z.strictObject({ killed: byClass, injured: byClass }).readonly()
export type Harm = z.infer<typeof harmSchema>

/** Nothing is known of anybody. */
export const unknownHarm: Harm = { killed: {}, injured: {} }

/** One range of an incident: which kind of harm to which class. */
export interface HarmFigure {
  readonly kind: HarmKind
  readonly of: HarmClass
  readonly range: HarmRange
}

/** Every range that is known, in the order of the codes. */
export function listHarm(harm: Harm): readonly HarmFigure[] {
  return harmKinds.flatMap((kind) =>
    harmClasses.flatMap((of) => {
      const range = harm[kind][of]
      return range === undefined ? [] : [{ kind, of, range }]
    }),
  )
}
