import { normalQuantile } from '../numeric/normal.ts'
import { sortDraws, sortedQuantile } from './split-chains.ts'

/**
 * Draws replaced by the normal quantile of their rank among all chains', (rank − 3/8) / (draws + 1/4), equals sharing the mean of
 * their ranks: heavy tails then weigh no more than others. Vehtari et al. 2021 (Bayesian Analysis 16:667), eq. 14.
 */
export function rankNormalise(chains: readonly Float64Array[]): readonly Float64Array[] {
  const scores = scoresOf(sortDraws(chains))
  return chains.map((chain) => chain.map((draw) => scores.get(draw) as number))
}

function scoresOf(sorted: Float64Array): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  for (let first = 0; first < sorted.length;) {
    let next = first + 1
    while (next < sorted.length && sorted[next] === sorted[first]) next++
    const rank = (first + 1 + next) / 2
    scores.set(sorted[first] as number, normalQuantile((rank - 3 / 8) / (sorted.length + 1 / 4)))
    first = next
  }
  return scores
}

/** How far each draw is from the median of all: what shows chains that agree in place and differ in scale. Vehtari et al. 2021, section 4.2. */
export function foldChains(chains: readonly Float64Array[]): readonly Float64Array[] {
  const median = sortedQuantile(sortDraws(chains), 0.5)
  return chains.map((chain) => chain.map((draw) => Math.abs(draw - median)))
}
