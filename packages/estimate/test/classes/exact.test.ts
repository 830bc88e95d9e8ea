import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adaptationSweeps, openChain, type LatentClassModel } from '@recount/estimate'
import { expect, test } from 'vitest'
import { meanOf } from './compare.ts'
import { enumerateUnlisted } from './enumerate.ts'

const invented: LatentClassModel = {
  overlaps: {
    lists: ['a', 'b', 'c'],
    cells: [3, 2, 1, 2, 1, 1, 2].map((count, at) => ({ pattern: at + 1, count })),
    impossible: [],
  },
  classes: 2,
  concentration: { shape: 0.25, rate: 0.25 },
  capture: { a: 1, b: 1 },
  maxExpansion: 6,
}

const cases: readonly (readonly [string, LatentClassModel])[] = [
  ['an invented table', invented],
  [
    'λ from another prior',
    { ...invented, capture: { a: 0.6, b: 1.7 }, concentration: { shape: 2, rate: 1.5 } },
  ],
  ['a low bound that cuts the posterior', { ...invented, maxExpansion: 2 }],
  [
    'a pair that shares nobody',
    {
      ...invented,
      overlaps: {
        ...invented.overlaps,
        cells: [4, 3, 2, 3, 2].map((count, at) => ({ pattern: [1, 2, 3, 4, 5][at] as number, count })),
      },
    },
  ],
]

test.each(cases)('two classes are exactly what enumeration gives: %s', (_, model) => {
  expect(strayOf(model, 60_000)).toBeLessThan(4.5)
})

const toy = join(import.meta.dirname, '../../../../../shared/data/lists/toy3.json')
const there = [toy, toy.replace('/shared/', '/../shared/')].find((path) => existsSync(path))

test.skipIf(there === undefined)('toy3 is exactly what enumeration gives (skipped without ../shared)', () => {
  const { lists, patterns } = JSON.parse(readFileSync(there as string, 'utf8')) as {
    lists: string[]
    patterns: { h: string; n: number }[]
  }
  const cells = patterns
    .map(({ h, n }) => ({ pattern: Number.parseInt([...h].toReversed().join(''), 2), count: n }))
    .sort((one, other) => one.pattern - other.pattern)
  const model = { ...invented, overlaps: { lists, cells, impossible: [] }, maxExpansion: 5 }
  expect(strayOf(model, 60_000)).toBeLessThan(4.5)
})

/** Of every probability above 1 in 200, the mean and the mean of squares of log N: how many standard errors the worst is off. */
function strayOf(model: LatentClassModel, draws: number): number {
  const exact = enumerateUnlisted(model)
  const documented = model.overlaps.cells.reduce((sum, { count }) => sum + count, 0)
  const totals = new Float64Array(draws)
  const chain = openChain(model, { seed: 7, stream: 0 })
  chain.run(new Float64Array(2 * adaptationSweeps), 1)
  chain.run(totals, 1)
  const expectOf = (of: (unlisted: number) => number): number =>
    exact.reduce((sum, probability, unlisted) => sum + probability * of(unlisted), 0)
  const features = [
    (unlisted: number) => Math.log(documented + unlisted),
    (unlisted: number) => Math.log(documented + unlisted) ** 2,
    ...[...exact.keys()]
      .filter((at) => (exact[at] as number) > 0.005)
      .map((at) => (unlisted: number) => Number(unlisted === at)),
  ]
  const strays = features.map((feature) => {
    const { mean, error } = meanOf(totals.map((total) => feature(total - documented)))
    return Math.abs(mean - expectOf(feature)) / error
  })
  return Math.max(...strays)
}
