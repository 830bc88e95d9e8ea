import type { ActorRef, BookLine, Count, Edtf } from '@recount/claims'
import type { StatementScope } from '../statement-scope.ts'

/** A month, as `2018-06`. */
export type Month = string

/**
 * What one line of a month's books was given as, with every claim that says so. Documents that give the line otherwise
 * make another figure of it.
 */
export interface BookFigure {
  readonly id: string
  readonly month: Month
  readonly line: BookLine
  readonly count: Count
  /** The number that stands in the text, whichever way it bounds. */
  readonly value: number
  readonly claims: readonly string[]
  readonly documents: readonly string[]
  /** When it was first given, as far as known. */
  readonly published: Edtf | null
}

/**
 * The sums that books have to keep:
 * - `carried-over`: open at the end of the month before = carried over;
 * - `open`: carried over + new − completed = open;
 * - `completed`: credible + non-credible + duplicate = completed;
 * - `cumulative`: the total before + credited + unallocated = the total after.
 */
export type BookIdentityName = 'carried-over' | 'open' | 'completed' | 'cumulative'

/** Whether the books keep one sum in one month. */
export interface BookIdentity {
  readonly id: string
  readonly month: Month
  readonly name: BookIdentityName
  readonly result: 'holds' | 'fails' | 'cannot tell'
  /** On what it holds: "if none was a duplicate"; null where it holds without more. */
  readonly condition: string | null
  /** By how much the stated result is above what its parts come to; below 0 where it falls short. Null where unknown. */
  readonly difference: number | null
  /** "314 + 45 − 125 = 234"; a line that is not given stands as "?". Null where no line is given. */
  readonly terms: string | null
  /** The lines without which nothing can be said; empty unless the result is `cannot tell`. */
  readonly missing: readonly BookLine[]
  readonly claims: readonly string[]
  /** Do numbers given as "at least" take part, added up as stated: the claimant's own running count? */
  readonly isRunning: boolean
  /** What it comes to, in words; `reason` says the month and the formula before it. */
  readonly words: string
  readonly reason: string
}

/** What the books say of one month: its figures, line by line, and the sums. */
export interface BookMonth {
  readonly id: string
  readonly month: Month
  /** When figures of this month were first published, as far as known. */
  readonly published: Edtf | null
  /** In the order of the lines; of figures that differ the last published stands first. */
  readonly figures: readonly BookFigure[]
  /** All four, in the order in which the month is worked through. */
  readonly identities: readonly BookIdentity[]
}

/**
 * What an investigator should look at:
 * - `silent fall`, `announced fall`: the total fell, or can only have fallen, without a word or with one;
 * - `imbalance`: a sum that fails;
 * - `remainder`: people in the total that belong to no incident, and what failing sums leave over;
 * - `restatement`: two figures for one line of one month;
 * - `redated`: figures of one month that another document gives for another month;
 * - `missing months`: months between the first and the last of which nothing is known;
 * - `unplaced`: figures of the books that can't be put into a month.
 */
export type BookFindingKind =
  | 'silent fall'
  | 'announced fall'
  | 'imbalance'
  | 'remainder'
  | 'restatement'
  | 'redated'
  | 'missing months'
  | 'unplaced'

/** Something found in the books. */
export interface BookFinding {
  readonly id: string
  readonly kind: BookFindingKind
  /** First and last month concerned, then any between them that bear on it. */
  readonly months: readonly Month[]
  /** How many people, reports or months; null where there is no one number. */
  readonly size: number | null
  readonly claims: readonly string[]
  readonly reason: string
}

/** A finding before it is named. */
export type BareFinding = Omit<BookFinding, 'id'>

/** What one month leaves without an incident. */
export interface MonthRemainder {
  readonly month: Month
  /** People whom the claimant added to the total without an incident; null where it says nothing of it. */
  readonly unallocated: number | null
  /** The total less what its parts come to, where the sum fails; below 0 where people vanished from it. */
  readonly leftOver: number
}

/** The unallocated remainder, month by month and in sum. */
export interface BookRemainder {
  readonly months: readonly MonthRemainder[]
  readonly unallocated: number
  /** Sum of what was left over, rises and falls set off against each other. */
  readonly leftOver: number
}

/** A total that was not given, but follows from one that was and from what was credited in the month between. */
export interface ImpliedTotal {
  readonly id: string
  readonly claimant: ActorRef | null
  readonly scope: StatementScope
  /** It is the total at the end of this month. */
  readonly asOf: Month
  readonly value: number
  readonly claims: readonly string[]
  readonly reason: string
}

/** A claimant's official books: the run of its monthly reports, set out and added up. */
export interface Book {
  readonly id: string
  readonly claimant: ActorRef | null
  /** In order of time; only months of which a figure is known. */
  readonly months: readonly BookMonth[]
  readonly findings: readonly BookFinding[]
  readonly remainder: BookRemainder
  readonly impliedTotals: readonly ImpliedTotal[]
  /** Every claim that the book is made of, the unplaced ones too. */
  readonly claims: readonly string[]
}
