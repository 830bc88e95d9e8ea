import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logSumExp, sharesOfLogs } from '../../src/numeric/log-sum-exp.ts'
import { factorCholesky, solveCholesky } from '../../src/numeric/solve.ts'

const square = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
  )

test('a solved system holds', () => {
  fc.assert(
    fc.property(square, (entries) => {
      const size = Math.sqrt(entries.length)
      const at = (row: number, column: number): number => entries[row * size + column] as number
      const matrix = Float64Array.from(entries, (_, cell) => {
        const [row, column] = [Math.floor(cell / size), cell % size]
        let sum = row === column ? 1 : 0
        for (let k = 0; k < size; k++) sum += at(row, k) * at(column, k)
        return sum
      })
      const right = Float64Array.from({ length: size }, (_, row) => row + 1)
      const [factor, solution] = [matrix.slice(), right.slice()]
      expect(factorCholesky(factor, size)).toBe(true)
      solveCholesky(factor, size, solution)
      for (let row = 0; row < size; row++) {
        let sum = 0
        for (let k = 0; k < size; k++) sum += (matrix[row * size + k] as number) * (solution[k] as number)
        expect(sum).toBeCloseTo(right[row] as number, 8)
      }
    }),
  )
})

test('a singular matrix is told', () => {
  expect(factorCholesky(Float64Array.of(1, 1, 1, 1), 2)).toBe(false)
  expect(factorCholesky(Float64Array.of(0), 1)).toBe(false)
})

test('sums of exponentials beyond the range of a double', () => {
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12)
  expect(logSumExp([])).toBe(-Infinity)
  expect([...sharesOfLogs([-5000, -5000 + Math.log(3)])]).toEqual([
    expect.closeTo(0.25, 12),
    expect.closeTo(0.75, 12),
  ])
})
