import { fillGammas, replaceByLogGamma } from './gamma.ts'
import type { Random } from './random.ts'

/** The least that a share or its complement is drawn as: below it, nothing that is observed can tell. */
const LEAST = 1e-300
/** Where both shapes are below this, both gamma variates may underflow, and logarithms are drawn. */
const SLIGHT = 0.1

/** Room for two logarithms of gamma variates. */
const logs = new Float64Array(2)

/**
 * Numbers of Beta(a, b) into `share`, and one less each into `rest`, the first `count`; their shapes a and b stand in pairs in
 * `shapes`, which is used up. Either is of its own gamma variate, never by subtraction, so that neither is 0 and both keep their
 * digits at either end; what is below 1e-300 is given as 1e-300.
 */
export function fillBetas(
  random: Random,
  shapes: Float64Array,
  share: Float64Array,
  rest: Float64Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    share[at] = -1
    if (Math.max(shapes[2 * at] as number, shapes[2 * at + 1] as number) < SLIGHT)
      drawFromLogs(random, shapes, share, rest, at)
  }
  fillGammas(random, shapes, 2 * count)
  for (let at = 0; at < count; at++) {
    if ((share[at] as number) >= 0) continue
    const one = shapes[2 * at] as number
    const other = shapes[2 * at + 1] as number
    share[at] = Math.max(one / (one + other), LEAST)
    rest[at] = Math.max(other / (one + other), LEAST)
  }
}

function drawFromLogs(
  random: Random,
  shapes: Float64Array,
  share: Float64Array,
  rest: Float64Array,
  at: number,
): void {
  logs[0] = shapes[2 * at] as number
  logs[1] = shapes[2 * at + 1] as number
  replaceByLogGamma(random, logs, 0)
  replaceByLogGamma(random, logs, 1)
  const logit = (logs[0] as number) - (logs[1] as number)
  share[at] = Math.max(1 / (1 + Math.exp(-logit)), LEAST)
  rest[at] = Math.max(1 / (1 + Math.exp(logit)), LEAST)
}
