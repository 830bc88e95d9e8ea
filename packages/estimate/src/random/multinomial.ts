import { drawBinomialAt } from './binomial.ts'
import type { Random } from './random.ts'

/** Up to so many left, each is drawn by itself. */
const FEW = 4

const share = new Float64Array(1)

/**
 * Adds a number of Multinomial(trials, weights) to `into`: conditional binomials in the order given, single draws once few are left,
 * and an end as soon as none is. The weights are `weights[from]` to `weights[from + into.length − 1]`, 0 or more; `totals[at]` is
 * their sum (in an array, as all that would be boxed where this is called).
 */
export function addMultinomial(
  random: Random,
  trials: number,
  weights: Float64Array,
  from: number,
  totals: Float64Array,
  at: number,
  into: Float64Array,
): void {
  const last = into.length - 1
  let left = trials
  let mass = totals[at] as number
  let k = 0
  for (; k < last && left > FEW; k++) {
    const weight = weights[from + k] as number
    share[0] = weight / mass
    const drawn = weight >= mass ? left : drawBinomialAt(random, left, share, 0)
    into[k] = (into[k] as number) + drawn
    left -= drawn
    mass -= weight
  }
  if (k === last) {
    into[last] = (into[last] as number) + left
    return
  }
  for (; left > 0; left--) {
    let beyond = random.next() * mass
    let one = k
    while (one < last && beyond > (weights[from + one] as number)) {
      beyond -= weights[from + one] as number
      one++
    }
    into[one] = (into[one] as number) + 1
  }
}
