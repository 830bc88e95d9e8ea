/**
 * Factors the symmetric positive-definite matrix in the lower triangle of `matrix` (row after row, `size` × `size`) as L Lᵀ, in
 * place: L is left in the lower triangle. False where a pivot falls to `tolerance` of its diagonal or below: the matrix is singular
 * to that precision, and its content is of no use. Allocates nothing.
 */
export function factorCholesky(matrix: Float64Array, size: number, tolerance = 1e-12): boolean {
  for (let row = 0; row < size; row++) {
    const start = row * size
    for (let column = 0; column <= row; column++) {
      const other = column * size
      const given = matrix[start + column] as number
      let rest = given
      for (let at = 0; at < column; at++)
        rest -= (matrix[start + at] as number) * (matrix[other + at] as number)
      if (column < row) matrix[start + column] = rest / (matrix[other + column] as number)
      else if (rest > tolerance * given) matrix[start + row] = Math.sqrt(rest)
      else return false
    }
  }
  return true
}

/** Solves L Lᵀ x = b in place, L as `factorCholesky` leaves it: `vector` is b and becomes x. Allocates nothing. */
export function solveCholesky(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let rest = vector[row] as number
    for (let at = 0; at < row; at++) rest -= (factor[row * size + at] as number) * (vector[at] as number)
    vector[row] = rest / (factor[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = vector[row] as number
    for (let at = row + 1; at < size; at++) {
      rest -= (factor[at * size + row] as number) * (vector[at] as number)
    }
    vector[row] = rest / (factor[row * size + row] as number)
  }
}
