import type { Range } from '../estimate.ts'
import { quantileOf, type Posterior } from '../posterior/posterior.ts'

/** The mixture of distributions with equal weights: one of them is right, and nothing says which. */
export function mixPosteriors(posteriors: readonly Posterior[]): Posterior {
  const shares = new Map<number, number>()
  for (const { totals, probabilities } of posteriors) {
    for (const [at, total] of totals.entries()) {
      shares.set(total, (shares.get(total) ?? 0) + (probabilities[at] as number) / posteriors.length)
    }
  }
  const totals = Float64Array.from(shares.keys()).sort()
  return { totals, probabilities: totals.map((total) => shares.get(total) ?? 0) }
}

/** The median and the equal-tailed interval of a distribution. */
export function rangeOf(spread: Posterior, level: number): Range {
  const at = (share: number) => quantileOf(spread, share)
  return { point: at(0.5), low: at((1 - level) / 2), high: at((1 + level) / 2), level }
}
