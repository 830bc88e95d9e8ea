import { stirlingRemainder } from './log-gamma.ts'

/**
 * The logarithm of the Poisson probability of `count` at `mean`; `count` 0 or more, whole or not, `mean` above 0. By the saddle-point
 * form of Loader (2000, "Fast and accurate computation of binomial probabilities", section 3): no digits are lost however large
 * both are.
 */
export function logPoissonMass(count: number, mean: number): number {
  if (count === 0) return -mean
  return -stirlingRemainder(count) - deviancePart(count, mean) - 0.5 * Math.log(2 * Math.PI * count)
}

/**
 * count log(count / mean) − count + mean: half of what a cell adds to a Poisson deviance. `count` 0 or more, `mean` above 0. Near
 * each other by the series of Loader (2000), section 4, where the plain form would cancel.
 */
export function deviancePart(count: number, mean: number): number {
  if (count === 0) return mean
  const apart = count - mean
  if (Math.abs(apart) >= 0.1 * (count + mean)) return count * Math.log(count / mean) - apart
  const ratio = apart / (count + mean)
  const square = ratio * ratio
  let sum = apart * ratio
  let term = 2 * count * ratio
  for (let odd = 3; ; odd += 2) {
    term *= square
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
