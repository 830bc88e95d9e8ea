import type { BlockingRule, Model } from '../model/model.ts'
import type { EmRound } from './em.ts'
import type { PriorBasis } from './prior.ts'

/** What was learned of one level. Null where no pair was at it. */
export interface LevelEstimate {
  readonly m: number | null
  readonly u: number | null
  /** How many pairs were at the level. */
  readonly pairs: number
}

/** What was learned of one comparison, by level. */
export interface ComparisonEstimate {
  readonly comparison: string
  /** How many matches, known or expected, m rests on: those whose value isn't missing. */
  readonly matches: number
  readonly levels: readonly LevelEstimate[]
}

/** What random pairs showed. */
export interface RandomPairs {
  readonly pairs: number
  readonly possible: number
  /** By which the sample was drawn; 1 takes every pair there is. */
  readonly share: number
  readonly seed: number
}

/** What EM learned of the pairs of one blocking rule. λ is this session's own: the share of matches among the rule's pairs. */
export interface TrainingSession {
  readonly rule: BlockingRule
  readonly words: string
  readonly pairs: number
  readonly lambda: number
  /** How many of the pairs are expected to be matches. */
  readonly matches: number
  readonly learned: readonly ComparisonEstimate[]
  /** Comparisons of the columns that the rule blocks on. */
  readonly leftOut: readonly string[]
  readonly startLogLikelihood: number
  readonly rounds: readonly EmRound[]
  readonly isConverged: boolean
}

/** How many matches the model expects among the pairs that its own rules make, of all possible pairs. */
export interface ExpectedMatches {
  readonly matches: number
  readonly pairs: number
  readonly possible: number
}

/** What labelled pairs showed. */
export interface LabelledPairs {
  readonly same: number
  readonly different: number
  readonly learned: readonly ComparisonEstimate[]
}

/** Something about a training that a person should know, in a sentence. */
export interface TrainingWarning {
  readonly comparison: string | null
  readonly level: string | null
  /** The words of the rule that it is about. */
  readonly rule: string | null
  readonly says: string
}

/** A trained model and how it came about. */
export interface Training {
  readonly model: Model
  /** What the prior follows from; null where the model's own was kept. */
  readonly prior: PriorBasis | null
  /** Where the prior was taken from these in the end; null where it wasn't. */
  readonly expected: ExpectedMatches | null
  readonly random: RandomPairs | null
  readonly labels: LabelledPairs | null
  /** The last pass's. */
  readonly sessions: readonly TrainingSession[]
  /** How often sessions and random pairs were gone through in turn. */
  readonly passes: number
  readonly warnings: readonly TrainingWarning[]
}
