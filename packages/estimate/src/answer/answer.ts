import type { LcmcrRound } from '../lcmcr/settings.ts'
import type { Estimate, Method } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'

/** The tables of one stratum: one, or one a replicate of the linkage they come from. */
export interface Tables {
  readonly name: string
  readonly replicates: readonly Overlaps[]
}

/** What came out: per stratum and method, and over all strata. */
export interface Answer {
  readonly strata: readonly StratumAnswer[]
  /** Over all strata, one a method; empty where there is one stratum. */
  readonly sums: readonly Estimate[]
}

/** What the methods say of one stratum. */
export interface StratumAnswer {
  readonly name: string
  /** Of the first replicate, which pictures of overlaps show. */
  readonly overlaps: Overlaps
  /** How many replicates of the linkage were combined. */
  readonly replicates: number
  /** One a method, in the order they were asked for. */
  readonly estimates: readonly Estimate[]
  /** What the methods make of each other. */
  readonly findings: readonly Finding[]
}

/** How far the work is: told as each method of each replicate of each stratum begins and ends, and as chains go on. */
export interface Progress {
  readonly stratum: string
  readonly method: Method
  /** From 1, and how many there are. */
  readonly replicate: number
  readonly replicates: number
  /** Methods of replicates of strata that are done, and of how many. */
  readonly done: number
  readonly of: number
  /** How far the chains are; null where none run. */
  readonly round: LcmcrRound | null
}
