import { answerQuestion, chao, loglinear, type Estimate, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyOverlaps, relabel, tableOf } from '../overlaps/any-overlaps.ts'
import { everyMethod } from './every-method.ts'

/** Three and four lists with nothing the matter, four that are sparse, five of which two depend on each other. */
const tables: readonly Overlaps[] = [
  tableOf(['press', 'police', 'court'], {
    '100': 152,
    '010': 131,
    '001': 120,
    '110': 44,
    '101': 37,
    '011': 29,
    '111': 12,
  }),
  tableOf(['press', 'police', 'court', 'clinic'], {
    '1000': 110,
    '0100': 90,
    '0010': 70,
    '0001': 55,
    '1100': 52,
    '1010': 23,
    '1001': 19,
    '0110': 20,
    '0101': 15,
    '0011': 11,
    '1110': 12,
    '1101': 9,
    '1011': 5,
    '0111': 3,
    '1111': 2,
  }),
  tableOf(['press', 'police', 'court', 'clinic'], {
    '1000': 210,
    '0100': 140,
    '0010': 95,
    '0001': 60,
    '1100': 17,
    '1010': 11,
    '0110': 8,
    '0101': 4,
    '0011': 3,
    '1110': 1,
  }),
  tableOf(['a', 'b', 'c', 'd', 'e'], {
    '10000': 80,
    '01000': 70,
    '00100': 60,
    '00010': 50,
    '00001': 40,
    '11000': 45,
    '10100': 15,
    '10010': 12,
    '01100': 14,
    '01010': 9,
    '00110': 8,
    '00011': 6,
    '11100': 9,
    '11010': 6,
    '10110': 3,
    '11001': 5,
    '01101': 2,
    '11110': 2,
  }),
]

function figuresOf({ total, outcome, findings }: Estimate) {
  return {
    outcome,
    gates: findings.map(({ gate, severity }) => `${severity} ${gate}`).sort(),
    total: total === null ? [] : [total.point, total.low, total.high],
  }
}

/** In what two estimates differ, but for rounding, which sums in another order differ by. */
function listDifferences(one: Estimate, other: Estimate): readonly string[] {
  const [before, after] = [figuresOf(one), figuresOf(other)]
  const said = [before, after].map(({ outcome, gates }) => [outcome, ...gates].join(', '))
  const apart = before.total.filter((total, at) => !(Math.abs((after.total[at] ?? NaN) / total - 1) < 1e-9))
  return [
    ...(said[0] === said[1] ? [] : [`${said[0] ?? ''}, not ${said[1] ?? ''}`]),
    ...apart.map((total) => `${total} became another`),
  ]
}

/** Neither tables resampled nor chains. */
function isQuick(name: string): boolean {
  return !(name.startsWith('stepwise') || name === 'lcmcr' || name.endsWith('bootstrap'))
}

describe.each(everyMethod)('$name', ({ name, estimate }) => {
  test.each([0, 1, 2, 3])('lists in another order change nothing (table %d)', async (at) => {
    const table = tables[at] as Overlaps
    const order = table.lists.map((_, list) => (3 * list + 2) % table.lists.length)
    const turned = relabel(table, table.lists.length % 3 === 0 ? [2, 0, 1] : order)
    expect(listDifferences(await estimate(table), await estimate(turned))).toEqual([])
  })

  test('lists in another order change nothing, whatever the table', async () => {
    await fc.assert(
      fc.asyncProperty(anyOverlaps(30), fc.infiniteStream(fc.nat()), async (table, keys) => {
        const order = table.lists
          .map((_, list) => ({ list, key: keys.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ list }) => list)
        fc.pre(table.lists.length < 5)
        const turned = relabel(table, order)
        expect(listDifferences(await estimate(table), await estimate(turned))).toEqual([])
      }),
      { numRuns: isQuick(name) ? 60 : 8 },
    )
  })
})

test.each([2, 7, 1000])('all counts times %d: as many times the total of a log-linear model', (times) => {
  for (const table of tables) {
    const cells = table.cells.map(({ pattern, count }) => ({ pattern, count: times * count }))
    for (const model of ['[1,2,3]', '[12,3]', '[12,23]']) {
      const stated = table.lists.length === 3 ? model : model.replace('3]', '3,4]')
      const whole = table.lists.length === 5 ? stated.replace('4]', '4,5]') : stated
      const [one, other] = [table, { ...table, cells }].map((asked) => loglinear(asked, { model: whole }))
      expect((other?.total?.point ?? NaN) / (one?.total?.point ?? NaN)).toBeCloseTo(times, 8)
    }
  }
})

test.each(['classic', 'classic-lists', 'unequal-lists'] as const)('… and of Chao’s bound, %s', (form) => {
  for (const table of tables) {
    const cells = table.cells.map(({ pattern, count }) => ({ pattern, count: 7 * count }))
    const [one, other] = [table, { ...table, cells }].map((asked) => chao(asked, { form }))
    expect((other?.total?.point ?? NaN) / (one?.total?.point ?? NaN)).toBeCloseTo(7, 8)
  }
})

test('a stratum of nobody changes nothing, in any method', async () => {
  const [north, south] = [tables[0] as Overlaps, tables[1] as Overlaps]
  const strata = [
    { name: 'north', replicates: [north] },
    { name: 'south', replicates: [south] },
  ] as const
  const nobody = { name: 'nobody', replicates: [{ ...north, cells: [] }] }
  const question = { lcmcr: { chains: 2, effective: 100, sweeps: 2000, classes: 4, sensitivity: false } }
  const before = await answerQuestion(strata, question)
  const after = await answerQuestion([...strata, nobody], question)
  expect(after.strata.slice(0, 2)).toEqual(before.strata)
  for (const [at, sum] of before.sums.entries()) {
    expect(after.sums[at]?.total).toEqual(sum.total)
    expect(after.sums[at]?.documented).toBe(sum.documented)
  }
})
