import { leaveOut } from '../overlaps/leave-out.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import type { EstimateOf } from './estimate-of.ts'

/** What leaving out one individual at a time does to an estimate. */
export interface Jackknife {
  /** The estimate with everybody; null where there is none. */
  readonly point: number | null
  /** a: Σ (θ̄ − θᵢ)³ / 6 (Σ (θ̄ − θᵢ)²)^{3/2}; 0 where leaving out changes nothing. */
  readonly acceleration: number
}

/**
 * The jackknife over individuals: those with one pattern leave the same table, so one estimate a pattern does, weighted by its
 * count. Acceleration as Efron & Tibshirani (1993, An Introduction to the Bootstrap, equation 14.15), over those
 * individuals without whom there is an estimate.
 */
export function jackknife(overlaps: Overlaps, estimateOf: EstimateOf): Jackknife {
  const weighed = overlaps.cells.flatMap(({ pattern, count }) => {
    const total = estimateOf(leaveOut(overlaps, pattern))
    return total === null ? [] : [{ weight: count, total }]
  })
  return { point: estimateOf(overlaps), acceleration: accelerationOf(weighed) }
}

interface Weighed {
  readonly weight: number
  readonly total: number
}

function accelerationOf(weighed: readonly Weighed[]): number {
  const sum = (of: (one: Weighed) => number): number => weighed.reduce((all, one) => all + of(one), 0)
  const individuals = sum(({ weight }) => weight)
  if (individuals === 0) return 0
  const mean = sum(({ weight, total }) => weight * total) / individuals
  const squares = sum(({ weight, total }) => weight * (mean - total) ** 2)
  // Totals that differ by rounding alone have no direction.
  if (squares <= individuals * (mean * 1e-12) ** 2) return 0
  return sum(({ weight, total }) => weight * (mean - total) ** 3) / (6 * squares ** 1.5)
}
