import { normalQuantile, normalShare } from '../numeric/normal.ts'
import type { Jackknife } from './jackknife.ts'

/** Both ends of an interval of the total. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * The ends of an interval from replicates in ascending order, Infinity where a replicate has no estimate. Without a correction the
 * percentiles; with one, bias-corrected and accelerated (Efron 1987; DiCiccio & Efron 1996, Statistical Science 11:189, equations
 * 2.3 and 2.8): the percentile α is read at Φ(z₀ + (z₀ + z_α) / (1 − a (z₀ + z_α))). Null where an end is not finite.
 */
export function findEnds(totals: Float64Array, level: number, correction: Jackknife | null): Ends | null {
  const move = correction === null ? (share: number) => share : moveBy(totals, correction)
  const low = quantileBetween(totals, move((1 - level) / 2))
  const high = quantileBetween(totals, move((1 + level) / 2))
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null
}

function moveBy(totals: Float64Array, { point, acceleration }: Jackknife): (share: number) => number {
  if (point === null) return (share) => share
  const bias = normalQuantile(shareBelow(totals, point))
  return (share) => {
    const shift = bias + normalQuantile(share)
    const stretch = 1 - acceleration * shift
    // The transformation behind BCa is at its pole where the stretch is gone: nothing lies beyond the last replicate.
    if (stretch <= 0) return shift > 0 ? 1 : 0
    return normalShare(bias + shift / stretch)
  }
}

/** The share of replicates below the estimate, those equal to it halved, kept off 0 and 1 where its quantile has no value. */
function shareBelow(totals: Float64Array, point: number): number {
  let halves = 0
  for (const total of totals) halves += total < point ? 2 : total === point ? 1 : 0
  const half = 1 / (2 * totals.length)
  return Math.min(Math.max(halves * half, half), 1 - half)
}

/** The quantile by linear interpolation between order statistics (Hyndman & Fan 1996, definition 7). */
function quantileBetween(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] as number
  const rest = at - below
  return rest === 0 ? low : low + rest * ((sorted[below + 1] as number) - low)
}
