import type { Random } from './random.ts'
import { stirlingTail } from './stirling.ts'

/** The mean, and a height to compare: handed over here, where no engine boxes them. */
const given = new Float64Array(2)

/**
 * A number of Poisson(mean): inversion below a mean of ten, else PTRS (Hörmann 1993, Insurance: Mathematics and Economics 12:39).
 * `mean` up to 2⁴⁰.
 */
export function drawPoisson(random: Random, mean: number): number {
  given[0] = mean
  return drawPoissonAt(random, given, 0)
}

/** The same of the mean at a place, where a number would be boxed to be handed over. */
export function drawPoissonAt(random: Random, means: Float64Array, at: number): number {
  given[0] = means[at] as number
  return (given[0] as number) < 10 ? invert(random) : transform(random)
}

function invert(random: Random): number {
  const mean = given[0] as number
  const none = Math.exp(-mean)
  for (;;) {
    let left = random.next()
    let mass = none
    for (let drawn = 0; drawn <= 150; drawn++) {
      if (left <= mass) return drawn
      left -= mass
      mass *= mean / (drawn + 1)
    }
  }
}

function transform(random: Random): number {
  const mean = given[0] as number
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const hat = 1.1239 + 1.1328 / (b - 3.4)
  const squeeze = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = random.next() - 0.5
    const v = random.next()
    const inside = 0.5 - Math.abs(u)
    const drawn = Math.floor(((2 * a) / inside + b) * u + mean + 0.43)
    if (inside >= 0.07 && v <= squeeze) return drawn
    if (drawn < 0 || (inside < 0.013 && v > inside)) continue
    given[1] = Math.log((v * hat) / (a / (inside * inside) + b))
    if (isUnder(drawn)) return drawn
  }
}

/** Is the height at or below the logarithm of the mass? */
function isUnder(drawn: number): boolean {
  const mean = given[0] as number
  const above = drawn + 1 - mean
  const mass =
    drawn * Math.log1p(-above / (drawn + 1)) +
    above -
    0.5 * Math.log(2 * Math.PI * (drawn + 1)) -
    stirlingTail(drawn)
  return (given[1] as number) <= mass
}
