import type { Random } from './random.ts'
import { stirlingTail } from './stirling.ts'

/** The share, and a height to compare: handed over here, where no engine boxes them. */
const given = new Float64Array(2)
const single = new Float64Array(1)

/**
 * A number of Binomial(trials, share): inversion where the rarer side is expected fewer than ten times, else BTRS (Hörmann 1993,
 * Journal of Statistical Computation and Simulation 46:101): transformed rejection with squeeze. `trials` up to 2⁴⁰.
 */
export function drawBinomial(random: Random, trials: number, share: number): number {
  single[0] = share
  return drawBinomialAt(random, trials, single, 0)
}

/** The same of the share at a place, where a number would be boxed to be handed over. */
export function drawBinomialAt(random: Random, trials: number, shares: Float64Array, at: number): number {
  const share = shares[at] as number
  if (trials <= 0 || share <= 0) return 0
  if (share >= 1) return trials
  const isRare = share <= 0.5
  const rarer = isRare ? share : 1 - share
  given[0] = rarer
  const drawn = trials * rarer < 10 ? invert(random, trials) : transform(random, trials)
  return isRare ? drawn : trials - drawn
}

function invert(random: Random, trials: number): number {
  const share = given[0] as number
  let left = random.next()
  if (left < 1 - trials * share) return 0
  const odds = share / (1 - share)
  const factor = (trials + 1) * odds
  const none = Math.exp(trials * Math.log1p(-share))
  for (;;) {
    let mass = none
    for (let drawn = 0; drawn <= 150; drawn++) {
      if (left <= mass) return drawn
      left -= mass
      mass *= factor / (drawn + 1) - odds
    }
    left = random.next()
  }
}

function transform(random: Random, trials: number): number {
  const share = given[0] as number
  const deviation = Math.sqrt(trials * share * (1 - share))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * share
  const centre = trials * share + 0.5
  const squeeze = 0.92 - 4.2 / b
  for (;;) {
    const u = random.next() - 0.5
    const v = random.next()
    const inside = 0.5 - Math.abs(u)
    const drawn = Math.floor(((2 * a) / inside + b) * u + centre)
    if (drawn < 0 || drawn > trials) continue
    if (inside >= 0.07 && v <= squeeze) return drawn
    given[1] = Math.log((v * (2.83 + 5.1 / b) * deviation) / (a / (inside * inside) + b))
    if (isUnder(trials, drawn)) return drawn
  }
}

/** Is the height at or below the logarithm of the mass, against that of the mode? */
function isUnder(trials: number, drawn: number): boolean {
  const share = given[0] as number
  const odds = share / (1 - share)
  const mode = Math.floor((trials + 1) * share)
  const mass =
    (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
    (trials + 1) * Math.log((trials - mode + 1) / (trials - drawn + 1)) +
    (drawn + 0.5) * Math.log((odds * (trials - drawn + 1)) / (drawn + 1)) +
    stirlingTail(mode) +
    stirlingTail(trials - mode) -
    stirlingTail(drawn) -
    stirlingTail(trials - drawn)
  return (given[1] as number) <= mass
}
