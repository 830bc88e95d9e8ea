import { quantileEffectiveSize } from './effective-size.ts'
import { sortDraws } from './split-chains.ts'

/**
 * Monte Carlo standard error of a quantile: half the distance between the draws at the 16th and the 84th percentile of
 * Beta(S p + 1, S (1 − p) + 1), S the effective sample size for that quantile. Vehtari et al. 2021 (Bayesian Analysis 16:667),
 * section 4.4. The Beta's percentiles are taken as those of a normal with its mean and variance: of no account from S p = 20 or so on.
 */
export function quantileError(chains: readonly Float64Array[], share: number): number {
  const sorted = sortDraws(chains)
  const size = quantileEffectiveSize(chains, share)
  const centre = (size * share + 1) / (size + 2)
  const spread = Math.sqrt((centre * (1 - centre)) / (size + 3))
  const at = (place: number): number => Math.max(0, Math.min(sorted.length - 1, place))
  const low = sorted[at(Math.floor((centre - spread) * sorted.length - 1))] as number
  const high = sorted[at(Math.ceil((centre + spread) * sorted.length - 1))] as number
  return (high - low) / 2
}
