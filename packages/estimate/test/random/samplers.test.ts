import { openRandom, restoreRandom } from '@recount/estimate'
import { expect, test } from 'vitest'
import { logGamma } from '../../src/numeric/log-gamma.ts'
import { fillBetas } from '../../src/random/beta.ts'
import { drawBinomial } from '../../src/random/binomial.ts'
import { drawGamma, drawLogGamma } from '../../src/random/gamma.ts'
import { addMultinomial } from '../../src/random/multinomial.ts'
import { drawBoundedNegativeBinomial } from '../../src/random/negative-binomial.ts'
import { drawNormal } from '../../src/random/normal.ts'
import { drawPoisson } from '../../src/random/poisson.ts'

const DRAWS = 100_000

/** χ² of counts against a probability function, cells expected fewer than 20 put together; in deviations of its own. */
function misfitOf(draw: () => number, massOf: (value: number) => number, from: number, to: number): number {
  const counts = new Map<number, number>()
  for (let made = 0; made < DRAWS; made++) {
    const value = draw()
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  let [square, cells, restSeen, restMeant] = [0, 0, DRAWS, DRAWS]
  for (let value = from; value <= to; value++) {
    const meant = DRAWS * massOf(value)
    if (meant < 20) continue
    const seen = counts.get(value) ?? 0
    square += (seen - meant) ** 2 / meant
    cells++
    restSeen -= seen
    restMeant -= meant
  }
  square += (restSeen - restMeant) ** 2 / Math.max(restMeant, 5)
  return cells < 2 ? 0 : (square - (cells - 1)) / Math.sqrt(2 * (cells - 1))
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

test.each([
  [1, 0.3],
  [7, 0.6],
  [40, 0.02],
  [40, 0.25],
  [40, 0.4],
  [40, 0.97],
  [300, 0.5],
  [5000, 0.002],
  [5000, 0.01],
  [100_000, 0.4],
])('binomial %i, %d', (trials, share) => {
  const random = openRandom(1, trials)
  const massOf = (k: number): number =>
    Math.exp(logChoose(trials, k) + k * Math.log(share) + (trials - k) * Math.log1p(-share))
  expect(Math.abs(misfitOf(() => drawBinomial(random, trials, share), massOf, 0, trials))).toBeLessThan(4)
})

test.each([0.001, 0.7, 9.9, 10, 10.1, 35, 4000])('Poisson %d', (mean) => {
  const random = openRandom(2)
  const massOf = (k: number): number => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
  expect(Math.abs(misfitOf(() => drawPoisson(random, mean), massOf, 0, 2 * mean + 50))).toBeLessThan(4)
})

test.each([
  [1, 0.5, 10],
  [3, 0.9, 40],
  [12, 0.7, 500],
  [12, 0.7, 20],
  [12, 0.95, 20],
  [150, 0.5, 150],
  [150, 0.9, 300],
  [150, 1, 300],
  [5000, 0.99999999, 60],
  [1, 1, 30],
])('negative binomial %i, %d held to %i', (successes, missed, most) => {
  const random = openRandom(3)
  const raw = Array.from({ length: most + 1 }, (_, k) =>
    Math.exp(
      logChoose(successes + k - 1, k) - logChoose(successes + most - 1, most) + (k - most) * Math.log(missed),
    ),
  )
  const sum = raw.reduce((one, other) => one + other, 0)
  const draw = (): number =>
    drawBoundedNegativeBinomial(random, successes, Float64Array.of(missed, 1 - missed), most)
  expect(Math.abs(misfitOf(draw, (k) => (raw[k] as number) / sum, 0, most))).toBeLessThan(4)
})

test('multinomial: each share is binomial, whatever stands before it', () => {
  const random = openRandom(4)
  const weights = Float64Array.of(9, 0.3, 0, 1.2, 1e-9, 0.5)
  const total = weights.subarray(1).reduce((sum, weight) => sum + weight, 0)
  for (const [trials, at] of [
    [3, 1],
    [30, 3],
    [900, 5],
  ] as const) {
    const into = new Float64Array(5)
    const share = (weights[at] as number) / total
    let wrong = 0
    const draw = (): number => {
      into.fill(0)
      addMultinomial(random, trials, weights, 1, Float64Array.of(total), 0, into)
      if (into.reduce((sum, count) => sum + count, 0) !== trials || into[1] !== 0) wrong++
      return into[at - 1] as number
    }
    const massOf = (k: number): number =>
      Math.exp(logChoose(trials, k) + k * Math.log(share) + (trials - k) * Math.log1p(-share))
    expect(Math.abs(misfitOf(draw, massOf, 0, trials))).toBeLessThan(4)
    expect(wrong).toBe(0)
  }
})

/** Moments of draws against what they should be, in standard errors. */
function strayOf(draw: () => number, moments: readonly number[]): number {
  const values = Array.from({ length: DRAWS }, draw)
  const strays = moments.map((meant, at) => {
    const powers = values.map((value) => value ** (at + 1))
    const mean = powers.reduce((sum, value) => sum + value, 0) / DRAWS
    const spread = powers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS
    return Math.abs(mean - meant) / Math.sqrt(spread / DRAWS)
  })
  return Math.max(...strays)
}

test('normal: moments, and its tails', () => {
  const random = openRandom(5)
  expect(strayOf(() => drawNormal(random), [0, 1, 0, 3, 0, 15])).toBeLessThan(4)
  expect(strayOf(() => Number(drawNormal(random) > 3.5), [2.326290790355401e-4])).toBeLessThan(4)
  expect(strayOf(() => Number(Math.abs(drawNormal(random)) < 0.25), [0.1974126513658474])).toBeLessThan(4)
})

test.each([0.05, 0.4, 1, 1.5, 12, 3000])('gamma %d: moments, and those of its logarithm', (shape) => {
  const random = openRandom(6)
  const moments = [shape, shape * (shape + 1), shape * (shape + 1) * (shape + 2)]
  expect(strayOf(() => drawGamma(random, shape), moments)).toBeLessThan(4)
  const digamma = (logGamma(shape * 1.0001) - logGamma(shape * 0.9999)) / (0.0002 * shape)
  expect(strayOf(() => drawLogGamma(random, shape), [digamma])).toBeLessThan(4.1)
})

test.each([
  [1, 1],
  [0.03, 2],
  [0.3, 0.05],
  [4, 900],
  [1, 1e-3],
])('beta %d, %d: moments of it and of one less it', (a, b) => {
  const random = openRandom(7)
  const [share, rest] = [new Float64Array(1), new Float64Array(1)]
  let most = 0
  const drawn = (from: Float64Array) => (): number => {
    fillBetas(random, Float64Array.of(a, b), share, rest, 1)
    most = Math.max(most, Math.abs((share[0] as number) + (rest[0] as number) - 1))
    return from[0] as number
  }
  const moments = (one: number): number[] => [one / (a + b), (one * (one + 1)) / ((a + b) * (a + b + 1))]
  expect(strayOf(drawn(share), moments(a))).toBeLessThan(4)
  expect(strayOf(drawn(rest), moments(b))).toBeLessThan(4)
  expect(most).toBeLessThan(1e-12)
})

test('the extremes give numbers, in bounded time', () => {
  const random = openRandom(8)
  const [share, rest] = [new Float64Array(1), new Float64Array(1)]
  const billion = 1e9
  for (let made = 0; made < 3000; made++) {
    const drawn = [
      drawBinomial(random, billion, 1e-12),
      drawBinomial(random, billion, 1 - 1e-12),
      drawBinomial(random, 20 * billion, 0.3),
      drawPoisson(random, 20 * billion),
      drawBoundedNegativeBinomial(random, billion, Float64Array.of(1, 0), 20 * billion),
      drawBoundedNegativeBinomial(random, billion, Float64Array.of(0.999, 0.001), 20 * billion),
      drawBoundedNegativeBinomial(random, 5, Float64Array.of(1, 1e-300), 0),
      drawLogGamma(random, 1e-12),
      drawGamma(random, 20 * billion),
    ]
    for (const [a, b] of [
      [1e-9, 1e-9],
      [1e-300, 1],
      [20 * billion, 1],
    ] as const) {
      fillBetas(random, Float64Array.of(a, b), share, rest, 1)
      drawn.push(Math.log(share[0] as number), Math.log(rest[0] as number))
    }
    expect(drawn.every(Number.isFinite)).toBe(true)
    expect(
      drawn.slice(0, 7).every((value) => Number.isInteger(value) && value >= 0 && value < 21 * billion),
    ).toBe(true)
  }
})

test('a source goes on from where it was saved', () => {
  const random = openRandom(9, 3)
  random.next()
  const again = restoreRandom(random.save())
  expect(Array.from({ length: 50 }, () => again.next())).toEqual(
    Array.from({ length: 50 }, () => random.next()),
  )
})
