import type { CombinedEstimate } from '../combine/combine-replicates.ts'
import type { Estimate } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { tellOverlaps, type ToldOverlaps } from '../overlaps/tell-overlaps.ts'
import { tellSpread, type ToldSpread } from '../posterior/tell-spread.ts'
import type { Answer, StratumAnswer } from './answer.ts'

/** An answer as plain data, for JSON, for keeping and for pictures: what `Answer` says, distributions summarised. */
export interface ToldAnswer {
  readonly strata: readonly ToldStratum[]
  /** Over all strata, one a method; empty where there is one stratum. */
  readonly sums: readonly ToldEstimate[]
}

export interface ToldStratum {
  readonly name: string
  /** Of the first replicate. */
  readonly overlaps: ToldOverlaps
  /** How many replicates of the linkage were combined. */
  readonly replicates: number
  /** One a method, in the order they were asked for. */
  readonly estimates: readonly ToldEstimate[]
  /** What the methods make of each other. */
  readonly findings: readonly Finding[]
}

/**
 * An estimate as plain data. Besides these it has what its method tells: `detail` (chao, loglinear, dga), `settings` and `chains`
 * (lcmcr); an estimate over several replicates has `replicates` instead.
 */
export interface ToldEstimate
  extends Omit<Estimate, 'spread'>, Partial<Pick<CombinedEstimate, 'replicates'>> {
  readonly spread: ToldSpread | null
}

/** An answer as plain data. */
export function tellAnswer({ strata, sums }: Answer): ToldAnswer {
  return { strata: strata.map(tellStratum), sums: sums.map(tellEstimate) }
}

/** The same of one stratum. */
export function tellStratum({ overlaps, estimates, ...told }: StratumAnswer): ToldStratum {
  return { ...told, overlaps: tellOverlaps(overlaps), estimates: estimates.map(tellEstimate) }
}

function tellEstimate(estimate: Estimate): ToldEstimate {
  return { ...estimate, spread: estimate.spread === null ? null : tellSpread(estimate.spread) }
}
