import { logGamma } from './log-gamma.ts'

/**
 * The t that a variable of Student's distribution with so many degrees of freedom (above 0, whole or not) is below with this
 * probability (above 0, below 1); within some 1e-12. By bisection of the incomplete beta function (DLMF 8.17.22's continued fraction).
 */
export function studentQuantile(share: number, freedom: number): number {
  if (!(share > 0 && share < 1 && freedom > 0)) {
    throw new RangeError(
      `Student’s quantile needs a share between 0 and 1 and a freedom above 0, not ${share} and ${freedom}.`,
    )
  }
  if (share === 0.5) return 0
  const tail = 2 * Math.min(share, 1 - share)
  let [low, high] = [0, 1]
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2
    if (betaShare(middle, freedom / 2, 0.5) < tail) low = middle
    else high = middle
  }
  const size = Math.sqrt((freedom * (1 - high)) / high)
  return share < 0.5 ? -size : size
}

/** I_x(a, b), the regularised incomplete beta function. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  return (front * continueFraction(x, a, b)) / a
}

/** 1/(1 + d₁/(1 + d₂/(1 + …))) by Lentz's method. */
function continueFraction(x: number, a: number, b: number): number {
  let [above, below, value] = [1, 0, 1]
  for (let step = 1; step < 1000; step++) {
    const term = coefficient(step, x, a, b)
    below = 1 / (1 + term * below)
    above = 1 + term / above
    value *= above * below
    if (Math.abs(above * below - 1) < 1e-16) break
  }
  return 1 / value
}

function coefficient(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2)
  return step % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
}
