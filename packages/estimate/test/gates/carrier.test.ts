import { countDocumented, findCarrier, tellCarrier } from '@recount/estimate'
import { expect, test } from 'vitest'
import { tableOf } from '../overlaps/any-overlaps.ts'

const overlaps = tableOf(['a', 'b', 'c'], { '100': 40, '010': 30, '001': 20, '110': 1, '111': 9 })
const count = (pattern: number, { cells }: typeof overlaps) =>
  cells.find((cell) => cell.pattern === pattern)?.count ?? 0

test('the one without whom the total would be another is found, by any method', () => {
  const total = (table: typeof overlaps) => countDocumented(table) + (count(3, table) === 0 ? 900 : 100)
  const carrier = findCarrier(overlaps, total)
  expect(carrier).toEqual({ pattern: 3, total: 200, without: 999, factor: 9 })
  expect(carrier && tellCarrier(overlaps, carrier)).toEqual({
    gate: 'one-individual',
    severity: 'refuse',
    words:
      'One individual (on a and b) carries the estimate: without that one the total would be 999, not 200, and the undocumented would differ by a factor of 9. Check how that individual was linked, and join strata or lists.',
  })
})

test('a smaller factor is warned of; a factor of next to nobody is none', () => {
  const double = (table: typeof overlaps) => countDocumented(table) + (count(3, table) === 0 ? 200 : 100)
  const carrier = findCarrier(overlaps, double)
  expect(carrier && tellCarrier(overlaps, carrier).severity).toBe('warn')
  const tiny = (table: typeof overlaps) => countDocumented(table) + (count(3, table) === 0 ? 4 : 1)
  expect(findCarrier(overlaps, tiny)).toBeUndefined()
})

test('an estimate that is gone without one individual is carried by that one', () => {
  const carrier = findCarrier(overlaps, (table) => (count(3, table) === 0 ? null : 150))
  expect(carrier).toMatchObject({ pattern: 3, without: null, factor: null })
  expect(carrier && tellCarrier(overlaps, carrier)).toMatchObject({ severity: 'refuse' })
  expect(findCarrier(overlaps, () => null)).toBeUndefined()
})
