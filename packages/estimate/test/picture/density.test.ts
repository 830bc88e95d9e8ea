import { coverageOf, densityOf, dga, openRandom, posteriorOf, type DensityPoint } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { inventTable } from '../graphs/invent-table.ts'

/** Draws of a mixture of normal distributions on the scale of log(undocumented), each [share, mean, deviation]. */
function drawMixture(parts: readonly (readonly [number, number, number])[], count: number): number[] {
  const random = openRandom(9)
  return Array.from({ length: count }, () => {
    let part = random.next()
    const [, mean = 0, deviation = 0] = parts.find(([share]) => (part -= share) <= 0) ?? parts[0] ?? []
    const normal = Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next())
    return 1000 + Math.round(Math.exp(mean + deviation * normal))
  })
}

function areaOf(points: readonly DensityPoint[], upTo = Infinity): number {
  return points.reduce((sum, { total, density }, at) => {
    const before = points[at - 1]
    if (before === undefined || total > upTo) return sum
    return sum + ((density + before.density) / 2) * (total - before.total)
  }, 0)
}

const table = inventTable({ lists: 4, individuals: 900, seed: 12 })
const posterior = dga(table)
const single = { documented: 1000, spread: posteriorOf(drawMixture([[1, 8, 0.3]], 6000)) }
const double = {
  documented: 1000,
  spread: posteriorOf(
    drawMixture(
      [
        [0.4, 7, 0.2],
        [0.6, 8.5, 0.2],
      ],
      6000,
    ),
  ),
}
const floor = { documented: 15, spread: posteriorOf([15, 15, 15, 16, 16, 17, 15, 18, 15]) }

describe.each([
  ['an exact posterior', posterior],
  ['draws', single],
  ['draws in two heaps', double],
  ['a few draws at the floor', floor],
  ['one number', { documented: 10, spread: posteriorOf([12, 12]) }],
])('the curve of %s', (_, estimate) => {
  const points = densityOf(estimate)

  test('has totals that ascend from the documented on, and an area of 1', () => {
    expect(points).toHaveLength(200)
    expect(points[0]?.total).toBeGreaterThanOrEqual(estimate.documented)
    for (const [at, { total, density }] of points.entries()) {
      expect(density).toBeGreaterThanOrEqual(0)
      expect(total).toBeGreaterThan(points[at - 1]?.total ?? estimate.documented - 1)
    }
    expect(areaOf(points)).toBeCloseTo(1, 10)
  })
})

test('an exact posterior is hardly smoothed: half lies below its median, a fortieth below its interval', () => {
  const points = densityOf(posterior, { points: 2000 })
  const { point = 0, low = 0 } = posterior.total ?? {}
  expect(areaOf(points, point)).toBeCloseTo(0.5, 1.7)
  expect(areaOf(points, low)).toBeCloseTo(0.025, 2)
})

test('draws are smoothed to the curve that they come from', () => {
  for (const { total, density } of densityOf(single)) {
    const log = Math.log(total - 1000)
    const expected = Math.exp(-(((log - 8) / 0.3) ** 2) / 2) / (0.3 * Math.sqrt(2 * Math.PI) * (total - 1000))
    expect(Math.abs(density - expected)).toBeLessThan(0.06 * 4.7e-4)
  }
})

test('two heaps stay two, and one is one', () => {
  expect(countPeaks(densityOf(double))).toBe(2)
  expect(countPeaks(densityOf(single))).toBe(1)
})

/** Peaks of a twentieth of the greatest height or more: lower ones are not seen. */
function countPeaks(points: readonly DensityPoint[]): number {
  const greatest = Math.max(...points.map(({ density }) => density))
  return points.filter(({ density }, at) => {
    const [before, after] = [points[at - 1]?.density ?? 0, points[at + 1]?.density ?? 0]
    return density > before && density >= after && density > greatest / 20
  }).length
}

test('no spread, no curve', () => {
  expect(densityOf({ documented: 5, spread: null })).toEqual([])
})

test('each list covers its count of the total, between its ends turned round', () => {
  const { all, lists } = coverageOf(table, posterior)
  const { point = 0, low = 0, high = 0 } = posterior.total ?? {}
  expect(all).toEqual({
    name: null,
    count: posterior.documented,
    share: { point: all.count / point, low: all.count / high, high: all.count / low, level: 0.95 },
  })
  expect(lists.map(({ name }) => name)).toEqual(table.lists)
  for (const { count, share } of lists) expect(share?.point).toBe(count / point)
})

test('without an estimate only the counts are known', () => {
  const { all, lists } = coverageOf(table, { ...posterior, total: null })
  expect([all, ...lists].every(({ count, share }) => count > 0 && share === null)).toBe(true)
})
