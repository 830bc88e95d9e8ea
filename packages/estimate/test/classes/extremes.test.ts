import {
  adaptationSweeps,
  countDocumented,
  openChain,
  openRandom,
  type Cell,
  type LatentClassModel,
} from '@recount/estimate'
import { expect, test } from 'vitest'

function modelOf(
  lists: number,
  cells: readonly Cell[],
  settings: Partial<LatentClassModel> = {},
): LatentClassModel {
  return {
    overlaps: { lists: Array.from({ length: lists }, (_, at) => `list ${at}`), cells, impossible: [] },
    classes: 10,
    concentration: { shape: 0.25, rate: 0.25 },
    capture: { a: 1, b: 1 },
    maxExpansion: 100,
    ...settings,
  }
}

/** So many patterns of so many lists, each with the same chance on each. */
function scatter(lists: number, patterns: number, count: number): Cell[] {
  const random = openRandom(lists, patterns)
  const found = new Map<number, number>()
  while (found.size < patterns) {
    let pattern = 0
    for (let list = 0; list < lists; list++) if (random.next() < 0.2) pattern += 2 ** list
    if (pattern > 0) found.set(pattern, count)
  }
  return [...found.keys()].sort((one, other) => one - other).map((pattern) => ({ pattern, count }))
}

const three = [1, 2, 3, 4, 5, 6, 7].map((pattern) => ({ pattern, count: 3 * pattern }))

test.each<readonly [string, LatentClassModel]>([
  [
    'counts of a billion',
    modelOf(
      3,
      three.map(({ pattern }) => ({ pattern, count: 1e9 - pattern })),
    ),
  ],
  [
    'a billion and one',
    modelOf(3, [
      { pattern: 1, count: 1e9 },
      { pattern: 6, count: 1 },
    ]),
  ],
  ['one individual', modelOf(3, [{ pattern: 5, count: 1 }])],
  [
    'nobody shared',
    modelOf(
      3,
      [1, 2, 4].map((pattern) => ({ pattern, count: 40 })),
    ),
  ],
  ['everybody on every list', modelOf(3, [{ pattern: 7, count: 500 }])],
  [
    'two lists',
    modelOf(
      2,
      [1, 2, 3].map((pattern) => ({ pattern, count: 20 })),
    ),
  ],
  ['an empty list', modelOf(4, three)],
  ['twelve lists', modelOf(12, scatter(12, 60, 3))],
  ['thirty lists, fifty classes', modelOf(30, scatter(30, 90, 1), { classes: 50 })],
  ['thirty lists that all hold everybody', modelOf(30, [{ pattern: 2 ** 30 - 1, count: 1e6 }])],
  ['one class', modelOf(3, three, { classes: 1 })],
  ['no expansion', modelOf(3, three, { maxExpansion: 1 })],
  ['hardly any', modelOf(3, three, { maxExpansion: 1.02 })],
  ['λ at either end', modelOf(3, three, { capture: { a: 0.02, b: 0.02 } })],
  ['λ sure to be small', modelOf(3, three, { capture: { a: 1, b: 5000 } })],
  ['α sure to be small', modelOf(3, three, { concentration: { shape: 0.01, rate: 50 } })],
  ['α sure to be great', modelOf(3, three, { concentration: { shape: 500, rate: 0.1 } })],
])('%s: every total is a number within its bounds, and they differ', (_, model) => {
  const documented = countDocumented(model.overlaps)
  const most = Math.floor(documented * model.maxExpansion)
  const long = model.overlaps.lists.length > 12 ? 60 : adaptationSweeps + 500
  for (const stream of [0, 1]) {
    const totals = new Float64Array(long)
    const chain = openChain(model, { seed: 3, stream })
    chain.run(totals, 1)
    expect(totals.every((total) => Number.isInteger(total) && total >= documented && total <= most)).toBe(
      true,
    )
    expect(new Set(totals).size > 1 || most === documented).toBe(true)
    expect(chain.save().numbers.every((value) => !Number.isNaN(value))).toBe(true)
  }
})
