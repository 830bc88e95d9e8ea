import type { CombinedEstimate } from '../combine/combine-replicates.ts'
import type { Estimate } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import type { LcmcrEstimate } from '../lcmcr/lcmcr.ts'
import { tellOverlaps, type ToldOverlaps } from '../overlaps/tell-overlaps.ts'
import type { Posterior } from '../posterior/posterior.ts'
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
 * An estimate as plain data, with what its method tells besides: `detail` (chao, loglinear, dga), `settings` and `chains` (lcmcr);
 * an estimate over several replicates has `replicates` instead.
 */
export interface ToldEstimate
  extends
    Omit<Estimate, 'spread'>,
    Partial<Pick<CombinedEstimate, 'replicates'> & Pick<LcmcrEstimate, 'settings' | 'chains'>> {
  readonly spread: ToldSpread | null
  readonly detail?: unknown
}

/** An answer as plain data. */
export function tellAnswer({ strata, sums }: Answer): ToldAnswer {
  return { strata: strata.map(tellStratum), sums: sums.map(tellEstimate) }
}

/** The same of one stratum. */
export function tellStratum({ overlaps, estimates, ...told }: StratumAnswer): ToldStratum {
  return { ...told, overlaps: tellOverlaps(overlaps), estimates: estimates.map(tellEstimate) }
}

/** The same of one estimate, of any method: what `JSON.stringify` keeps whole. */
export function tellEstimate({ spread, ...said }: Estimate): ToldEstimate {
  const plain = toPlain(said) as Omit<Estimate, 'spread'>
  return { ...plain, spread: spread === null ? null : tellSpread(spread) }
}

/** Typed arrays as lists, distributions summarised, however deep they stand. */
function toPlain(value: unknown): unknown {
  if (value instanceof Float64Array) return [...value]
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object' || value === null) return value
  if (isPosterior(value)) return tellSpread(value)
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toPlain(held)]))
}

function isPosterior(value: object): value is Posterior {
  return (
    'totals' in value &&
    value.totals instanceof Float64Array &&
    'probabilities' in value &&
    value.probabilities instanceof Float64Array
  )
}
