import { drawGamma, drawLogGamma } from './gamma.ts'
import type { Random } from './random.ts'

/** The least that a share or its complement is drawn as: below it, nothing that is observed can tell. */
const LEAST = 1e-300

/**
 * A number of Beta(a, b) into `share[at]`, and one less it into `rest[at]`: each of its own gamma variate, never by subtraction,
 * so that neither is 0 and both keep their digits at either end. Where gammas underflow (shapes below some .1), by logarithms;
 * what is below 1e-300 is given as 1e-300.
 */
export function drawBeta(
  random: Random,
  a: number,
  b: number,
  share: Float64Array,
  rest: Float64Array,
  at: number,
): void {
  if (a < 0.1 || b < 0.1) return drawFromLogs(random, a, b, share, rest, at)
  const one = drawGamma(random, a)
  const other = drawGamma(random, b)
  const sum = one + other
  share[at] = Math.max(one / sum, LEAST)
  rest[at] = Math.max(other / sum, LEAST)
}

function drawFromLogs(
  random: Random,
  a: number,
  b: number,
  share: Float64Array,
  rest: Float64Array,
  at: number,
): void {
  const logit = drawLogGamma(random, a) - drawLogGamma(random, b)
  share[at] = Math.max(1 / (1 + Math.exp(-logit)), LEAST)
  rest[at] = Math.max(1 / (1 + Math.exp(logit)), LEAST)
}
