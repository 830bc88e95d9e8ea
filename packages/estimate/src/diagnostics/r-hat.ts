import { momentsOf, type Moments } from './moments.ts'
import { foldChains, rankNormalise } from './rank-normal.ts'
import { splitChains } from './split-chains.ts'

/**
 * Split R-hat: by what factor the spread of all draws exceeds that within the halves of chains; 1 where the chains tell the same.
 * Chains of equal length, four draws or more. Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021 (Bayesian Analysis 16:667),
 * eqs 1–4. 1 where all draws are one number, and null where no chain moves and they stand apart.
 */
export function splitRHat(chains: readonly Float64Array[]): number | null {
  return rHatOf(splitChains(chains))
}

/**
 * The greater of the split R-hats of the rank-normalised draws and of the rank-normalised distances from the median, which sees
 * chains that differ in scale or in the tails. Vehtari et al. 2021, section 4.
 */
export function rankRHat(chains: readonly Float64Array[]): number | null {
  const halves = splitChains(chains)
  const bulk = rHatOf(rankNormalise(halves))
  const tail = rHatOf(rankNormalise(foldChains(halves)))
  return bulk === null || tail === null ? null : Math.max(bulk, tail)
}

function rHatOf(chains: readonly Float64Array[]): number | null {
  const { within, total } = varianceOf(chains.map(momentsOf), chains[0]?.length ?? 0)
  if (total === 0) return 1
  return within === 0 ? null : Math.sqrt(total / within)
}

/** Of draws over chains of `length`: the mean of the variances within (eq. 2), and the estimate of the whole (eq. 3). */
export function varianceOf(
  moments: readonly Moments[],
  length: number,
): { readonly within: number; readonly total: number } {
  const within = moments.reduce((sum, { variance }) => sum + variance, 0) / moments.length
  const means = Float64Array.from(moments, ({ mean }) => mean)
  const between = means.length > 1 ? momentsOf(means).variance : 0
  return { within, total: ((length - 1) / length) * within + between }
}
