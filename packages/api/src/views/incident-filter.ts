import {
  grades,
  placePrecisions,
  strikeStatuses,
  tallyFacets,
  timesOfDay,
  type TallyFacet,
} from '@recount/claims'
import { z } from 'zod'
import { severalOf } from '../table.ts'

export { tallyFacets, type TallyFacet }

const day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2017-06-30')
const orUnknown = <const Code extends string>(codes: readonly Code[]) =>
  severalOf(z.enum([...codes, 'unknown'] as const))

/**
 * Which incidents: within a field any of the values given, and every field. `unknown` asks for those where nobody says.
 * `place` takes names of places and units in any spelling, and the gazetteer's ids. `from` and `to` are days, both inclusive:
 * an incident of several days passes where one of them does.
 */
export const incidentSelection = {
  grade: orUnknown(grades),
  belligerent: severalOf(z.string()),
  year: severalOf(z.string()),
  month: severalOf(z.string()),
  country: severalOf(z.string()),
  region: severalOf(z.string()),
  governorate: severalOf(z.string()),
  district: severalOf(z.string()),
  strikeType: severalOf(z.string()),
  strikeStatus: orUnknown(strikeStatuses),
  harmReported: severalOf(z.enum(['yes', 'no', 'unknown'])),
  cause: severalOf(z.string()),
  infrastructure: severalOf(z.string()),
  precision: orUnknown(placePrecisions),
  timeOfDay: orUnknown(timesOfDay),
  recorder: severalOf(z.string()),
  stage: severalOf(z.string()),
  place: severalOf(z.string()),
  from: day.optional(),
  to: day.optional(),
}
const incidentSelectionSchema = z.strictObject(incidentSelection)
export type IncidentSelection = z.output<typeof incidentSelectionSchema>

/** When: after an entry of the ledger, by its number, or at the end of a day in UTC (`2019-06-30`). Left out: now. */
export const momentQuery = z
  .string()
  .regex(/^(?:\d{1,9}|\d{4}-\d{2}-\d{2})$/, 'expected the number of an entry or a day such as 2019-06-30')
  .optional()

/** A moment of the ledger, found: the last entry up to it, and when that was recorded (null: before the first). */
export const momentSchema = z.strictObject({
  entry: z.int().nonnegative(),
  at: z.string().nullable(),
  isNow: z.boolean(),
})
export type MomentView = z.infer<typeof momentSchema>
