import { combineReplicates, EstimateError, openRandom } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateOf, range, refusedAt, spreadOver } from './estimates.ts'

const draws = (from: number, seed: number) => {
  const random = openRandom(seed)
  return Array.from({ length: 400 }, () => from + Math.floor(100 * random.next()))
}

test('posteriors are mixed with equal weights', () => {
  const combined = combineReplicates([spreadOver(100, [150, 200]), spreadOver(100, [200, 300, 400, 500])])
  expect([...(combined.spread?.totals ?? [])]).toEqual([150, 200, 300, 400, 500])
  expect([...(combined.spread?.probabilities ?? [])]).toEqual([0.25, 0.375, 0.125, 0.125, 0.125])
  expect(combined.total).toEqual(range(150, 200, 500))
  expect(combined).toMatchObject({ documented: 100, outcome: 'given', method: 'lcmcr' })
  expect(combined.form).toBe('a form; 2 replicates of the linkage combined')
})

test('points and intervals are pooled by Rubin’s rules on the log scale, by hand', () => {
  const estimates = [
    estimateOf(100, range(150, 200, 300)),
    estimateOf(100, range(160, 230, 340)),
    estimateOf(100, range(140, 180, 260)),
  ]
  const [q, u] = [
    [100.5, 130.5, 80.5].map(Math.log),
    [
      [50.5, 200.5],
      [60.5, 240.5],
      [40.5, 160.5],
    ].map(([low = 0, high = 0]) => (Math.log(high / low) / (2 * 1.959963984540054)) ** 2),
  ]
  const mean = sum(q) / 3
  const [within, between] = [sum(u) / 3, sum(q.map((one) => (one - mean) ** 2)) / 2]
  const added = (4 / 3) * between
  const combined = combineReplicates(estimates)
  expect(combined.total?.point).toBeCloseTo(99.5 + Math.exp(mean), 8)
  expect(combined.replicates.linkageShare).toBeCloseTo(added / (within + added), 12)
  const freedom = 2 * (1 + within / added) ** 2
  expect(Math.floor(freedom)).toBe(13)
  const reach = Math.log(((combined.total?.high ?? 0) - 99.5) / ((combined.total?.point ?? 0) - 99.5))
  const t = reach / Math.sqrt(within + added)
  expect(t).toBeGreaterThan(2.144787)
  expect(t).toBeLessThan(2.160369)
  expect(combined.spread).toBeNull()
})

test('a bootstrap is mixed to be drawn; points and intervals stay the method’s own', () => {
  const own = { method: 'loglinear', total: range(150, 200, 300) } as const
  const combined = combineReplicates([spreadOver(100, [120, 900], own), spreadOver(100, [110, 120], own)])
  expect(combined.total?.point).toBeCloseTo(200, 9)
  expect([...(combined.spread?.probabilities ?? [])]).toEqual([0.25, 0.5, 0.25])
})

test('replicates that document different numbers: the smallest is the floor', () => {
  const combined = combineReplicates([
    spreadOver(100, draws(150, 1)),
    spreadOver(110, draws(150, 2)),
    spreadOver(105, draws(150, 3)),
  ])
  expect(combined.documented).toBe(100)
  expect(combined.replicates.documented).toEqual({ point: 105, low: 100, high: 110, level: 1 })
  expect(combined.undocumented?.point).toBe((combined.total?.point ?? 0) - 100)
  expect(combined.findings[0]).toMatchObject({ gate: 'below-floor', severity: 'note' })
  expect(combined.findings[0]?.words).toContain('between 100 and 110 individuals')
})

test('where the linkage is most of the uncertainty it is said', () => {
  const combined = combineReplicates([spreadOver(100, draws(150, 1)), spreadOver(100, draws(900, 2))])
  expect(combined.replicates.linkageShare).toBeGreaterThan(0.9)
  expect(combined.findings.map(({ words }) => words).join()).toMatch(
    /\d\d % of the uncertainty comes from how the records were linked/,
  )
})

test('up to a fifth may be refused, with a warning; more refuse the whole', () => {
  const given = Array.from({ length: 4 }, (_, at) => spreadOver(100, draws(150 + at, at)))
  const warned = combineReplicates([...given, refusedAt(100, { method: 'lcmcr' })])
  expect(warned).toMatchObject({ outcome: 'warned', replicates: { count: 5, refused: 1 } })
  expect(warned.findings[0]?.words).toBe(
    'In 1 of 5 replicates: Too few individuals. Such replicates were left out.',
  )
  const refused = combineReplicates([...given.slice(1), refusedAt(100, { method: 'lcmcr' })])
  expect(refused).toMatchObject({
    outcome: 'refused',
    total: null,
    spread: null,
    replicates: { linkageShare: null },
  })
  expect(refused.findings[0]).toMatchObject({ gate: 'thin', severity: 'refuse' })
  expect(combineReplicates([refusedAt(5), refusedAt(7)])).toMatchObject({ outcome: 'refused', documented: 5 })
})

test('one replicate is given back as it is', () => {
  const one = estimateOf(100, range(150, 200, 300), {
    sensitivity: [{ setting: 'K = 5', total: range(1, 2, 300) }],
  })
  expect(combineReplicates([one])).toEqual({
    ...one,
    replicates: {
      count: 1,
      refused: 0,
      documented: { point: 100, low: 100, high: 100, level: 1 },
      linkageShare: null,
    },
  })
})

test('settings that all replicates tell of are pooled, others are null', () => {
  const settings = (shared: number) => [
    { setting: 'K = 5', total: range(110, shared, 400) },
    { setting: 'K = 3', total: shared > 200 ? null : range(110, shared, 400) },
  ]
  const combined = combineReplicates([
    estimateOf(100, range(150, 200, 300), { sensitivity: settings(200) }),
    estimateOf(100, range(150, 200, 300), { sensitivity: settings(300) }),
  ])
  expect(combined.sensitivity.map(({ setting, total }) => [setting, total?.point.toFixed(1)])).toEqual([
    ['K = 5', (99.5 + Math.sqrt(100.5 * 200.5)).toFixed(1)],
    ['K = 3', undefined],
  ])
})

test('what can’t be combined is told', () => {
  const one = estimateOf(100, range(150, 200, 300))
  expect(() => combineReplicates([])).toThrow(EstimateError)
  expect(() => combineReplicates([one, spreadOver(100, [120])])).toThrow(
    'different methods (loglinear and lcmcr)',
  )
  const other = estimateOf(100, { ...range(150, 200, 300), level: 0.8 })
  expect(() => combineReplicates([one, other])).toThrow('different levels (0.95 and 0.8)')
})

test('the same replicate again and again adds nothing; replicates in another order change nothing', () => {
  const total = fc
    .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
    .map(([low, more, most]) => range(100 + low, 100 + low + more, 100 + low + more + most))
  fc.assert(
    fc.property(fc.array(total, { minLength: 2, maxLength: 6 }), (totals) => {
      const estimates = totals.map((one) => estimateOf(100, one))
      const combined = combineReplicates(estimates)
      const turned = combineReplicates([...estimates].reverse())
      expect(turned.total?.point).toBeCloseTo(combined.total?.point ?? NaN, 6)
      expect(turned.total?.high).toBeCloseTo(combined.total?.high ?? NaN, 3)
      const [first] = estimates
      const same = combineReplicates(estimates.map(() => first ?? estimateOf(100, null)))
      expect(same.total?.point).toBeCloseTo(first?.total?.point ?? NaN, 6)
      expect(same.replicates.linkageShare).toBeLessThan(1e-9)
    }),
  )
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
