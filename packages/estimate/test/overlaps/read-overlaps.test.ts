import { readOverlaps } from '@recount/estimate'
import { expect, test } from 'vitest'

const lists = ['a', 'b', 'c']

test('a file of one table, parsed or not, is one stratum', () => {
  const file = { id: 'north', observed: 3, lists, patterns: [{ h: '101', n: 3 }], impossible: ['111'] }
  const read = readOverlaps(file)
  expect(read).toEqual([
    { name: 'north', overlaps: { lists, cells: [{ pattern: 5, count: 3 }], impossible: [7] } },
  ])
  expect(readOverlaps(JSON.stringify(file))).toEqual(read)
  expect(readOverlaps({ lists, patterns: [] })[0]?.name).toBe('all')
})

test('strata share lists and impossible patterns, or have their own', () => {
  const read = readOverlaps({
    lists,
    impossible: ['111'],
    strata: [
      { name: 'north', patterns: [{ h: '110', n: 1 }] },
      { name: 2017, lists: ['a', 'd'], impossible: [], patterns: [{ lists: ['d'], n: 2 }] },
    ],
  })
  expect(read.map(({ name, overlaps }) => [name, overlaps.lists, overlaps.impossible])).toEqual([
    ['north', lists, [7]],
    ['2017', ['a', 'd'], []],
  ])
})

test.each([
  [
    'faults of every stratum, by name',
    {
      lists,
      strata: [
        { name: 'north', patterns: [{ h: '1', n: 1 }] },
        { name: 'north', patterns: [] },
        { patterns: [{ h: '100', n: -1 }] },
        7,
      ],
    },
    /Stratum “north”: Pattern 1 \(1\).*Two strata are called “north”.*Stratum 3 has no name.*not -1.*Stratum 4 has no name.*“4”: “patterns”/s,
  ],
  [
    'a sum that is off',
    { lists, observed: 5, patterns: [{ h: '100', n: 4 }] },
    /“observed” is 5, but .* add up to 4/,
  ],
  ['no strata', { lists, strata: [] }, /one at least/],
  ['no object', [], /has to be an object/],
  ['no JSON', '{', /is no JSON/],
])('told: %s', (_, file, message) => {
  expect(() => readOverlaps(file)).toThrow(message)
})
