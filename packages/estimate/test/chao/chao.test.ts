import { chao, EstimateError, openRandom, type ChaoForm, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listFaults } from '../faults.ts'
import { anyOverlaps, relabel, tableOf } from '../overlaps/any-overlaps.ts'

const forms: readonly ChaoForm[] = [
  'bias-corrected-lists',
  'classic',
  'bias-corrected',
  'classic-lists',
  'unequal-lists',
]
const lists = ['a', 'b', 'c']
/** f₁ = 60, f₂ = 20 and 5 on all three. */
const table = tableOf(lists, { '100': 20, '010': 25, '001': 15, '110': 8, '101': 7, '011': 5, '111': 5 })

test.each([
  ['classic', 90, 20 * (4.5 + 27 + 20.25)],
  [
    'bias-corrected',
    (60 * 59) / 42,
    1770 / 21 + (60 * 119 ** 2) / (4 * 21 ** 2) + (60 ** 2 * 20 * 59 ** 2) / (4 * 21 ** 4),
  ],
  ['classic-lists', 60, 20 * (3 + 12 + 9)],
  [
    'bias-corrected-lists',
    (2 * 60 * 59) / 126,
    (2 * 1770) / 63 + (60 * 119 ** 2) / (9 * 21 ** 2) + (60 ** 2 * 20 * 59 ** 2) / (9 * 21 ** 4),
  ],
] as const)('%s: undocumented, variance and log-normal interval by hand', (form, missed, variance) => {
  const { total, undocumented, documented, detail } = chao(table, { form })
  expect(documented).toBe(85)
  expect(detail).toMatchObject({ form, once: 60, twice: 20, lists: 3 })
  expect(detail.variance).toBeCloseTo(variance, 9)
  const spread = Math.exp(1.959963984540054 * Math.sqrt(Math.log(1 + variance / missed ** 2)))
  expect(undocumented?.point).toBeCloseTo(missed, 9)
  expect(total?.low).toBeCloseTo(85 + missed / spread, 9)
  expect(total?.high).toBeCloseTo(85 + missed * spread, 9)
})

test('lists of unequal reach: exact where they are independent, the two-list estimate of two', () => {
  const independent = { '100': 360, '010': 90, '001': 40, '110': 90, '101': 40, '011': 10, '111': 10 }
  expect(chao(tableOf(lists, independent), { form: 'unequal-lists' }).total?.point).toBeCloseTo(1000, 6)
  const two = chao(tableOf(['a', 'b'], { '10': 30, '01': 20, '11': 10 }), { form: 'unequal-lists' })
  expect(two.undocumented?.point).toBeCloseTo(60, 9)
  expect(two.detail.variance).toBeCloseTo(60 + 3600 * (1 / 30 + 1 / 20 + 1 / 10), 6)
})

test('lists of unequal reach: impossible patterns are no zeros', () => {
  const { cells } = tableOf(lists, { '100': 360, '010': 90, '001': 40, '101': 40, '011': 10 })
  const overlaps: Overlaps = { lists, cells, impossible: [3, 7] }
  expect(chao(overlaps, { form: 'unequal-lists' }).undocumented?.point).toBeCloseTo(360, 6)
  expect(
    chao(overlaps)
      .findings.map(({ words }) => words)
      .join(),
  ).toContain('rules out 2 patterns')
})

test('a bound that lists of unequal reach have raised is warned of', () => {
  const { findings, outcome } = chao(tableOf(lists, { '100': 1000, '010': 5, '001': 5, '110': 5, '101': 5 }))
  expect(outcome).toBe('warned')
  expect(findings.find(({ gate }) => gate === 'models-disagree')?.words).toMatch(
    /no lower bound: .* is 2,020, not 31,902/,
  )
})

test('a bound that lists which avoid each other have raised is warned of', () => {
  const counts = { '100': 417, '010': 324, '110': 105, '001': 124, '101': 60, '011': 68, '111': 20 }
  const words = chao(tableOf(lists, { ...counts, '110': 40, '111': 9 })).findings.map((found) => found.words)
  expect(words).toEqual([
    expect.stringMatching(/^Some lists avoid each other \(\w+ and \w+\), .* no lower bound: /),
  ])
  const apart = { '100': 360, '010': 240, '001': 90, '110': 240, '101': 90, '011': 60, '111': 60 }
  expect(chao(tableOf(lists, apart), { form: 'unequal-lists' }).outcome).toBe('given')
})

test('nobody on exactly two lists: the bias-corrected forms stand, with a warning; the others are refused', () => {
  const overlaps = tableOf(lists, { '100': 30, '010': 20, '111': 9 })
  const gates = (form: ChaoForm) =>
    chao(overlaps, { form }).findings.filter(({ gate }) => gate === 'no-estimate')
  expect(chao(overlaps).undocumented?.point).toBeCloseTo((2 / 3) * ((50 * 49) / 2), 9)
  expect(gates('bias-corrected-lists').map(({ severity }) => severity)).toEqual(['warn'])
  for (const form of ['classic', 'classic-lists', 'unequal-lists'] as const) {
    expect(chao(overlaps, { form })).toMatchObject({ outcome: 'refused', total: null, undocumented: null })
    expect(gates(form)[0]?.words).toContain('exactly two lists')
  }
})

test('the form is named, the others stand beside it, and the assumption calls it a bound', () => {
  const estimate = chao(table)
  expect(estimate.form).toBe('Chao (1987) for t lists, bias-corrected')
  expect(estimate.sensitivity).toHaveLength(4)
  expect(estimate.sensitivity.map(({ setting }) => setting)).not.toContain(estimate.form)
  expect(estimate.sensitivity[0]).toEqual({
    setting: 'Chao (1987), f₁²/2f₂',
    total: chao(table, { form: 'classic' }).total,
  })
  expect(estimate.assumption).toContain('lower bound')
  expect(chao(table, { level: 0.8 }).total).toMatchObject({ level: 0.8, point: estimate.total?.point })
})

test('options that are none are told at once', () => {
  const run = () => chao(table, { form: 'best' as ChaoForm, level: 95 })
  expect(run).toThrow(EstimateError)
  expect(run).toThrow(/form has to be one of .*not “best”; the level .* not 95/)
})

test('of every table every form gives a finite range above the documented, or a sentence', () => {
  fc.assert(
    fc.property(anyOverlaps(), fc.constantFrom(...forms), fc.constantFrom(1, 10 ** 9), (any, form, scale) => {
      expect(listFaults(chao(multiply(any, scale), { form }))).toEqual([])
    }),
  )
})

test('lists in another order change no number', () => {
  fc.assert(
    fc.property(
      anyOverlaps(),
      fc.constantFrom(...forms),
      fc.infiniteStream(fc.nat()),
      (overlaps, form, keys) => {
        const order = overlaps.lists
          .map((_, list): [number, number] => [keys.next().value as number, list])
          .sort(([one], [other]) => one - other)
          .map(([, list]) => list)
        const [one, other] = [chao(overlaps, { form }), chao(relabel(overlaps, order), { form })]
        expect(other.outcome).toBe(one.outcome)
        expect(other.total?.point ?? 0).toBeCloseTo(one.total?.point ?? 0, 4)
      },
    ),
  )
})

test('k times as many individuals are k times as many undocumented, by the classic forms and for unequal lists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 6 }), (scale) => {
      const scaled = multiply(table, scale)
      for (const form of ['classic', 'classic-lists', 'unequal-lists'] as const) {
        const [one, many] = [chao(table, { form }), chao(scaled, { form })]
        expect((many.undocumented?.point ?? NaN) / scale).toBeCloseTo(one.undocumented?.point ?? NaN, 6)
      }
    }),
  )
})

test('of 500 populations of 600 on four like lists the interval holds about 95 %', () => {
  const random = openRandom(20_260_101)
  const held = countOf(500, () => {
    const { total } = chao(drawPopulation(600, [0.3, 0.3, 0.3, 0.3], () => random.next()))
    return total !== null && total.low <= 600 && 600 <= total.high
  })
  expect(held).toBeGreaterThan(460)
  expect(held).toBeLessThan(490)
})

test('of 200 populations of 1,000 on lists that reach half, a fifth and a twentieth: the form for unequal lists bounds, the default warns', () => {
  const random = openRandom(7)
  const tables = Array.from({ length: 200 }, () =>
    drawPopulation(1000, [0.5, 0.2, 0.05], () => random.next()),
  )
  const isBound = (form: ChaoForm) =>
    tables.filter((overlaps) => (chao(overlaps, { form }).total?.low ?? 0) <= 1000).length
  expect(isBound('unequal-lists')).toBeGreaterThan(185)
  expect(isBound('bias-corrected-lists')).toBeLessThan(20)
  const warned = tables.filter((overlaps) =>
    chao(overlaps).findings.some(({ gate }) => gate === 'models-disagree'),
  )
  expect(warned.length).toBeGreaterThan(185)
})

function countOf(times: number, holds: () => boolean): number {
  return Array.from({ length: times }, holds).filter(Boolean).length
}

function multiply(overlaps: Overlaps, scale: number): Overlaps {
  const cells = overlaps.cells.map(({ pattern, count }) => ({ pattern, count: count * scale }))
  return { ...overlaps, cells }
}

function drawPopulation(size: number, reach: readonly number[], next: () => number): Overlaps {
  const counts: Record<string, number> = {}
  for (let at = 0; at < size; at++) {
    const history = reach.map((share) => (next() < share ? '1' : '0')).join('')
    if (history.includes('1')) counts[history] = (counts[history] ?? 0) + 1
  }
  return tableOf(
    reach.map((_, list) => `list ${list}`),
    counts,
  )
}
