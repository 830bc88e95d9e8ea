import {
  bulkEffectiveSize,
  diagnose,
  effectiveSize,
  quantileError,
  rankRHat,
  splitRHat,
  tailEffectiveSize,
} from '@recount/estimate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drift } from './drift.ts'

const scaled = (chains: readonly Float64Array[]) =>
  chains.map((chain, at) => (at === 0 ? chain.map((x) => 4 * x) : chain))

/** By arviz 0.23.4 on these very series: split R-hat, rank-normalised R-hat, ESS of mean, bulk and tail, errors of the 5 % and 50 % quantiles. */
const golden = [
  {
    chains: drift({ seed: 7, chains: 4, length: 200, memory: 0.7, apart: 0 }),
    told: [1.025592817990939, 1.0253651420483512, 179.82075226942598, 308.8483299327323],
    errors: [0.040141760811868266, 0.03079405235655225],
  },
  {
    chains: drift({ seed: 7, chains: 4, length: 201, memory: 0.3, apart: 0.1 }),
    told: [1.0639693551604326, 1.0674712811376652, 59.05084257880519, 438.2343754117041],
    errors: [0.022157893737356493, 0.02181241447699364],
  },
  {
    chains: drift({ seed: 8, chains: 3, length: 300, memory: -0.5, apart: 0 }),
    told: [0.997728016648126, 1.0023774677031667, 2658.8182584953925, 870.2753571907336],
    errors: [0.010734256444193846, 0.010207821149329704],
  },
  {
    chains: scaled(drift({ seed: 9, chains: 4, length: 250, memory: 0, apart: 0 })),
    told: [1.004708712994585, 1.2291633426591626, 930.7510026799199, 31.68128294306949],
    errors: [0.4882141163279741, 0.02715293304818922],
  },
] as const

it.each(golden)('tells what arviz tells of series %#', ({ chains, told, errors }) => {
  const found = [splitRHat(chains), rankRHat(chains), bulkEffectiveSize(chains), tailEffectiveSize(chains)]
  for (const [at, expected] of told.entries()) expect(found[at]).toBeCloseTo(expected, 8)
  // The Beta's percentiles are taken as a normal's: neighbouring draws at most.
  for (const [at, expected] of errors.entries()) {
    const error = quantileError(chains, [0.05, 0.5][at] as number)
    expect(Math.abs(error / expected - 1)).toBeLessThan(0.12)
  }
})

it('has the R-hat of two chains of four draws that can be worked out by hand', () => {
  // Halves 1 3 | 2 4 | 5 7 | 6 8: W = 2, variance of the means 2 3 6 7 = 17/3, var+ = 2/2 + 17/3 = 20/3.
  const chains = [Float64Array.of(1, 3, 2, 4), Float64Array.of(5, 7, 6, 8)]
  expect(splitRHat(chains)).toBeCloseTo(Math.sqrt(20 / 3 / 2), 12)
})

it.each([0, 0.5, 0.9])('finds the effective draws of an autoregression of memory %d', (memory) => {
  const chains = drift({ seed: 3, chains: 8, length: 4000, memory, apart: 0 })
  const expected = (32_000 * (1 - memory)) / (1 + memory)
  expect(effectiveSize(chains) / expected).toBeGreaterThan(0.88)
  expect(effectiveSize(chains) / expected).toBeLessThan(1.12)
})

it('finds the error of the median of independent draws as theory has it', () => {
  const chains = drift({ seed: 5, chains: 8, length: 2000, memory: 0, apart: 0 })
  expect(quantileError(chains, 0.5)).toBeGreaterThan(0.8 * (0.5 / Math.sqrt(16_000)))
  expect(quantileError(chains, 0.5)).toBeLessThan(1.2 * (0.5 / Math.sqrt(16_000)))
})

it('sees chains that drift, stand apart or differ in scale', () => {
  const still = drift({ seed: 1, chains: 4, length: 400, memory: 0.2, apart: 0 })
  const drifting = still.map((chain) => chain.map((x, at) => x + at / 400))
  expect(rankRHat(still)).toBeLessThan(1.01)
  expect(rankRHat(drifting)).toBeGreaterThan(1.1)
  expect(rankRHat(drift({ seed: 1, chains: 4, length: 400, memory: 0.2, apart: 0.3 }))).toBeGreaterThan(1.1)
  expect(splitRHat(scaled(still))).toBeLessThan(1.02)
  expect(rankRHat(scaled(still))).toBeGreaterThan(1.1)
})

it('tells of chains that do not move, without dividing by nothing', () => {
  const same = [new Float64Array(20).fill(3), new Float64Array(20).fill(3)]
  const apart = [new Float64Array(20).fill(3), new Float64Array(20).fill(4)]
  expect(diagnose(same)).toEqual({ rHat: 1, effectiveBulk: 40, effectiveTail: 40 })
  expect(diagnose(apart).rHat).toBeNull()
  expect(diagnose(apart).effectiveBulk).toBeGreaterThan(0)
})

it('hangs on the order of draws only, not on their scale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      (seed, power) => {
        const chains = drift({ seed, chains: 3, length: 60, memory: 0.4, apart: 0.1 })
        const bent = chains.map((chain) => chain.map((x) => Math.exp(power * x)))
        expect(bulkEffectiveSize(bent)).toBeCloseTo(bulkEffectiveSize(chains), 9)
        expect(effectiveSize(chains.map((chain) => chain.map((x) => 5 - power * x)))).toBeCloseTo(
          effectiveSize(chains),
          6,
        )
      },
    ),
    { numRuns: 50 },
  )
})
