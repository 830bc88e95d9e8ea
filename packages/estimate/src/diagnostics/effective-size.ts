import { momentsOf } from './moments.ts'
import { varianceOf } from './r-hat.ts'
import { rankNormalise } from './rank-normal.ts'
import { sortDraws, sortedQuantile, splitChains } from './split-chains.ts'

/** Effective sample size of the middle of the distribution: of the rank-normalised split chains. Vehtari et al. 2021, section 4.1. */
export function bulkEffectiveSize(chains: readonly Float64Array[]): number {
  return effectiveSize(rankNormalise(splitChains(chains)))
}

/** The lesser of the effective sample sizes of the 5 % and the 95 % quantile. Vehtari et al. 2021, section 4.3. */
export function tailEffectiveSize(chains: readonly Float64Array[]): number {
  return Math.min(quantileEffectiveSize(chains, 0.05), quantileEffectiveSize(chains, 0.95))
}

/** Effective sample size for a quantile: of the indicator that a draw is at or below it. Vehtari et al. 2021, section 4.3. */
export function quantileEffectiveSize(chains: readonly Float64Array[], share: number): number {
  const quantile = sortedQuantile(sortDraws(chains), share)
  return effectiveSize(splitChains(chains.map((chain) => chain.map((draw) => (draw <= quantile ? 1 : 0)))))
}

/**
 * How many independent draws would tell as much of the mean: draws over the integrated autocorrelation time, autocorrelation as of
 * all chains (Vehtari et al. 2021, eq. 10), summed over Geyer's (1992) initial monotone sequence of pairs (eqs 11–13). Held to
 * S log₁₀ S, as there; all the draws where all are one number. Give it chains as they are to be compared: split.
 */
export function effectiveSize(chains: readonly Float64Array[]): number {
  const length = chains[0]?.length ?? 0
  const size = chains.length * length
  const moments = chains.map(momentsOf)
  const { within, total } = varianceOf(moments, length)
  if (total === 0) return size
  const centred = chains.map((chain, at) => chain.map((draw) => draw - (moments[at]?.mean as number)))
  const time = autocorrelationTime(length, (lag) => 1 - (within - covarianceAt(centred, lag)) / total)
  return size / Math.max(time, 1 / Math.log10(size))
}

/** The mean of the chains' autocovariances at a lag, each divided by the whole length. */
function covarianceAt(centred: readonly Float64Array[], lag: number): number {
  let sum = 0
  for (const chain of centred) {
    let products = 0
    for (let at = lag; at < chain.length; at++)
      products += (chain[at] as number) * (chain[at - lag] as number)
    sum += products / chain.length
  }
  return sum / centred.length
}

/** −1 + 2 Σ over pairs of lags while they are positive, none above the one before; plus the even lag of the pair after, where positive. */
function autocorrelationTime(length: number, at: (lag: number) => number): number {
  let pair = 1 + at(1)
  let time = -1 + 2 * pair
  for (let lag = 2; lag < length - 2; lag += 2) {
    const even = at(lag)
    const next = even + at(lag + 1)
    if (next <= 0 || lag + 4 >= length) return time + Math.max(even, 0)
    pair = Math.min(pair, next)
    time += 2 * pair
  }
  return time
}
