import { aggregateSchema, harmClasses, harmKinds } from '@recount/claims'
import { z } from 'zod'
import { severalOf } from '../table.ts'
import { incidentSelection, momentQuery, momentSchema, tallyFacets } from './incident-filter.ts'

const number = z.int().nonnegative()

/**
 * A sum of ranges, in people: of the minima and maxima that are known. `unknown` is how many incidents give no number at
 * all, `noMin` and `noMax` how many give only the other end.
 */
export const harmSumSchema = z.strictObject({
  min: number,
  max: number,
  best: number.nullable(),
  unknown: number,
  noMin: number,
  noMax: number,
})

/** The sums of a group of incidents, by kind of harm and class of people. */
export const tallyCellSchema = z.strictObject({
  incidents: number,
  harm: z
    .record(z.enum(harmKinds), z.partialRecord(z.enum(harmClasses), harmSumSchema).readonly())
    .readonly(),
})

/** A line of a tally: a section of the policy, and the values of the facets asked for, in their order (null: unknown). */
export const tallyRowSchema = z.strictObject({
  ...tallyCellSchema.shape,
  section: z.string(),
  counts: z.boolean(),
  group: z.array(z.string().nullable()).readonly(),
})

/** A policy by name. */
export const policyRefSchema = z.strictObject({ name: z.string(), version: z.string(), title: z.string() })

/** A policy whole, in words a person can check. */
export const policyViewSchema = z.strictObject({
  ...policyRefSchema.shape,
  /** As `policy` of other methods takes it: `airwars@1`. */
  id: z.string(),
  /** Who counts so, and where they say so. */
  source: z.string(),
  /** Which incidents it looks at. */
  where: z.array(z.string()).readonly(),
  sections: z
    .array(z.strictObject({ name: z.string(), counts: z.boolean(), where: z.array(z.string()).readonly() }))
    .readonly(),
  range: z.string(),
  /** How each incident's range is taken. */
  rangeWords: z.string(),
  /** The classes whose ranges it sums, the first being the one it is quoted by. */
  victims: z.array(z.enum(harmClasses)).readonly(),
  words: z.record(z.string(), number).readonly(),
  countsResiduals: z.boolean(),
})

/** A policy by name (`airwars`, the newest version) or name and version (`airwars@1`). */
export const policyQuery = z.string().min(1)

/** What a tally is asked by: a policy, the incidents, what it is split by, and when. */
export const tallyQuery = {
  policy: policyQuery,
  by: severalOf(z.enum(tallyFacets)),
  ...incidentSelection,
  asOf: momentQuery,
}

const peopleRange = z.strictObject({ min: number.nullable(), max: number.nullable() })

/**
 * What an aggregate adds under a policy that counts what incidents leave of it: `residual`, the people whom none of them counts,
 * beside the total and never in it. `sharedWith` are other aggregates that may count the same people: their residuals never add.
 */
export const residualSchema = z.strictObject({
  aggregate: aggregateSchema,
  overlap: peopleRange,
  residual: peopleRange,
  /** Incidents that it surely holds, and may hold; how many of these give no number. */
  sure: number,
  possible: number,
  unknown: number,
  /** Do those it surely holds count more people than it does? */
  contradicts: z.boolean(),
  sharedWith: z.array(z.string()).readonly(),
  /** Is all that it counts surely within the selection? */
  withinSelection: z.boolean(),
})

/**
 * A tally. `total` is every incident of the sections that count, each once however many belligerents it names; `sections`
 * are the same by section; `rows` by section and group, at most a thousand of `groups`. Rows by the facets in `overlapping`
 * can add up to more than the total.
 */
export const tallySchema = z.strictObject({
  policy: policyRefSchema,
  asOf: momentSchema,
  by: z.array(z.enum(tallyFacets)).readonly(),
  /** The class it is quoted by. */
  victims: z.enum(harmClasses),
  total: tallyCellSchema,
  sections: z.array(tallyRowSchema).readonly(),
  rows: z.array(tallyRowSchema).readonly(),
  groups: number,
  overlapping: z.array(z.enum(tallyFacets)).readonly(),
  residuals: z.array(residualSchema).readonly(),
})

export type HarmSumView = z.infer<typeof harmSumSchema>
export type TallyCellView = z.infer<typeof tallyCellSchema>
export type TallyRowView = z.infer<typeof tallyRowSchema>
export type TallyView = z.infer<typeof tallySchema>
export type ResidualView = z.infer<typeof residualSchema>
export type PolicyView = z.infer<typeof policyViewSchema>
export type PolicyRef = z.infer<typeof policyRefSchema>
