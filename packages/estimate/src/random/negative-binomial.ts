import { drawGamma } from './gamma.ts'
import { drawPoisson } from './poisson.ts'
import type { Random } from './random.ts'
import { stirlingTail } from './stirling.ts'

/** Beyond this a mean is no use as one of Poisson's: no bound here lies so high. */
const FAR = 2 ** 45

/** Tries of each of both ways; one of them accepts a third of the time or more, so that the bound is never met. */
const TRIES = 1000

/**
 * Failures before the `successes`-th success, each trial failing with odds `missed` to `seen` (that sum to 1, each given so that
 * neither has lost its digits): the gamma mixture of Poissons.
 */
export function drawNegativeBinomial(
  random: Random,
  successes: number,
  missed: number,
  seen: number,
): number {
  const mean = (drawGamma(random, successes) * missed) / seen
  return mean < FAR ? drawPoisson(random, mean) : Infinity
}

/**
 * The same given that it is at most `most`, exactly, and in bounded time whatever `missed` is. Two rejection samplers of the same
 * distribution in turns: draws of the whole distribution, which serve where its mode is below the bound; and a geometric
 * hat falling from the bound with the mass function's own slope there (it is log-concave), which serves where it is above.
 */
export function drawBoundedNegativeBinomial(
  random: Random,
  successes: number,
  missed: number,
  seen: number,
  most: number,
): number {
  if (most <= 0) return 0
  for (let tried = 0; tried < TRIES; tried++) {
    const drawn = drawNegativeBinomial(random, successes, missed, seen)
    if (drawn <= most) return drawn
    const below = drawBelowBound(random, successes, missed, most)
    if (below >= 0) return most - below
  }
  return most
}

/** How far below the bound, or −1 where the hat's draw is rejected, or the mode lies below the bound and there is no such hat. */
function drawBelowBound(random: Random, successes: number, missed: number, most: number): number {
  const slope = most / ((successes + most - 1) * missed)
  if (slope > 1) return -1
  const below = drawBoundedGeometric(random, slope, most)
  const ratio =
    below * Math.log((successes + most - 1) / most) +
    logFactorialFall(most, below) -
    logFactorialFall(successes + most - 1, below)
  return Math.log(random.next()) <= ratio ? below : -1
}

/** 0 to `most`, each `ratio` times as probable as the one before. */
function drawBoundedGeometric(random: Random, ratio: number, most: number): number {
  const rate = -Math.log(ratio)
  const u = random.next()
  if (rate * (most + 1) < 1e-12) return Math.floor(u * (most + 1))
  return Math.min(most, Math.floor(Math.log1p(u * Math.expm1(-rate * (most + 1))) / -rate))
}

/** log z! − log (z − by)!, without the cancellation of two great logarithms. */
function logFactorialFall(z: number, by: number): number {
  const top = z + 1
  return (
    by * Math.log(top) -
    (top - by - 0.5) * Math.log1p(-by / top) -
    by +
    stirlingTail(z) -
    stirlingTail(z - by)
  )
}
