import type { Grade, HarmClass } from '@recount/claims'

/** What a policy asks of an incident: of one of its columns, that it has one of these values, or that it reaches a number. */
export type Condition =
  | { readonly column: ConditionColumn; readonly isOneOf: readonly (string | boolean | null)[] }
  | { readonly column: (typeof countedColumns)[number]; readonly atLeast: number }

/** What a policy may ask about; `position` is fulfilled by any of an incident's positions. */
export const conditionColumns = [
  'grade',
  'strike_status',
  'harm_reported',
  'stage',
  'recorder',
  'position',
] as const
export type ConditionColumn = (typeof conditionColumns)[number]

/** What a policy may ask to reach a number; an unknown number reaches none. */
export const countedColumns = ['lineages', 'sources'] as const

/**
 * How an incident's range is taken, each a small function of its own (`packages/tally/src/ranges`): `recorder` the recorder's
 * minimum and maximum; `low-best-high` the same with its best figure; `most-conservative` the lowest figure that anybody
 * gives, words turned into numbers; `conceded` what belligerents concede; `named` the victims known by name.
 */
export const rangeRules = ['recorder', 'low-best-high', 'most-conservative', 'conceded', 'named'] as const
export type RangeRule = (typeof rangeRules)[number]

/** A part of a tally: the incidents that fulfil all its conditions and those of no section before it. */
export interface PolicySection {
  readonly name: string
  readonly where: readonly Condition[]
  /** Does it count towards the total that the policy is quoted with? Sections that don't are told beside it, never added. */
  readonly counts: boolean
}

/**
 * A named, versioned rule that makes a tally out of incidents: which it looks at, into which sections they fall, and how each
 * one's range is taken. It is data; `range` names a reviewed function. A changed rule is another version.
 */
export interface Policy {
  readonly name: string
  readonly version: string
  readonly title: string
  /** Who counts so, and where they say so. */
  readonly source: string
  readonly where: readonly Condition[]
  readonly sections: readonly PolicySection[]
  readonly range: RangeRule
  /** The classes whose ranges it sums, the first being the one it is quoted by. */
  readonly victims: readonly HarmClass[]
  /** What words stand for in numbers, where the rule says so: `{ dozens: 12 }`. */
  readonly words: Readonly<Record<string, number>>
  /** Does it count aggregates (a month's morgue) for what incidents leave of them? */
  readonly countsResiduals: boolean
}

/** The grades in the order in which a reader expects them; for the sections of policies by grade. */
export type GradeSection = Grade | 'ungraded'
