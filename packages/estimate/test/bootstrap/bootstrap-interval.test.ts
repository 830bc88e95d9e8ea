import { bootstrapInterval, openBootstrap, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Two lists of which some are on both: Lincoln and Petersen's estimate needs no model. */
function tableOf(one: number, other: number, both: number): Overlaps {
  const cells = [
    { pattern: 1, count: one },
    { pattern: 2, count: other },
    { pattern: 3, count: both },
  ]
  return { lists: ['one', 'other'], cells: cells.filter(({ count }) => count > 0), impossible: [] }
}

function countCell({ cells }: Overlaps, pattern: number): number {
  return cells.find((cell) => cell.pattern === pattern)?.count ?? 0
}

function lincolnPetersen(overlaps: Overlaps): number | null {
  const both = countCell(overlaps, 3)
  if (both === 0) return null
  return ((countCell(overlaps, 1) + both) * (countCell(overlaps, 2) + both)) / both
}

/** Twenty-six scores: Efron & Tibshirani (1993), An Introduction to the Bootstrap, table 14.1, data A. */
const scores = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
]

test("the textbook's example: the variance of 26 scores, 90 %", () => {
  const overlaps: Overlaps = {
    lists: ['a', 'b', 'c', 'd', 'e'],
    cells: scores.map((_, at) => ({ pattern: at + 1, count: 1 })),
    impossible: [],
  }
  const found = bootstrapInterval(overlaps, varianceOfScores, { level: 0.9, replicates: 20_000 })
  // Table 14.2: a = .061; percentile (100.8, 233.9), BCa (115.8, 259.6) of 2,000 replicates, whose ends vary by some 4.
  expect(found.acceleration).toBeCloseTo(0.061, 3)
  expect(Math.abs((found.percentile?.low ?? 0) - 100.8)).toBeLessThan(5)
  expect(Math.abs((found.percentile?.high ?? 0) - 233.9)).toBeLessThan(5)
  expect(Math.abs((found.bca?.low ?? 0) - 115.8)).toBeLessThan(6)
  expect(Math.abs((found.bca?.high ?? 0) - 259.6)).toBeLessThan(6)
})

function varianceOfScores({ cells }: Overlaps): number {
  const individuals = cells.reduce((sum, { count }) => sum + count, 0)
  const mean = cells.reduce((sum, { pattern, count }) => sum + count * score(pattern), 0) / individuals
  return (
    cells.reduce((sum, { pattern, count }) => sum + count * (score(pattern) - mean) ** 2, 0) / individuals
  )
}

function score(pattern: number): number {
  return scores[pattern - 1] as number
}

test('the same seed gives the same, however the work is cut; another seed another', () => {
  const overlaps = tableOf(120, 90, 40)
  const whole = bootstrapInterval(overlaps, lincolnPetersen, { seed: 7, replicates: 300 })
  const sliced = openBootstrap(overlaps, lincolnPetersen, { seed: 7, replicates: 300 })
  for (let size = 1; sliced.run(size); size += 3);
  expect(sliced.finish()).toEqual(whole)
  expect(bootstrapInterval(overlaps, lincolnPetersen, { seed: 8, replicates: 300 })).not.toEqual(whole)
})

test('the interval is as wide as theory says it is', () => {
  const found = bootstrapInterval(tableOf(1200, 900, 400), lincolnPetersen, { replicates: 2000 })
  // Var(log N̂) of Lincoln and Petersen's estimate at a fixed number documented, by the delta method on the three counts.
  const deviation = deltaDeviation(1200, 900, 400)
  const width = Math.log((found.percentile?.high ?? 0) / (found.percentile?.low ?? 1))
  expect(width).toBeGreaterThan(0.93 * 2 * 1.96 * deviation)
  expect(width).toBeLessThan(1.07 * 2 * 1.96 * deviation)
  expect(found.findings).toEqual([])
})

function deltaDeviation(one: number, other: number, both: number): number {
  const [a, b, c] = [1 / (one + both), 1 / (other + both), 1 / (one + both) + 1 / (other + both) - 1 / both]
  const total = one + other + both
  const mean = (one * a + other * b + both * c) / total
  return Math.sqrt(one * a * a + other * b * b + both * c * c - total * mean * mean)
}

test('drawn from a fitted model, the number documented varies too', () => {
  const fitted = [
    { pattern: 0, count: 1000 },
    { pattern: 1, count: 1000 },
    { pattern: 2, count: 1000 },
    { pattern: 3, count: 1000 },
  ]
  const seen = new Set<number>()
  const found = bootstrapInterval(
    tableOf(1000, 1000, 1000),
    (overlaps) => {
      seen.add(overlaps.cells.reduce((sum, { count }) => sum + count, 0))
      return lincolnPetersen(overlaps)
    },
    { fitted, replicates: 400 },
  )
  expect(seen.size).toBeGreaterThan(30)
  expect(found.bca?.low).toBeGreaterThan(3800)
  expect(found.bca?.high).toBeLessThan(4200)
})

test('replicates without an estimate lie beyond every number, and are told', () => {
  const few = bootstrapInterval(tableOf(300, 300, 6), lincolnPetersen, { replicates: 2000 })
  expect(few.without).toBeGreaterThan(0)
  expect(few.bca).not.toBeNull()
  expect(few.findings.map(({ gate, severity }) => [gate, severity])).toEqual([['no-estimate', 'note']])
  const one = bootstrapInterval(tableOf(300, 300, 1), lincolnPetersen, { replicates: 200 })
  expect(one.bca).toBeNull()
  expect(one.findings.map(({ gate, severity }) => [gate, severity])).toEqual([['no-estimate', 'refuse']])
})

test('a method that never answers, or always the same, has no spread', () => {
  const none = bootstrapInterval(tableOf(10, 10, 10), () => null, { replicates: 50 })
  expect([none.bca, none.percentile, none.spread, none.without]).toEqual([null, null, null, 50])
  const same = bootstrapInterval(tableOf(10, 10, 10), () => 42, { replicates: 50 })
  expect([same.bca, same.percentile]).toEqual([
    { low: 42, high: 42 },
    { low: 42, high: 42 },
  ])
})

test('stops when told to, says how far it is, and refuses options that are none', () => {
  const overlaps = tableOf(120, 90, 40)
  const stop = new AbortController()
  const told: number[] = []
  const onProgress = (done: number): void => {
    told.push(done)
    if (done >= 100) stop.abort()
  }
  expect(() => bootstrapInterval(overlaps, lincolnPetersen, { signal: stop.signal, onProgress })).toThrow(
    /stopped after 100 of 1000 replicates/,
  )
  expect(told.at(-1)).toBe(100)
  for (const options of [{ replicates: 3 }, { replicates: 20.5 }, { level: 1 }, { level: Number.NaN }]) {
    expect(() => bootstrapInterval(overlaps, lincolnPetersen, options)).toThrow(/it was given/)
  }
  expect(() => bootstrapInterval({ ...overlaps, cells: [] }, lincolnPetersen)).toThrow(
    /Nobody is on any list/,
  )
})

test('whatever the table: ends in order, and moved as the estimate is by a factor', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(1000),
      (one, other, both, seed) => {
        const overlaps = tableOf(one, other, both)
        const options = { seed, replicates: 60 }
        const found = bootstrapInterval(overlaps, lincolnPetersen, options)
        const doubled = bootstrapInterval(overlaps, (table) => twice(lincolnPetersen(table)), options)
        expect(doubled.bca === null).toBe(found.bca === null)
        if (found.bca === null || doubled.bca === null) return
        expect(found.bca.low).toBeLessThanOrEqual(found.bca.high)
        expect(doubled.bca.low).toBeCloseTo(2 * found.bca.low, 6)
        expect(doubled.bca.high).toBeCloseTo(2 * found.bca.high, 6)
      },
    ),
    { numRuns: 60 },
  )
})

function twice(total: number | null): number | null {
  return total === null ? null : 2 * total
}

test('a thousand million individuals take no longer', () => {
  const found = bootstrapInterval(tableOf(1e9, 1e9, 1e9), lincolnPetersen, { replicates: 200 })
  expect(found.bca?.low).toBeGreaterThan(3.999e9)
  expect(found.bca?.high).toBeLessThan(4.001e9)
})
