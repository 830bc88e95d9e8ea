import { overlapsOfRows } from '@recount/estimate'
import { expect, test } from 'vitest'

const lists = ['press', 'police']

test('rows count, bad rows are told and lose no good one', () => {
  const rows = [
    { press: '1', police: 'no', n: '3', area: 'north' },
    { press: 'YES', police: ' true ', n: 2, area: 'south' },
    { press: true, police: 1, n: '4', area: 'south' },
    { press: '', police: null, n: '9', area: 'north' },
    { press: 'maybe', police: '0', n: '1', area: 'north' },
    { press: '1', police: '0', n: '1.5', area: 'north' },
    { press: '1', police: '0', n: '', area: 'north' },
    { press: '0', police: 'yes', n: '7', area: ' ' },
  ]
  const read = overlapsOfRows(rows, { lists, count: 'n', by: ['area'] })
  expect(read.strata.map(({ name, overlaps }) => [name, overlaps.cells])).toEqual([
    ['north', [{ pattern: 1, count: 3 }]],
    ['south', [{ pattern: 3, count: 6 }]],
    ['unknown', [{ pattern: 2, count: 7 }]],
  ])
  expect(read.findings).toEqual([
    { row: 4, words: 'It is on none of the lists.' },
    { row: 5, words: '“maybe” in press is neither yes nor no (1, yes, true; 0, no, false or nothing).' },
    { row: 6, words: '“1.5” in n is no whole number, 0 or more.' },
    { row: 7, words: '“” in n is no whole number, 0 or more.' },
  ])
})

test('without a count a row is one individual, without strata there is one table, be it empty', () => {
  const rows = [
    { press: 1, police: 0 },
    { press: 1, police: 1 },
    { press: 1, police: 0 },
  ]
  const read = overlapsOfRows(rows, { lists, impossible: ['11'] })
  expect(read.strata).toEqual([
    { name: 'all', overlaps: { lists, cells: [{ pattern: 1, count: 2 }], impossible: [3] } },
  ])
  expect(read.findings).toEqual([{ row: 2, words: 'Its pattern 11 was said to be impossible.' }])
  expect(overlapsOfRows([], { lists }).strata[0]?.overlaps.cells).toEqual([])
})

test('columns no row has are told at once', () => {
  const run = () => overlapsOfRows([{ press: 1 }], { lists, count: 'n', by: ['area'] })
  expect(run).toThrow('No row has the columns police, area and n.')
  expect(() => overlapsOfRows([], { lists: ['a', 'a'] })).toThrow('same name')
})
