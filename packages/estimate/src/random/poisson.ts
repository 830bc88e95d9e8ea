import type { Random } from './random.ts'
import { stirlingTail } from './stirling.ts'

/**
 * A number of Poisson(mean): inversion below a mean of ten, else PTRS (Hörmann 1993, Insurance: Mathematics and Economics 12:39).
 * `mean` up to 2⁴⁰.
 */
export function drawPoisson(random: Random, mean: number): number {
  return mean < 10 ? invert(random, mean) : transform(random, mean)
}

function invert(random: Random, mean: number): number {
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

function transform(random: Random, mean: number): number {
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
    if (Math.log((v * hat) / (a / (inside * inside) + b)) <= logMass(mean, drawn)) return drawn
  }
}

function logMass(mean: number, drawn: number): number {
  const above = drawn + 1 - mean
  return (
    drawn * Math.log1p(-above / (drawn + 1)) +
    above -
    0.5 * Math.log(2 * Math.PI * (drawn + 1)) -
    stirlingTail(drawn)
  )
}
