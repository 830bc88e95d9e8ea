import { drawNormal } from './normal.ts'
import type { Random } from './random.ts'

/** Room for one, so that none is made where one is drawn. */
const single = new Float64Array(1)

/**
 * A number of Gamma(shape, rate 1): Marsaglia & Tsang (2000, ACM TOMS 26:363), below shape 1 boosted by U^(1/shape) (their
 * section 6). Below a shape of some .01 the boost may underflow to 0: `drawLogGamma` does not.
 */
export function drawGamma(random: Random, shape: number): number {
  single[0] = shape
  fillGammas(random, single, 1)
  return single[0] as number
}

/** The natural logarithm of a number of Gamma(shape, rate 1), right for the least of shapes. */
export function drawLogGamma(random: Random, shape: number): number {
  single[0] = shape
  replaceByLogGamma(random, single, 0)
  return single[0] as number
}

/** Puts such a logarithm in the place of the shape that stands there. */
export function replaceByLogGamma(random: Random, shapes: Float64Array, at: number): void {
  const shape = shapes[at] as number
  single[0] = shape < 1 ? shape + 1 : shape
  fillGammas(random, single, 1)
  shapes[at] = Math.log(single[0] as number) + (shape < 1 ? Math.log(random.next()) / shape : 0)
}

/** Puts such a number in the place of each of the first `count` shapes, and boxes none on the way. */
export function fillGammas(random: Random, shapes: Float64Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const shape = shapes[at] as number
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    let drawn = shape === 1 ? -Math.log(random.next()) : 0
    while (drawn === 0) {
      const x = drawNormal(random)
      const root = 1 + c * x
      const v = root * root * root
      const u = random.next()
      const square = x * x
      if (v <= 0) continue
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v)))
        drawn = d * v
    }
    if (shape < 1) boost(random, shapes, at)
    shapes[at] = shape < 1 ? (shapes[at] as number) * drawn : drawn
  }
}

/** U^(1/shape) in the shape's place. Apart, as the engine boxes what it calls for seldom in a long function. */
function boost(random: Random, shapes: Float64Array, at: number): void {
  shapes[at] = Math.exp(Math.log(random.next()) / (shapes[at] as number))
}
