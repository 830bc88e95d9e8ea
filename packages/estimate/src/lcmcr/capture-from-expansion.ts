import type { LatentClassModel } from '../classes/latent-class-model.ts'
import { EstimateError } from '../estimate-error.ts'
import { complexLogGamma, type Complex } from '../numeric/complex-log-gamma.ts'
import { invertLaplace } from '../numeric/invert-laplace.ts'

/** A belief held before the lists are seen: with probability `share`, N / n is `expansion` or less. */
export interface ExpansionQuantile {
  readonly share: number
  readonly expansion: number
}

/** The lists, and two quantiles. */
export interface ExpansionBelief {
  readonly lists: number
  readonly quantiles: readonly ExpansionQuantile[]
}

/**
 * The prior λ ~ Beta(a, b) under which the expansion factor N / n has two given quantiles. In a large population of one class, N / n
 * is 1 / (1 − p0), p0 = ∏_j (1 − λ_j) over independent λ_j; so that N / n ≤ e where Y = −log p0 ≥ −log(1 − 1/e). Y is a sum of J
 * independent −log Beta(b, a), with Laplace transform [B(b + s, a) / B(b, a)]^J, which is inverted numerically. Of more classes
 * N / n has lighter tails than this says, as it then is an average. Uniform λ (a = b = 1) believes with probability .94 that five lists
 * miss fewer than one in eight. Throws `EstimateError` where the quantiles aren't two, or can't be had.
 */
export function captureFromExpansion({ lists, quantiles }: ExpansionBelief): LatentClassModel['capture'] {
  const [low, high] = parseQuantiles(quantiles)
  if (!Number.isInteger(lists) || lists < 1) refuse(`${lists} lists were given.`)
  const spreadOf = (total: number): Capture => solveMean(total, lists, low)
  const exceeds = (logTotal: number): boolean =>
    shareBelow(spreadOf(Math.exp(logTotal)), lists, high.expansion) > high.share
  const logTotal = bisect(exceeds, Math.log(1e-3), Math.log(1e6))
  const capture = spreadOf(Math.exp(logTotal))
  const found = [low, high].map(({ expansion }) => shareBelow(capture, lists, expansion))
  if (Math.abs((found[0] as number) - low.share) + Math.abs((found[1] as number) - high.share) > 1e-3) {
    refuse('No Beta(a, b) of λ has these quantiles: they lie too near each other, or too far apart.')
  }
  return capture
}

type Capture = LatentClassModel['capture']

/** The probability that N / n is so much or less. */
function shareBelow({ a, b }: Capture, lists: number, expansion: number): number {
  const y = -Math.log1p(-1 / expansion)
  const below = invertLaplace((s) => transform({ a, b }, lists, s), y)
  return Math.min(1, Math.max(0, 1 - below))
}

/** Of the distribution function of Y: its density's over s. */
function transform({ a, b }: Capture, lists: number, s: Complex): Complex {
  const parts = [
    [complexLogGamma({ re: b + s.re, im: s.im }), 1],
    [complexLogGamma({ re: a + b + s.re, im: s.im }), -1],
    [complexLogGamma({ re: a + b, im: 0 }), 1],
    [complexLogGamma({ re: b, im: 0 }), -1],
  ] as const
  const re = lists * parts.reduce((sum, [part, sign]) => sum + sign * part.re, 0)
  const im = lists * parts.reduce((sum, [part, sign]) => sum + sign * part.im, 0)
  const size = Math.exp(re - Math.log(Math.hypot(s.re, s.im)))
  const angle = im - Math.atan2(s.im, s.re)
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) }
}

/** Of those with a + b = `total`, the one that has the quantile: the likelier a list catches, the smaller N / n. */
function solveMean(total: number, lists: number, { share, expansion }: ExpansionQuantile): Capture {
  const at = (logit: number): Capture => ({
    a: total / (1 + Math.exp(-logit)),
    b: total / (1 + Math.exp(logit)),
  })
  return at(bisect((logit) => shareBelow(at(logit), lists, expansion) > share, -20, 20))
}

/** Where the predicate turns from false to true. */
function bisect(isAbove: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (isAbove(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}

function parseQuantiles(
  quantiles: readonly ExpansionQuantile[],
): readonly [ExpansionQuantile, ExpansionQuantile] {
  const [low, high, ...more] = [...quantiles].sort((one, other) => one.share - other.share)
  if (low === undefined || high === undefined || more.length > 0)
    return refuse(`${quantiles.length} were given.`)
  const isOrdered = low.share > 0 && low.share < high.share && high.share < 1
  if (!isOrdered || !(low.expansion > 1 && low.expansion < high.expansion && high.expansion < Infinity)) {
    refuse(
      `Given were ${[low, high].map(({ share, expansion }) => `${expansion} at ${share}`).join(' and ')}.`,
    )
  }
  return [low, high]
}

function refuse(found: string): never {
  throw new EstimateError(
    'input',
    `The prior of λ is found from two quantiles of N / n, both above 1 and the greater at the greater share. ${found}`,
    'Give for instance 1.2 at .05 and 5 at .95: “I’d be surprised if fewer than 1.2 or more than 5 times the documented were there.”',
  )
}
