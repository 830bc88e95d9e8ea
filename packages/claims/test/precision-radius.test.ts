import { describe, expect, test } from 'vitest'
import { placePrecisions, precisionMeaning, reachOf } from '../src/index.ts'

describe('what a precision code stands for', () => {
  const closest = ['exact_location', 'exact_location_other', 'within_1m', 'within_100m'] as const

  test('the less precise a code, the more ground, and the coarser the codes of others', () => {
    const coarser = placePrecisions.filter((code) => !closest.includes(code as 'within_1m'))
    const meant = coarser.map(precisionMeaning)
    for (const key of ['metres', 'wherePrec', 'geoPrecision'] as const) {
      const values = meant.map((one) => one[key])
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }
    const largest = Math.max(...closest.map((code) => precisionMeaning(code).metres))
    expect(largest).toBeLessThan(meant[0]?.metres ?? 0)
  })

  test('a governorate is of the first order, a district of the second, a town a place', () => {
    const codes = (['province_governorate', 'district', 'town'] as const).map(precisionMeaning)
    expect(codes.map(({ wherePrec, geoPrecision }) => [wherePrec, geoPrecision])).toEqual([
      [4, 3],
      [3, 2],
      [1, 1],
    ])
  })

  test('the recorder’s own radius goes before the code; where neither is given nobody knows', () => {
    expect(reachOf({ radius: 30, precision: 'city' })).toEqual({ metres: 30, from: 'radius' })
    expect(reachOf({ radius: null, precision: 'city' })).toEqual({ metres: 5_000, from: 'precision' })
    expect(reachOf({ radius: null, precision: null })).toBeNull()
  })
})
