import { loglinear, type Overlaps } from '@recount/estimate'
import { expect, test } from 'vitest'

const table: Overlaps = {
  lists: ['police', 'hospital', 'press'],
  cells: [140, 60, 40, 140, 93, 180, 120].map((count, at) => ({ pattern: at + 1, count })),
  impossible: [],
}

test('an interval by the bootstrap knows of the selection, and is the same of the same seed', () => {
  const options = { interval: 'bootstrap', replicates: 300 } as const
  const [one, again, other] = [1, 1, 2].map((seed) => loglinear(table, { ...options, seed }))
  expect(again).toEqual(one)
  expect(other?.total?.point).toBe(one?.total?.point)
  expect(other?.total?.low).not.toBe(one?.total?.low)
  expect(one?.spread?.totals.length).toBeGreaterThan(100)
  const profile = loglinear(table).total
  const width = (one?.total?.high ?? 0) - (one?.total?.low ?? 0)
  expect(width).toBeGreaterThan((profile?.high ?? 0) - (profile?.low ?? 0))
})

test('of an average too, and not of a model that is none', () => {
  const { total } = loglinear(table, { interval: 'bootstrap', average: true, replicates: 100 })
  expect(total?.low).toBeLessThan(total?.high ?? 0)
  expect(() => loglinear(table, { interval: 'bootstrap', top: 0 })).toThrow(/top has to be a whole number/)
})
