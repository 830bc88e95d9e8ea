import { expect, test } from 'vitest'
import { listLeftOut, rangeOfSum } from '../src/screens/tallies/harm-words.ts'
import { listBars } from '../src/screens/tallies/waterfall-bars.ts'

const sum = { min: 11, max: 4, best: null, unknown: 0, noMin: 0, noMax: 1 }

test('a sum whose known maxima come to less than its minima has no maximum to tell', () => {
  expect(rangeOfSum(sum, 2)).toEqual({ min: 11, max: null })
  expect(rangeOfSum({ ...sum, max: 15 }, 2)).toEqual({ min: 11, max: 15 })
  expect(rangeOfSum({ ...sum, unknown: 2 }, 2)).toBe(null)
  expect(rangeOfSum(undefined, 2)).toBe(null)
})

test('a waterfall goes from the one range to the other, each cause where the one before ended', () => {
  const bars = listBars(
    { min: 10, max: 20 },
    [
      { cause: 'recorded', min: 5, max: 9 },
      { cause: 'withdrawn', min: -2, max: -3 },
    ],
    { min: 13, max: 26 },
  )
  expect(bars.map(({ cause }) => cause)).toEqual(['before', 'recorded', 'withdrawn', 'after'])
  expect(bars[2]).toEqual({ cause: 'withdrawn', min: { from: 15, to: 13 }, max: { from: 29, to: 26 } })
  expect(bars[3]?.max.to).toBe(bars[2]?.max.to)
})

test('what a sum leaves out is said, and nothing where it leaves out nothing', () => {
  expect(listLeftOut({ ...sum, noMax: 0 })).toEqual([])
  expect(listLeftOut(sum)).toHaveLength(1)
})
