import { lowerGammaShare, upperGammaShare } from './incomplete-gamma.ts'
import { normalQuantile } from './normal.ts'

/** The probability that χ² with `freedom` degrees is above x; x 0 or more. */
export function chiSquareTail(x: number, freedom: number): number {
  return upperGammaShare(freedom / 2, x / 2)
}

/** The x that χ² with `freedom` degrees is below with this probability (0 < share < 1); to some 1e-14 of its value. */
export function chiSquareQuantile(share: number, freedom: number): number {
  if (freedom === 1) return normalQuantile((1 + share) / 2) ** 2
  let low = 0
  let high = 2 * Math.max(guessQuantile(share, freedom), 1)
  while (lowerGammaShare(freedom / 2, high / 2) < share) high *= 2
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (lowerGammaShare(freedom / 2, middle / 2) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Wilson & Hilferty (1931). */
function guessQuantile(share: number, freedom: number): number {
  const ninth = 2 / (9 * freedom)
  return freedom * (1 - ninth + normalQuantile(share) * Math.sqrt(ninth)) ** 3
}
