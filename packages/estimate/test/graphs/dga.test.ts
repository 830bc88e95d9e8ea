import fc from 'fast-check'
import { dga, quantileOf, type DgaEstimate, type DgaOptions, type Overlaps } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { inventTable } from './invent-table.ts'

/** The eight decomposable graphs on three lists, each as the lists that a list depends on, in an order in which that can be said. */
const THREE_LISTS: readonly (readonly (readonly [number, readonly number[]])[])[] = [
  [
    [0, []],
    [1, []],
    [2, []],
  ],
  [
    [0, []],
    [1, [0]],
    [2, []],
  ],
  [
    [0, []],
    [2, [0]],
    [1, []],
  ],
  [
    [1, []],
    [2, [1]],
    [0, []],
  ],
  [
    [0, []],
    [1, [0]],
    [2, [0]],
  ],
  [
    [1, []],
    [0, [1]],
    [2, [1]],
  ],
  [
    [2, []],
    [0, [2]],
    [1, [2]],
  ],
  [
    [0, []],
    [1, [0]],
    [2, [0, 1]],
  ],
]

/** log of x(x + 1)…(x + count − 1), factor by factor. */
function logRising(x: number, count: number): number {
  let sum = 0
  for (let at = 0; at < count; at++) sum += Math.log(x + at)
  return sum
}

/**
 * The posterior without cliques and separators: the chance of each list given those it depends on is Beta distributed for each way to
 * be on those, and individuals are drawn one after the other (Pólya’s urn); times N!/n₀! and 1/N.
 */
function urnPosterior(overlaps: Overlaps, delta: number, most: number): number[] {
  const documented = overlaps.cells.reduce((sum, { count }) => sum + count, 0)
  const weights: number[] = []
  let multinomial = 0
  for (let missing = 0; missing <= most; missing++) {
    const total = documented + missing
    if (missing > 0) multinomial += Math.log(total) - Math.log(missing)
    const all = [...overlaps.cells, { pattern: 0, count: missing }]
    const graphs = THREE_LISTS.map((graph) =>
      graph.reduce((sum, [list, given]) => sum + urnOf(all, list, given, delta), 0),
    )
    const greatest = Math.max(...graphs)
    const sum = graphs.reduce((part, log) => part + Math.exp(log - greatest), 0)
    weights.push(greatest + Math.log(sum) + multinomial - Math.log(total))
  }
  const greatest = Math.max(...weights)
  const shares = weights.map((log) => Math.exp(log - greatest))
  const sum = shares.reduce((part, share) => part + share, 0)
  return shares.map((share) => share / sum)
}

function urnOf(cells: Overlaps['cells'], list: number, given: readonly number[], delta: number): number {
  const weight = delta * 2 ** (2 - given.length)
  const mask = given.reduce((bits, other) => bits | (1 << other), 0)
  const groups = new Map<number, [number, number]>()
  for (const { pattern, count } of cells) {
    const group = groups.get(pattern & mask) ?? [0, 0]
    group[(pattern >>> list) & 1] = (group[(pattern >>> list) & 1] ?? 0) + count
    groups.set(pattern & mask, group)
  }
  return [...groups.values()].reduce(
    (sum, [off, on]) =>
      sum + logRising(weight, off) + logRising(weight, on) - logRising(2 * weight, off + on),
    0,
  )
}

function pointsOf(shares: readonly number[], documented: number): number[] {
  return [0.025, 0.5, 0.975].map((wanted) => {
    let below = 0
    return documented + shares.findIndex((share) => (below += share) >= wanted)
  })
}

function rangeOf({ total }: DgaEstimate): (number | undefined)[] {
  return [total?.low, total?.point, total?.high]
}

describe.each([1 / 8, 0.5, 1])('three lists, δ = %d', (delta) => {
  const overlaps = inventTable({ lists: 3, individuals: 120, seed: 3 })
  const maxExpansion = 9
  const estimate = dga(overlaps, { delta, maxExpansion })
  const shares = urnPosterior(overlaps, delta, estimate.documented * (maxExpansion - 1))

  test('median and interval are those of drawing individuals from urns', () => {
    expect(rangeOf(estimate)).toEqual(pointsOf(shares, estimate.documented))
  })

  test('so are the mean and the shares of the posterior', () => {
    const mean = shares.reduce((sum, share, missing) => sum + share * (estimate.documented + missing), 0)
    expect(estimate.detail?.mean).toBeCloseTo(mean, 4)
    const { totals = [], probabilities = [] } = estimate.spread ?? {}
    let below = 0
    let from = 0
    for (const [at, total] of totals.entries()) {
      below += probabilities[at] ?? 0
      const to = total - estimate.documented + 1
      expect(below).toBeCloseTo(
        shares.slice(0, to).reduce((sum, share) => sum + share, 0),
        6,
      )
      from = to
    }
    expect(from).toBe(shares.length)
  })
})

test('the spread is bounded, sums to 1 and holds the interval', () => {
  const { total, spread } = dga(inventTable({ lists: 4, individuals: 30_000, seed: 8 }), {
    maxExpansion: 100,
  })
  if (spread === null || total === null) throw new Error('There should be an estimate.')
  expect(spread.totals.length).toBeLessThanOrEqual(20_000)
  expect(spread.probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
  expect([0.025, 0.5, 0.975].map((share) => quantileOf(spread, share))).toEqual([
    total.low,
    total.point,
    total.high,
  ])
})

test('relabelling the lists changes nothing', () => {
  const table = inventTable({ lists: 4, individuals: 500, seed: 1 })
  const before = dga(table)
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(orders, (order) => {
      const gather = (pattern: number): number =>
        order.reduce((bits, list, place) => bits | (((pattern >>> list) & 1) << place), 0)
      const cells = table.cells.map(({ pattern, count }) => ({ pattern: gather(pattern), count }))
      const after = dga({
        lists: order.map((list) => table.lists[list] ?? ''),
        cells: cells.sort((one, other) => one.pattern - other.pattern),
        impossible: [],
      })
      expect(after.total).toEqual(before.total)
      expect(after.detail?.mean).toBeCloseTo(before.detail?.mean ?? 0, 7)
      expect(probabilitiesOf(after)).toEqual(probabilitiesOf(before))
    }),
    { numRuns: 12 },
  )
})

/** The probability of each of the first five graphs, whatever order its lists are told in. */
function probabilitiesOf({ detail }: DgaEstimate): ReadonlyMap<string, string> {
  const named = detail?.top.slice(0, 5).map(({ cliques, probability }) => {
    const sorted = cliques.map((clique) => [...clique].sort().join()).sort()
    return [sorted.join(' '), probability.toFixed(10)] as const
  })
  return new Map(named)
}

test('a list nobody is on changes nothing but what is said', () => {
  const table = inventTable({ lists: 3, individuals: 300, seed: 2 })
  const wider = dga({ ...table, lists: [...table.lists, 'nobody’s'] })
  expect(wider.total).toEqual(dga(table).total)
  expect(wider.findings.map(({ gate }) => gate)).toContain('empty-list')
})

test('graphs are named by their lists, and lists that hang together are found to', () => {
  const { detail } = dga(inventTable({ lists: 3, individuals: 3000, seed: 4 }))
  expect(detail?.top[0]?.name).toBe('[list 1 list 2] [list 3]')
  expect(detail?.top[0]?.probability).toBeGreaterThan(0.8)
  expect(detail?.graphs).toBe(8)
  expect(detail?.top.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 8)
})

describe('the prior', () => {
  const tight = inventTable({ lists: 4, individuals: 400, seed: 6 })

  test('what other δ give is always told', () => {
    const { sensitivity } = dga(tight, { delta: 0.2 })
    expect(sensitivity.slice(0, 4).map(({ setting }) => setting)).toEqual([
      'δ = 1/16',
      'δ = 1/5',
      'δ = 1/2',
      'δ = 1',
    ])
    expect(sensitivity[0]?.total).toEqual(dga(tight).total)
    expect(sensitivity[3]?.total).toEqual(dga(tight, { delta: 1 }).total)
  })

  test('δ that change the total by half are warned of, with the totals', () => {
    const sparse = inventTable({ lists: 5, individuals: 900, seed: 11, least: 0.01 })
    const { sensitivity, findings } = dga(sparse)
    const points = sensitivity.slice(0, 3).map(({ total }) => total?.point ?? 0)
    const isFar = Math.max(...points) >= 1.5 * Math.min(...points)
    const told = findings.find(({ gate }) => gate === 'prior-driven')
    expect(isFar).toBe(true)
    expect(told?.severity).toBe('warn')
    for (const point of points) expect(told?.words).toContain(point.toLocaleString('en'))
  })

  test('a belief in the total pulls it', () => {
    const free = dga(tight).total?.point ?? 0
    const low = dga(tight, { prior: { shape: 40_000, scale: 0.9 * (free / 40_000) } })
    expect(low.total?.point).toBeLessThan(free)
    expect(low.form).toContain('gamma–Poisson')
  })
})

test('a posterior that the greatest total cuts off is told, with what a greater one gives', () => {
  const { findings, sensitivity } = dga(inventTable({ lists: 3, individuals: 90, seed: 7 }), {
    maxExpansion: 2,
  })
  const told = findings.find(({ gate }) => gate === 'near-maximum')
  expect(told?.severity).toBe('warn')
  expect(told?.words).toContain('with four times that maximum')
  expect(sensitivity.map(({ setting }) => setting)).toContain('total up to 8 times the documented')
})

test('individuals who differ in how likely they are found are suspected where Chao’s bound lies above', () => {
  const chances = [0.25, 0.2, 0.15, 0.3]
  const cells = Array.from({ length: 15 }, (_, at) => {
    const shareOf = (times: number): number =>
      chances.reduce((product, chance, list) => {
        return product * (((at + 1) >>> list) & 1 ? times * chance : 1 - times * chance)
      }, 1)
    return { pattern: at + 1, count: Math.round(5000 * (0.4 * shareOf(2) + 0.6 * shareOf(0.4))) }
  })
  const { total, findings } = dga({ lists: ['a', 'b', 'c', 'd'], cells, impossible: [] })
  const told = findings.find(({ gate }) => gate === 'below-floor')
  expect(total?.high).toBeLessThan(5000)
  expect(told?.severity).toBe('warn')
  expect(told?.words).toContain((total?.point ?? 0).toLocaleString('en'))
})

describe('refused with a sentence, and no number', () => {
  const table = inventTable({ lists: 4, individuals: 300, seed: 2 })
  test.each([
    ['seven lists', inventTable({ lists: 7, individuals: 300, seed: 2 }), 'at most 6 lists'],
    ['twelve lists', inventTable({ lists: 12, individuals: 300, seed: 2 }), 'there are 12'],
    ['a pattern nobody could have', withoutPattern(table, 3), 'nobody could have had'],
    ['nobody', { ...table, cells: [] }, 'Nobody'],
    ['two lists', inventTable({ lists: 2, individuals: 90, seed: 2 }), 'fewer than three'],
    [
      'no overlap',
      { ...table, cells: [1, 2, 4, 8].map((pattern) => ({ pattern, count: 20 })) },
      'nobody is on two',
    ],
    ['everybody on all', { ...table, cells: [{ pattern: 15, count: 50 }] }, 'every one'],
  ])('%s', (_, overlaps, words) => {
    const { total, outcome, findings, spread, detail } = dga(overlaps)
    expect([total, spread, detail, outcome]).toEqual([null, null, null, 'refused'])
    expect(findings[0]?.words).toContain(words)
  })
})

function withoutPattern(overlaps: Overlaps, impossible: number): Overlaps {
  return {
    ...overlaps,
    cells: overlaps.cells.filter(({ pattern }) => pattern !== impossible),
    impossible: [impossible],
  }
}

test.each([3, 6])('counts of a milliard: %d independent lists', (lists) => {
  const chances = [0.1, 0.2, 0.05, 0.15, 0.1, 0.2].slice(0, lists)
  const cells = Array.from({ length: 2 ** lists - 1 }, (_, at) => {
    const share = chances.reduce(
      (product, chance, list) => product * (((at + 1) >>> list) & 1 ? chance : 1 - chance),
      1,
    )
    return { pattern: at + 1, count: Math.round(1e9 * share) }
  })
  const { total, outcome } = dga({
    lists: chances.map((_, list) => `list ${list + 1}`),
    cells,
    impossible: [],
  })
  expect(outcome).toBe('given')
  expect(Math.abs((total?.point ?? 0) / 1e9 - 1)).toBeLessThan(1e-6)
  expect((total?.high ?? 0) - (total?.low ?? 0)).toBeLessThan(1e6)
})

test('a greatest total that would take hours is refused at once, with what to lower', () => {
  const cells = [1, 2, 3, 4, 5, 6, 7].map((pattern) => ({ pattern, count: 1e10 }))
  expect(() => dga({ lists: ['a', 'b', 'c'], cells, impossible: [] }, { maxExpansion: 1000 })).toThrow(
    /too much work/,
  )
})

test.each<[DgaOptions]>([
  [{ delta: 0 }],
  [{ delta: Number.NaN }],
  [{ maxExpansion: 1 }],
  [{ level: 95 }],
  [{ prior: { shape: 1, scale: -1 } }],
])('%o is no setting', (options) => {
  expect(() => dga(inventTable({ lists: 3, individuals: 90, seed: 1 }), options)).toThrow(/has to be/)
})
