import type { Random } from '../random/random.ts'
import type { ClassState } from './class-state.ts'
import { drawConcentration } from './gibbs.ts'
import type { LatentClassModel } from './latent-class-model.ts'

/** Shares below which sums of them have lost their digits: no exchange then, whichever of the two is where. */
const LEAST = 1e-280

/**
 * Offers the last class and one drawn from the others to change places, α summed out and drawn anew: what is observed is as
 * probable after as before, and with α ~ Gamma(a, rate b)
 *
 * p(ν) ∝ 1 / (ν_K ∏_{k<K} Σ_{l≥k} ν_l) × (b − log ν_K)^−(K − 1 + a).
 *
 * Without it a chain whose largest class is the last stays so for a very long time, at a large α: given that α no single exchange of
 * neighbours is probable. `shares` is room for ν.
 */
export function exchangeLast(
  random: Random,
  model: LatentClassModel,
  state: ClassState,
  shares: Float64Array,
): void {
  const last = state.classes - 1
  if (last < 1) return
  const at = Math.floor(random.next() * last)
  if (!isTaken(random, model, state, shares, at)) return
  exchangeShares(state, shares, at)
  exchangeCapture(state, at)
  drawConcentration(random, model, state)
}

/** With the probability that the prior of ν after over that before gives; fills in the shares. */
function isTaken(
  random: Random,
  { concentration }: LatentClassModel,
  { classes, stick, rest }: ClassState,
  shares: Float64Array,
  at: number,
): boolean {
  let left = 1
  for (let k = 0; k < classes; k++) {
    shares[k] = left * (stick[k] as number)
    left *= rest[k] as number
  }
  const own = shares[at] as number
  const end = shares[classes - 1] as number
  if (!(own > LEAST && end > LEAST)) return false
  const { shape, rate } = concentration
  const power = classes - 1 + shape
  let log = Math.log(end / own) + power * Math.log((rate - Math.log(end)) / (rate - Math.log(own)))
  let between = 0
  for (let k = classes - 2; k > at; k--) {
    between += shares[k] as number
    log += Math.log((between + end) / (between + own))
  }
  return random.next() < Math.exp(log)
}

function exchangeShares({ classes, stick, rest }: ClassState, shares: Float64Array, at: number): void {
  const end = shares[classes - 1] as number
  shares[classes - 1] = shares[at] as number
  shares[at] = end
  let behind = shares[classes - 1] as number
  for (let k = classes - 2; k >= at; k--) {
    const from = behind + (shares[k] as number)
    stick[k] = Math.max((shares[k] as number) / from, 1e-300)
    rest[k] = Math.max(behind / from, 1e-300)
    behind = from
  }
}

function exchangeCapture({ lists, classes, caught, missed }: ClassState, at: number): void {
  for (let list = 0; list < lists; list++) {
    exchange(caught, list * classes + at, (list + 1) * classes - 1)
    exchange(missed, list * classes + at, (list + 1) * classes - 1)
  }
}

function exchange(values: Float64Array, one: number, other: number): void {
  const kept = values[one] as number
  values[one] = values[other] as number
  values[other] = kept
}
