import { describe, expect, it } from 'vitest'
import {
  defineOverlaps,
  EstimateError,
  lcmcr,
  openRandom,
  type ChainRunner,
  type LcmcrRound,
  type Overlaps,
} from '@recount/estimate'

const overlaps = defineOverlaps({
  lists: ['ward', 'court', 'press', 'police'],
  patterns: [
    { h: '1000', n: 160 },
    { h: '0100', n: 125 },
    { h: '0010', n: 130 },
    { h: '0001', n: 60 },
    { h: '1100', n: 55 },
    { h: '1010', n: 44 },
    { h: '0110', n: 41 },
    { h: '1001', n: 22 },
    { h: '0011', n: 19 },
    { h: '0101', n: 18 },
    { h: '1110', n: 19 },
    { h: '1011', n: 9 },
    { h: '1111', n: 3 },
  ],
})
const documented = 705
const short = { sweeps: 4000, effective: 100, sensitivity: false } as const

/** A runner whose chains draw from where `placeOf` says, in lieu of the model. */
function drawing(placeOf: (stream: number, next: () => number) => number): ChainRunner {
  return {
    run: async ({ from, draws }) => {
      const stream = 'stream' in from ? from.stream : (from.numbers[0] as number)
      const used = 'stream' in from ? 0 : (from.numbers[1] as number)
      const random = openRandom(1000 * stream + used)
      const totals = Float64Array.from({ length: draws }, () =>
        Math.round(placeOf(stream, () => random.next())),
      )
      return { totals, state: { numbers: Float64Array.of(stream, used + 1) } }
    },
  }
}

const gatesOf = (findings: readonly { gate: string; severity: string }[]) =>
  findings.map(({ gate, severity }) => `${severity} ${gate}`)

describe('lcmcr', () => {
  it('gives the median of the posterior, its interval, and how its chains went', async () => {
    const { total, undocumented, chains, outcome, settings, spread, ...estimate } = await lcmcr(
      overlaps,
      short,
    )
    expect(outcome).not.toBe('refused')
    expect(estimate).toMatchObject({ method: 'lcmcr', documented })
    expect(settings).toMatchObject({
      seed: 1,
      classes: 10,
      chains: 8,
      maxExpansion: 21,
      capture: { a: 1, b: 1 },
    })
    expect(total?.low).toBeGreaterThan(documented)
    expect(total?.high).toBeGreaterThan(total?.point ?? Infinity)
    expect((total?.point ?? 0) - (undocumented?.point ?? 0)).toBe(documented)
    expect(chains?.each).toHaveLength(8)
    expect(chains?.rHat).toBeLessThan(1.05)
    expect(chains?.modes).toHaveLength(1)
    expect(spread?.totals.length).toBeGreaterThan(100)
  })

  it('gives the same bytes again, and others for another seed', async () => {
    const first = await lcmcr(overlaps, short)
    expect(await lcmcr(overlaps, short)).toEqual(first)
    expect((await lcmcr(overlaps, { ...short, seed: 2 })).spread).not.toEqual(first.spread)
  })

  it('gives the same for lists in another order', async () => {
    const turned = defineOverlaps({
      lists: [...overlaps.lists].reverse(),
      patterns: overlaps.cells.map(({ pattern, count }) => ({
        h: [3, 2, 1, 0].map((list) => (pattern >>> list) & 1).join(''),
        n: count,
      })),
    })
    expect((await lcmcr(turned, short)).total).toEqual((await lcmcr(overlaps, short)).total)
  })

  it('runs the other settings, each on streams of its own, and shows them', async () => {
    const rounds: LcmcrRound[] = []
    const { sensitivity } = await lcmcr(overlaps, {
      ...short,
      sweeps: 8000,
      sensitivity: true,
      onRound: (round) => rounds.push(round),
    })
    expect(sensitivity.map(({ setting }) => setting.replace(' (chains did not agree)', ''))).toEqual([
      'K = 3',
      'K = 5',
      'K = 20',
      'λ ~ Beta(½, ½)',
      'α ~ Gamma(1, 1)',
      'at most 42 times the documented',
    ])
    expect(sensitivity.some(({ total }) => total !== null)).toBe(true)
    expect(rounds[0]?.setting).toBeNull()
    expect(rounds.at(-1)?.setting).not.toBeNull()
  })

  it('heeds a belief about N / n', async () => {
    const quantiles = (low: number, high: number) => [
      { share: 0.05, expansion: low },
      { share: 0.95, expansion: high },
    ]
    const few = await lcmcr(overlaps, { ...short, expansion: quantiles(1.05, 1.4) })
    const many = await lcmcr(overlaps, { ...short, expansion: quantiles(4, 12) })
    expect(many.settings.capture.b / many.settings.capture.a).toBeGreaterThan(
      few.settings.capture.b / few.settings.capture.a,
    )
    expect(many.total?.point).toBeGreaterThan(few.total?.point ?? Infinity)
  })
})

describe('lcmcr refuses', () => {
  it('chains that stay in different places, and says where', async () => {
    const runner = drawing((stream, next) =>
      stream < 5 ? 1412 + 100 * (next() - 0.5) : 2050 + 300 * (next() - 0.5),
    )
    const { outcome, total, findings, chains } = await lcmcr(overlaps, { ...short, runner })
    expect({ outcome, total }).toEqual({ outcome: 'refused', total: null })
    expect(gatesOf(findings).slice(0, 2)).toEqual(['refuse several-modes', 'refuse not-mixed'])
    expect(findings[0]?.words).toMatch(
      /5 of 8 chains stay mostly near 1,41\d \(63 % of all draws\); 3 of 8 chains stay mostly near 2,0\d\d/,
    )
    expect(findings[1]?.words).toMatch(/medians from 1,4\d\d to 2,0\d\d \(R-hat [\d.]+/)
    expect(chains?.modes).toHaveLength(2)
  })

  it('two places that every chain visits, whatever R-hat says', async () => {
    const runner = drawing((_, next) => (next() < 0.7 ? 1000 : 3000) + 200 * next())
    const { outcome, findings, chains } = await lcmcr(overlaps, { ...short, runner })
    expect(outcome).toBe('refused')
    expect(gatesOf(findings)).toContain('refuse several-modes')
    expect(gatesOf(findings)).not.toContain('refuse not-mixed')
    expect(chains?.rHat).toBeLessThan(1.01)
  })

  it('chains that do not move and stand apart', async () => {
    const { findings } = await lcmcr(overlaps, { ...short, runner: drawing((stream) => 1000 + stream) })
    expect(gatesOf(findings)).toContain('refuse not-mixed')
  })

  it('a total that the greatest allowed decides', async () => {
    const { outcome, findings } = await lcmcr(overlaps, { ...short, maxExpansion: 1.6 })
    expect(outcome).toBe('refused')
    expect(gatesOf(findings)).toContain('refuse near-maximum')
    expect(findings.find(({ gate }) => gate === 'near-maximum')?.words).toMatch(/held to 1,128, 1.6 times/)
  })

  it.each([
    ['nobody shared', { '100': 9, '010': 12, '001': 20 }, 'no-overlap'],
    ['everybody on every list', { '111': 40 }, 'all-overlap'],
    ['one list', { '100': 40 }, 'few-lists'],
    ['a handful', { '100': 2, '010': 1, '001': 1, '110': 1, '111': 1 }, 'thin'],
  ])('%s, before any chain runs', async (_, counts, gate) => {
    const runner: ChainRunner = { run: () => Promise.reject(new Error('not to be run')) }
    const estimate = await lcmcr(tableOf(counts), { runner })
    expect(estimate).toMatchObject({ outcome: 'refused', total: null, chains: null })
    expect(estimate.findings.map((finding) => finding.gate)).toContain(gate)
  })
})

describe('lcmcr warns', () => {
  it('of few chains', async () => {
    const { findings } = await lcmcr(overlaps, { ...short, chains: 4 })
    expect(
      findings.find(({ gate, words }) => gate === 'not-mixed' && words.includes('Only 4 chains'))?.severity,
    ).toBe('warn')
  })

  it('of a total whose upper end the greatest allowed cuts', async () => {
    const runner = drawing((_, next) => (next() < 0.04 ? 14_000 : 6000 + 7000 * next()))
    const { outcome, findings } = await lcmcr(overlaps, { ...short, runner })
    expect(outcome).toBe('warned')
    expect(gatesOf(findings)).toEqual(['warn near-maximum'])
  })
})

describe('lcmcr ends with numbers or a sentence', () => {
  it.each([
    [
      'counts of a thousand million',
      { '100': 4e8, '010': 3e8, '001': 2e8, '110': 9e7, '101': 6e7, '011': 4e7, '111': 1e9 },
    ],
    ['twelve lists of few', sparse(12)],
    ['nearly everybody on all', { '111': 4000, '110': 2, '101': 1, '011': 1, '100': 1 }],
  ])('for %s', async (_, counts) => {
    const { total, outcome, findings } = await lcmcr(tableOf(counts), { ...short, sweeps: 1000 })
    const told =
      outcome === 'refused'
        ? findings.map(({ words }) => words.length)
        : [total?.low, total?.point, total?.high]
    expect(told.length).toBeGreaterThan(0)
    for (const number of told) expect(number).toBeGreaterThan(40)
  })

  it.each([
    [{ chains: 1 }],
    [{ chains: 2.5 }],
    [{ level: 1 }],
    [{ seed: -1 }],
    [{ effective: 0 }],
    [{ sweeps: 5 }],
    [{ classes: 0 }],
  ])('for %o, which is none', async (options) => {
    await expect(lcmcr(overlaps, options)).rejects.toBeInstanceOf(EstimateError)
  })

  it('when it is stopped', async () => {
    await expect(lcmcr(overlaps, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'stopped' })
  })
})

function tableOf(counts: Readonly<Record<string, number>>): Overlaps {
  const lists = Array.from({ length: Object.keys(counts)[0]?.length ?? 0 }, (_, at) => `list ${at + 1}`)
  return defineOverlaps({ lists, patterns: Object.entries(counts).map(([h, n]) => ({ h, n })) })
}

/** A few individuals on each list alone, and one on each pair of neighbours. */
function sparse(lists: number): Readonly<Record<string, number>> {
  const on = (...held: readonly number[]) =>
    Array.from({ length: lists }, (_, list) => (held.includes(list) ? '1' : '0')).join('')
  return Object.fromEntries(
    Array.from({ length: lists }, (_, list) => list).flatMap((list) => [
      [on(list), 3],
      [on(list, (list + 1) % lists), 1],
    ]),
  )
}

describe('other settings of lcmcr', () => {
  /** The model's own chains are streams 0 to 7; those of the fourth other setting begin at 4000, of the fifth at 5000. */
  const drawingUnder = (spread: { readonly fourth: number; readonly fifth: number }) =>
    drawing((stream, next) => {
      const around = (middle: number, width: number) => middle + width * (next() + next() - 1)
      if (stream >= 4000 && stream < 5000) return around(1200, spread.fourth)
      return around(stream >= 5000 && stream < 6000 ? spread.fifth : 1200, 200)
    })
  const ask = async (fourth: number, fifth: number) => {
    const { findings } = await lcmcr(overlaps, { runner: drawingUnder({ fourth, fifth }), effective: 400 })
    return findings.filter(({ gate }) => gate === 'prior-driven')
  }

  it('that say the same are not spoken of', async () => {
    expect(await ask(200, 1200)).toEqual([])
  })

  it('are noted where they leave the number much less sure', async () => {
    const [finding, ...others] = await ask(400, 1200)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'note' })
    expect(finding?.words).toMatch(/^With λ ~ Beta\(½, ½\).* (2|2\.\d) times as wide/)
  })

  it('are warned of where they give a number that the interval leaves out', async () => {
    const [finding, ...others] = await ask(200, 1600)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warn' })
    expect(finding?.words).toMatch(/1,[56]\d\d with α ~ Gamma\(1, 1\)/)
  })
})
