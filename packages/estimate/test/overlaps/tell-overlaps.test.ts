import { countDocumented, tellOverlaps } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOverlaps, tableOf } from './any-overlaps.ts'

test('patterns by size, coverage of lists, and shared individuals', () => {
  const told = tellOverlaps(tableOf(['a', 'b', 'c', 'd'], { '1000': 2, '1100': 5, '1110': 1, '0010': 2 }))
  expect(told.patterns.map(({ history, lists, count }) => [history, lists, count])).toEqual([
    ['1100', ['a', 'b'], 5],
    ['1000', ['a'], 2],
    ['0010', ['c'], 2],
    ['1110', ['a', 'b', 'c'], 1],
  ])
  expect(told.lists).toEqual([
    { name: 'a', count: 8, share: 0.8, alone: 2, aloneShare: 0.25 },
    { name: 'b', count: 6, share: 0.6, alone: 0, aloneShare: 0 },
    { name: 'c', count: 3, share: 0.3, alone: 2, aloneShare: 2 / 3 },
    { name: 'd', count: 0, share: 0, alone: 0, aloneShare: null },
  ])
  expect(told.pairs).toContainEqual({ one: 'a', other: 'b', shared: 6, shareOfOne: 0.75, shareOfOther: 1 })
  expect(told.byLists).toEqual([4, 5, 1, 0])
})

test('what is told is JSON and adds up', () => {
  fc.assert(
    fc.property(anyOverlaps(), (overlaps) => {
      const told = tellOverlaps(overlaps)
      expect(JSON.parse(JSON.stringify(told))).toEqual(told)
      const documented = countDocumented(overlaps)
      expect(told.byLists.reduce((sum, count) => sum + count, 0)).toBe(documented)
      expect(told.patterns.reduce((sum, { count }) => sum + count, 0)).toBe(documented)
    }),
  )
})
