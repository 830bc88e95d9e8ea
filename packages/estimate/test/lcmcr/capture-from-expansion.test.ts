import { captureFromExpansion, EstimateError, openRandom, type Random } from '@recount/estimate'
import { expect, it } from 'vitest'

/** Gamma(shape, 1) by Marsaglia & Tsang (2000), slow and plain. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.next() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next())
    const v = (1 + z / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random.next()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** N / n of a large population of one class, from the prior of λ. */
function drawExpansion(random: Random, lists: number, { a, b }: { a: number; b: number }): number {
  let missed = 1
  for (let list = 0; list < lists; list++) {
    const [hit, miss] = [gamma(random, a), gamma(random, b)]
    missed *= miss / (hit + miss)
  }
  return 1 / (1 - missed)
}

it.each([
  { lists: 1, low: { share: 0.1, expansion: 1.2 }, high: { share: 0.9, expansion: 4 } },
  { lists: 4, low: { share: 0.05, expansion: 1.2 }, high: { share: 0.95, expansion: 5 } },
  { lists: 3, low: { share: 0.025, expansion: 2 }, high: { share: 0.975, expansion: 50 } },
  { lists: 12, low: { share: 0.25, expansion: 1.5 }, high: { share: 0.75, expansion: 2 } },
])(
  'gives a prior under which N / n has the quantiles, by simulation: $lists lists',
  ({ lists, low, high }) => {
    const capture = captureFromExpansion({ lists, quantiles: [high, low] })
    const random = openRandom(lists)
    const draws = Array.from({ length: 20_000 }, () => drawExpansion(random, lists, capture))
    for (const { share, expansion } of [low, high]) {
      const found = draws.filter((draw) => draw <= expansion).length / draws.length
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws.length))
    }
  },
)

it('finds the uniform prior from its own quantiles', () => {
  // Of two uniform λ, P(p0 ≤ x) = x (1 − log x).
  const shareOf = (expansion: number) => {
    const x = 1 - 1 / expansion
    return x * (1 - Math.log(x))
  }
  const quantiles = [1.1, 2].map((expansion) => ({ share: shareOf(expansion), expansion }))
  const { a, b } = captureFromExpansion({ lists: 2, quantiles })
  expect(a).toBeCloseTo(1, 4)
  expect(b).toBeCloseTo(1, 4)
})

it.each([
  [[{ share: 0.5, expansion: 2 }]],
  [
    [
      { share: 0.05, expansion: 0.9 },
      { share: 0.95, expansion: 2 },
    ],
  ],
  [
    [
      { share: 0.05, expansion: 3 },
      { share: 0.95, expansion: 2 },
    ],
  ],
  [
    [
      { share: 0.5, expansion: 2 },
      { share: 0.5, expansion: 3 },
    ],
  ],
  [
    [
      { share: 0.1, expansion: 2 },
      { share: 0.9, expansion: NaN },
    ],
  ],
])('says what is wrong with %o', (quantiles) => {
  expect(() => captureFromExpansion({ lists: 3, quantiles })).toThrow(EstimateError)
})
