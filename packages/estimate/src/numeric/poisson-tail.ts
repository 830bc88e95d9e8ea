import { lowerGammaShare, upperGammaShare } from './incomplete-gamma.ts'

/** The probability that a Poisson variable of this mean is `count` or less; `count` whole, 0 or more, `mean` 0 or more. */
export function poissonLowerTail(count: number, mean: number): number {
  return upperGammaShare(count + 1, mean)
}

/** The probability that a Poisson variable of this mean is `count` or more; `count` whole, 0 or more, `mean` 0 or more. */
export function poissonUpperTail(count: number, mean: number): number {
  return count === 0 ? 1 : lowerGammaShare(count, mean)
}
