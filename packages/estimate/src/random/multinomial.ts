import { drawBinomial } from './binomial.ts'
import type { Random } from './random.ts'

/** Up to so many left, each is drawn by itself. */
const FEW = 4

/**
 * Adds a number of Multinomial(trials, weights) to `into`: conditional binomials in the order given, single draws once few are left,
 * and an end as soon as none is. The weights are `weights[from]` to `weights[from + into.length − 1]`, 0 or more, with sum `total`.
 */
export function addMultinomial(
  random: Random,
  trials: number,
  weights: Float64Array,
  from: number,
  total: number,
  into: Float64Array,
): void {
  const last = into.length - 1
  let left = trials
  let mass = total
  for (let at = 0; at < last && left > 0; at++) {
    if (left <= FEW) return addSingly(random, left, weights, from, at, mass, into)
    const weight = weights[from + at] as number
    const drawn = weight >= mass ? left : drawBinomial(random, left, weight / mass)
    into[at] = (into[at] as number) + drawn
    left -= drawn
    mass -= weight
  }
  into[last] = (into[last] as number) + left
}

function addSingly(
  random: Random,
  trials: number,
  weights: Float64Array,
  from: number,
  first: number,
  total: number,
  into: Float64Array,
): void {
  for (let trial = 0; trial < trials; trial++) {
    let mass = random.next() * total
    let at = first
    while (at < into.length - 1 && mass > (weights[from + at] as number)) {
      mass -= weights[from + at] as number
      at++
    }
    into[at] = (into[at] as number) + 1
  }
}
