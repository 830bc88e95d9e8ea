import { expect, test } from 'vitest'
import { studentQuantile } from '../../src/numeric/student.ts'

test.each([
  [0.975, 1, 12.706204736174692],
  [0.975, 2, 4.302652729749464],
  [0.6, 3, 0.2766706623326902],
  [0.975, 10, 2.228138851986273],
  [0.995, 4, 4.604094871415897],
  [0.975, 1e8, 1.959963984540054],
])('Student’s quantile of %d at %d degrees of freedom', (share, freedom, quantile) => {
  expect(studentQuantile(share, freedom)).toBeCloseTo(quantile, 7)
  expect(studentQuantile(1 - share, freedom)).toBeCloseTo(-quantile, 7)
})

test('the middle is 0; what is no share is refused', () => {
  expect(studentQuantile(0.5, 3)).toBe(0)
  expect(() => studentQuantile(1, 3)).toThrow(RangeError)
})
