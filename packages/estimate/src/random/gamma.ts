import { drawNormal } from './normal.ts'
import type { Random } from './random.ts'

/**
 * A number of Gamma(shape, rate 1): Marsaglia & Tsang (2000, ACM TOMS 26:363), below shape 1 boosted by U^(1/shape) (their
 * section 6). Below a shape of some .01 the boost may underflow to 0: `drawLogGamma` does not.
 */
export function drawGamma(random: Random, shape: number): number {
  if (shape === 1) return -Math.log(random.next())
  if (shape >= 1) return drawLarge(random, shape)
  return drawLarge(random, shape + 1) * Math.exp(Math.log(random.next()) / shape)
}

/** The natural logarithm of a number of Gamma(shape, rate 1), right for the least of shapes. */
export function drawLogGamma(random: Random, shape: number): number {
  if (shape >= 1) return Math.log(drawGamma(random, shape))
  return Math.log(drawLarge(random, shape + 1)) + Math.log(random.next()) / shape
}

function drawLarge(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = random.next()
    const square = x * x
    if (u < 1 - 0.0331 * square * square) return d * v
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v
  }
}
