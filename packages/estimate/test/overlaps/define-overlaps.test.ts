import {
  countDocumented,
  countListed,
  countShared,
  defineOverlaps,
  EstimateError,
  isOn,
} from '@recount/estimate'
import { expect, test } from 'vitest'

const lists = ['press', 'hospital', 'police']

test('histories and names of lists are one notation; zeros are dropped and equal patterns added up', () => {
  const overlaps = defineOverlaps({
    lists,
    patterns: [
      { h: '011', n: 4 },
      { lists: ['press'], n: 10 },
      { h: '010', n: 0 },
      { lists: ['police', 'hospital'], n: 3 },
      { h: '000', n: null },
    ],
    impossible: [['press', 'police'], '111', '101'],
  })
  expect(overlaps).toEqual({
    lists,
    cells: [
      { pattern: 1, count: 10 },
      { pattern: 6, count: 7 },
    ],
    impossible: [5, 7],
  })
  expect([countDocumented(overlaps), countListed(overlaps, 2), countShared(overlaps, 1, 2)]).toEqual([
    17, 7, 7,
  ])
  expect([isOn(6, 0), isOn(6, 2)]).toEqual([false, true])
})

test('thirty lists and great counts stand', () => {
  const names = Array.from({ length: 30 }, (_, list) => `list ${list}`)
  const overlaps = defineOverlaps({ lists: names, patterns: [{ h: '1'.repeat(30), n: 10 ** 9 }] })
  expect(overlaps.cells).toEqual([{ pattern: 2 ** 30 - 1, count: 10 ** 9 }])
})

test('one list is a table, for the gates to refuse', () => {
  expect(defineOverlaps({ lists: ['press'], patterns: [{ h: '1', n: 3 }] }).cells).toHaveLength(1)
})

const faults: readonly [string, unknown, readonly string[]][] = [
  [
    'every bad pattern at once',
    {
      lists,
      patterns: [
        { h: '01', n: 1 },
        { h: '01x', n: 1 },
        { lists: ['radio'], n: 1 },
        { h: '010', n: 1.5 },
        { h: '001', n: -2 },
        { h: '100', n: '7' },
        { h: '110', n: null },
        { h: '000', n: 9 },
        { n: 9 },
      ],
      impossible: ['000', '1'],
    },
    [
      '“01” has 2 letters for 3 lists',
      '“01x” has other letters',
      'no list radio; there are press, hospital and police',
      'not 1.5',
      'not -2',
      'not "7"',
      'not null',
      '9 individuals on none of the lists can’t be known',
      'Pattern 9: a history',
      'Impossible pattern 1: being on none',
      'Impossible pattern 2: the history “1” has 1 letters',
    ],
  ],
  ['two lists of one name', { lists: ['a', 'b', 'a'], patterns: [] }, ['same name: a']],
  ['a list without a name', { lists: ['a', ' '], patterns: [] }, ['no name']],
  ['no lists', { lists: [], patterns: [] }, ['1 to 30 lists, not 0']],
  ['lists that are none', { lists: 'abc', patterns: [] }, ['“lists” has to be a list of names']],
  ['patterns that are none', { lists, patterns: 'abc' }, ['“patterns” has to be a list']],
  [
    'impossible patterns that are none',
    { lists, patterns: [], impossible: 'abc' },
    ['“impossible” has to be'],
  ],
  [
    'an impossible pattern that somebody has',
    { lists, patterns: [{ h: '110', n: 1 }], impossible: ['110'] },
    ['110 is said to be impossible, and 1 individual has it'],
  ],
  ['a count above 2⁵³', { lists, patterns: [{ h: '110', n: 2 ** 53 }] }, ['whole number, 0 or more']],
  [
    'counts above 2⁵³ together',
    {
      lists,
      patterns: [
        { h: '110', n: 2 ** 53 - 1 },
        { h: '100', n: 1 },
      ],
    },
    ['together are above'],
  ],
  ['nothing', null, ['“lists” has to be']],
]

test.each(faults)('%s', (_, spec, words) => {
  const error = errorOf(() => defineOverlaps(spec as Parameters<typeof defineOverlaps>[0]))
  expect(error.code).toBe('input')
  for (const part of words) expect(error.message).toContain(part)
})

function errorOf(run: () => unknown): EstimateError {
  try {
    run()
  } catch (error) {
    if (error instanceof EstimateError) return error
  }
  throw new Error('No EstimateError was thrown.')
}
