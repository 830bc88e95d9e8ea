import type { Condition } from './condition.ts'
import type { Expression } from './expression.ts'

/**
 * How a level is adjusted to how common the value is: agreeing on a rare surname says more than on a common one. Winkler,
 * "Frequency-based matching in Fellegi–Sunter model of record linkage" (2000).
 */
export interface FrequencyAdjustment {
  /** Whose values are counted. */
  readonly of: Expression
  /** 1 takes the adjustment whole, 0 not at all. */
  readonly weight: number
  /** A value counts as at least so common: protects from values that are rare because they are misspelt. */
  readonly floor: number
  /** u of which level stands for an average value: of the level that compares `of` exactly, or of this one. */
  readonly against: 'exact-level' | 'this-level'
}

/** One degree of agreement. Levels are tried in their order; the first that holds is the pair's. */
export interface Level {
  readonly label: string
  /** Null: whatever no level before it took. */
  readonly when: Condition | null
  /** Says nothing for or against a match: the value is unknown on a side. */
  readonly isMissing: boolean
  /** How often records of the same thing are at this level, among those that aren't missing; null where it was not learned. */
  readonly m: number | null
  /** How often records of different things are. */
  readonly u: number | null
  /** What training leaves as it is. */
  readonly fixed: { readonly m: boolean; readonly u: boolean }
  readonly frequency: FrequencyAdjustment | null
}

/** What is compared of two records, in degrees. Two comparisons are taken to err independently of each other. */
export interface Comparison {
  readonly name: string
  readonly description: string
  readonly levels: readonly Level[]
}

/** Which pairs are looked at at all. A pair that an earlier rule makes is not made again by a later one. */
export type BlockingRule =
  /** Records that are equal in all of `on`, and share a member of `shares` (an array) where it is given. */
  | { readonly on: readonly Expression[]; readonly shares: Expression | null; readonly and: string | null }
  /** SQL over `l` and `r`: `l.surname = r.surname and l.age < r.age + 2`. */
  | { readonly sql: string }

/** Pairs within the tables, across them, or both. */
export type LinkScope = 'within' | 'across' | 'both'

/**
 * A Fellegi–Sunter model: Fellegi & Sunter, "A theory for record linkage" (1969). Plain data; `readModel` and `writeModel` turn
 * it into a file and back.
 */
export interface Model {
  readonly scope: LinkScope
  /** The column that tells the records of a table apart. */
  readonly id: string
  /** The probability that two records drawn at random are of the same thing. */
  readonly prior: number
  readonly blocking: readonly BlockingRule[]
  readonly comparisons: readonly Comparison[]
  /** EM ends when no probability moves by more than this, or after so many rounds. */
  readonly convergence: number
  readonly rounds: number
}
