import { countDocumented, countOverlaps, type LinkedRecord } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const lists = ['A', 'B', 'C']

test('an individual is counted once, on the lists of its cluster', () => {
  const counted = countOverlaps(
    [
      { cluster: 1, list: 'A' },
      { cluster: 1, list: 'A' },
      { cluster: 1, list: 'C' },
      { cluster: 2, list: 'B' },
      { cluster: 3, list: 'B' },
      { cluster: 4, list: 'elsewhere' },
      { cluster: 2, list: 'elsewhere' },
    ],
    { lists, impossible: ['111'] },
  )
  expect(counted.strata).toEqual([
    {
      name: 'all',
      overlaps: {
        lists,
        cells: [
          { pattern: 2, count: 2 },
          { pattern: 5, count: 1 },
        ],
        impossible: [7],
      },
    },
  ])
  expect(counted).toMatchObject({ individuals: 3, repeated: 1, outside: 2 })
  expect(counted.findings).toEqual([
    '1 record repeats an individual on the same list, and count once.',
    '2 records are of lists that were not asked for, and left out.',
  ])
})

test.each([
  [
    'the value most lists give',
    [
      ['A', 'may'],
      ['B', 'june'],
      ['C', 'june'],
    ],
    'june',
    1,
  ],
  [
    'of a tie the earliest list’s',
    [
      ['C', 'june'],
      ['B', 'may'],
    ],
    'may',
    1,
  ],
  [
    'a list votes once for a value',
    [
      ['A', 'may'],
      ['B', 'june'],
      ['B', 'june'],
    ],
    'may',
    1,
  ],
  [
    'of one list that gives both, by the alphabet',
    [
      ['B', 'may'],
      ['B', 'june'],
    ],
    'june',
    1,
  ],
  [
    'unknown values don’t vote',
    [
      ['A', ''],
      ['B', null],
      ['C', ' may '],
    ],
    'may',
    0,
  ],
  [
    'without any it is unknown',
    [
      ['A', ''],
      ['C', undefined],
    ],
    'unknown',
    0,
  ],
])('records that disagree: %s', (_, votes, month, disagreeing) => {
  const records = votes.map(([list, value]) => ({ cluster: 'x', list: list ?? '', month: value }))
  const counted = countOverlaps(records, { lists, by: ['month'] })
  expect(counted.strata.map(({ name }) => name)).toEqual([month])
  expect(counted.columns).toEqual([{ column: 'month', disagreeing, unknown: month === 'unknown' ? 1 : 0 }])
})

test('strata by several columns, the unknown last, and told', () => {
  const counted = countOverlaps(
    [
      { cluster: 1, list: 'A', area: 'south', year: 2016 },
      { cluster: 2, list: 'A', area: 'north', year: 2017 },
      { cluster: 3, list: 'A', year: 2017 },
      { cluster: 3, list: 'B', year: 2016 },
    ],
    { lists, by: ['area', 'year'] },
  )
  expect(counted.strata.map(({ name }) => name)).toEqual(['north · 2017', 'south · 2016', 'unknown · 2017'])
  expect(counted.findings).toEqual([
    '1 of 3 individuals has no area: a stratum of their own, unknown.',
    '1 of 3 individuals has records that disagree about year: the value most lists give was taken, of a tie the earliest list’s.',
  ])
})

test('an impossible pattern that linked records have is a fault', () => {
  const records = lists.map((list) => ({ cluster: 1, list }))
  expect(() => countOverlaps(records, { lists, impossible: [lists] })).toThrow(
    '111 is said to be impossible, and 1 individual has it. Check how they were linked.',
  )
})

test('the order of records changes nothing, and nobody is lost or counted twice', () => {
  const record = fc.record({
    cluster: fc.nat(8),
    list: fc.constantFrom(...lists),
    month: fc.constantFrom('may', 'june', null),
  })
  fc.assert(
    fc.property(fc.array(record), fc.infiniteStream(fc.nat()), (records, keys) => {
      const shuffled = records
        .map((given): [number, LinkedRecord] => [keys.next().value as number, given])
        .sort(([one], [other]) => one - other)
        .map(([, given]) => given)
      const counted = countOverlaps(records, { lists, by: ['month'] })
      expect(countOverlaps(shuffled, { lists, by: ['month'] })).toEqual(counted)
      const documented = counted.strata.reduce((sum, { overlaps }) => sum + countDocumented(overlaps), 0)
      expect(documented).toBe(new Set(records.map(({ cluster }) => cluster)).size)
    }),
  )
})
