import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runEm, type Comparison, type EmResult, type PatternCounts } from '../src/index.ts'
import { comparisonOf, forget, seeded, simulate } from './simulate.ts'

const truth = [
  comparisonOf('name', [0.7, 0.2, 0.1], [0.01, 0.04, 0.95]),
  comparisonOf('birth', [0.85, 0.1, 0.05], [0.002, 0.018, 0.98]),
  comparisonOf('town', [0.8, 0.2], [0.1, 0.9]),
  comparisonOf('trade', [0.6, 0.4], [0.05, 0.95]),
]
const all = { m: true, u: true, lambda: true }
const settled = { convergence: 1e-9, rounds: 5_000 }

function side(comparisons: readonly Comparison[], of: 'm' | 'u'): readonly (readonly number[])[] {
  return comparisons.map(({ levels }) => levels.map((level) => (level.isMissing ? 1 : (level[of] ?? 0))))
}

/** Four standard errors of a share of `of` observations, three times: EM doesn't know which class a pair is of. */
function tolerance(share: number, of: number): number {
  return 12 * Math.sqrt((share * (1 - share)) / of)
}

function checkNear(
  found: readonly (readonly number[])[],
  meant: readonly (readonly number[])[],
  of: number,
): void {
  for (const [at, levels] of meant.entries()) {
    for (const [level, share] of levels.entries()) {
      expect(Math.abs((found[at]?.[level] ?? 0) - share)).toBeLessThanOrEqual(tolerance(share, of) + 1e-12)
    }
  }
}

test.each([
  [0.3, 0],
  [0.3, 0.2],
  [0.05, 0.1],
  [0.8, 0.1],
])(
  'finds the parameters again that pairs were drawn by (λ %d, %d of the values missing)',
  (lambda, missing) => {
    const pairs = 60_000
    const patterns = simulate({ comparisons: truth, lambda, pairs, missing }, seeded(7))
    const { parameters, isConverged } = runEm(patterns, forget(truth), {
      lambda: 0.5,
      learnt: all,
      ...settled,
    })
    expect(isConverged).toBe(true)
    expect(Math.abs(parameters.lambda - lambda)).toBeLessThan(tolerance(lambda, pairs))
    checkNear(parameters.m, side(truth, 'm'), pairs * lambda * (1 - missing))
    checkNear(parameters.u, side(truth, 'u'), pairs * (1 - lambda) * (1 - missing))
  },
)

test('finds the parameters of random models again', () => {
  const share = fc.double({ min: 0.05, max: 0.2, noNaN: true })
  const model = fc.array(fc.tuple(share, share), { minLength: 4, maxLength: 6 })
  fc.assert(
    fc.property(model, fc.integer(), (shares, seed) => {
      const comparisons = shares.map(([miss, chance], at) =>
        comparisonOf(`c${at}`, [1 - miss, miss * 0.6, miss * 0.4], [chance * 0.4, chance * 0.6, 1 - chance]),
      )
      const patterns = simulate({ comparisons, lambda: 0.4, pairs: 8_000, missing: 0.05 }, seeded(seed))
      const { parameters } = runEm(patterns, forget(comparisons), { lambda: 0.5, learnt: all, ...settled })
      checkNear(parameters.m, side(comparisons, 'm'), 8_000 * 0.4 * 0.95)
      checkNear(parameters.u, side(comparisons, 'u'), 8_000 * 0.6 * 0.95)
    }),
    { numRuns: 20, seed: 3 },
  )
})

const shape = truth.map(({ levels }) => levels.length)
const rows = fc.array(
  fc.record({
    levels: fc.tuple(...shape.map((radix) => fc.integer({ min: 0, max: radix - 1 }))),
    pairs: fc.integer({ min: 1, max: 1_000_000 }),
  }),
  { maxLength: 30 },
)

function patternsOf(given: PatternCounts['rows']): PatternCounts {
  return { comparisons: truth.map(({ name }) => name), rows: given }
}

test.each([
  ['all', all],
  ['m and λ', { m: true, u: false, lambda: true }],
  ['u', { m: false, u: true, lambda: false }],
])('the likelihood of any patterns never falls while %s move', (_, learnt) => {
  fc.assert(
    fc.property(rows, (given) => {
      const result = runEm(patternsOf(given), learnt.m && learnt.u ? forget(truth) : truth, {
        lambda: 0.5,
        learnt,
        convergence: 1e-6,
        rounds: 60,
      })
      const likelihoods = [result.startLogLikelihood, ...result.rounds.map((round) => round.logLikelihood)]
      for (const [at, likelihood] of likelihoods.slice(1).entries()) {
        const before = likelihoods[at] ?? 0
        expect(likelihood).toBeGreaterThanOrEqual(before - (1 + Math.abs(before)) * 1e-9)
      }
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('any patterns end with probabilities', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { parameters } = runEm(patternsOf(given), forget(truth), {
        lambda: 0.5,
        learnt: all,
        convergence: 1e-4,
        rounds: 25,
      })
      const numbers = [parameters.lambda, ...parameters.m.flat(), ...parameters.u.flat()]
      expect(numbers.every((value) => value >= 0 && value <= 1 + 1e-12)).toBe(true)
      for (const levels of [...parameters.m, ...parameters.u]) {
        expect(levels.slice(1).reduce((total, value) => total + value, 0)).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 60, seed: 12 },
  )
})

test('what is fixed stays, and the others share what it leaves', () => {
  const fixed = truth.map((comparison, at) =>
    at === 0
      ? {
          ...comparison,
          levels: comparison.levels.map((level, degree) =>
            degree === 1 ? Object.assign({ ...level }, { m: 0.5, fixed: { m: true, u: false } }) : level,
          ),
        }
      : comparison,
  )
  const patterns = simulate({ comparisons: truth, lambda: 0.3, pairs: 20_000, missing: 0 }, seeded(1))
  const { parameters } = runEm(patterns, fixed, { lambda: 0.5, learnt: all, ...settled })
  expect(parameters.m[0]?.[1]).toBe(0.5)
  expect((parameters.m[0]?.[2] ?? 0) + (parameters.m[0]?.[3] ?? 0)).toBeCloseTo(0.5, 9)
})

test('a settled model does not move', () => {
  const patterns = simulate({ comparisons: truth, lambda: 0.3, pairs: 20_000, missing: 0.1 }, seeded(2))
  const first = runEm(patterns, forget(truth), {
    lambda: 0.5,
    learnt: all,
    convergence: 1e-12,
    rounds: 9_000,
  })
  const again = runEm(patterns, setLevels(first.parameters), {
    lambda: first.parameters.lambda,
    learnt: all,
    convergence: 1e-12,
    rounds: 1,
  })
  expect(again.rounds[0]?.change).toBeLessThan(1e-9)
})

function setLevels({ m, u }: EmResult['parameters']): readonly Comparison[] {
  return truth.map(({ name, description, levels }, at) => ({
    name,
    description,
    levels: levels.map((level, degree) =>
      Object.assign({ ...level }, { m: m[at]?.[degree], u: u[at]?.[degree] }),
    ),
  }))
}
