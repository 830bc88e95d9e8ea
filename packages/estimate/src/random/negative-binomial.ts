import { fillGammas } from './gamma.ts'
import { drawPoissonAt } from './poisson.ts'
import type { Random } from './random.ts'
import { stirlingTail } from './stirling.ts'

/** Beyond this a mean is no use as one of Poisson's: no bound here lies so high. */
const FAR = 2 ** 45

/** Tries of each of both ways; one of them accepts a third of the time or more, so that the bound is never met. */
const TRIES = 1000

/** A mean; a ratio; two logarithms: handed over here, where no engine boxes them. */
const means = new Float64Array(1)
const ratios = new Float64Array(1)
const falls = new Float64Array(2)

/**
 * Failures before the `successes`-th success, each trial failing with odds `odds[0]` to `odds[1]` (that sum to 1, each given so that
 * neither has lost its digits): the gamma mixture of Poissons.
 */
export function drawNegativeBinomial(random: Random, successes: number, odds: Float64Array): number {
  means[0] = successes
  fillGammas(random, means, 1)
  const mean = ((means[0] as number) * (odds[0] as number)) / (odds[1] as number)
  means[0] = mean
  return mean < FAR ? drawPoissonAt(random, means, 0) : Infinity
}

/**
 * The same given that it is at most `most`, exactly, and in bounded time whatever the odds are. Two rejection samplers of the same
 * distribution in turns: draws of the whole distribution, which serve where its mode is below the bound; and a geometric
 * hat falling from the bound with the mass function's own slope there (it is log-concave), which serves where it is above.
 */
export function drawBoundedNegativeBinomial(
  random: Random,
  successes: number,
  odds: Float64Array,
  most: number,
): number {
  if (most <= 0) return 0
  for (let tried = 0; tried < TRIES; tried++) {
    const drawn = drawNegativeBinomial(random, successes, odds)
    if (drawn <= most) return drawn
    const below = drawBelowBound(random, successes, odds, most)
    if (below >= 0) return most - below
  }
  return most
}

/** How far below the bound, or −1 where the hat's draw is rejected, or the mode lies below the bound and there is no such hat. */
function drawBelowBound(random: Random, successes: number, odds: Float64Array, most: number): number {
  const slope = most / ((successes + most - 1) * (odds[0] as number))
  if (slope > 1) return -1
  ratios[0] = slope
  const below = drawBoundedGeometric(random, most)
  writeFactorialFall(most, below, 0)
  writeFactorialFall(successes + most - 1, below, 1)
  const ratio = below * Math.log((successes + most - 1) / most) + (falls[0] as number) - (falls[1] as number)
  return Math.log(random.next()) <= ratio ? below : -1
}

/** 0 to `most`, each so many times as probable as the one before as the ratio says. */
function drawBoundedGeometric(random: Random, most: number): number {
  const rate = -Math.log(ratios[0] as number)
  const u = random.next()
  if (rate * (most + 1) < 1e-12) return Math.floor(u * (most + 1))
  return Math.min(most, Math.floor(Math.log1p(u * Math.expm1(-rate * (most + 1))) / -rate))
}

/** log z! − log (z − by)!, without the cancellation of two great logarithms. */
function writeFactorialFall(z: number, by: number, slot: number): void {
  const top = z + 1
  falls[slot] =
    by * Math.log(top) -
    (top - by - 0.5) * Math.log1p(-by / top) -
    by +
    stirlingTail(z) -
    stirlingTail(z - by)
}
