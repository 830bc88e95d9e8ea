import { factorCholesky } from '../numeric/solve.ts'
import { hasPositiveSolution } from './positive-solution.ts'
import { sumSupersets } from './subset-sums.ts'
import type { PoissonProblem } from './newton.ts'

/** Whether a table says what the parameters of a model are: `unidentified` if other parameters give the same expected counts. */
export type Existence = 'exists' | 'nonexistent' | 'unidentified'

/**
 * Does the maximum of the likelihood exist at finite parameters, and is it only one? By Fienberg & Rinaldo (2012, Annals of
 * Statistics 40:996, theorem 2.1), it exists where some table with no zero has the margins observed (maximise s subject to Aᵀx = t,
 * x ≥ s: Chan, Silverman & Vincent 2021, JASA 116:1297). As x may be moved from the observed table by anything small wherever a cell is not
 * zero, what matters is which cells are: with N a basis of the parameters that leave the cells with somebody as they are, and
 * C = A₀N their effect on the cells with nobody, such a table exists where Cᵀx = 0 for some x all above 0 (Stiemke 1915).
 */
export function checkExistence(problem: PoissonProblem): Existence {
  const { counts, live, terms } = problem
  if (determinesAll(problem)) return 'exists'
  const taken = listRows(terms, (at) => live[at] === 1 && (counts[at] as number) > 0, counts.length)
  const empty = listRows(terms, (at) => live[at] === 1 && counts[at] === 0, counts.length)
  const free = findNullSpace(taken, terms.length)
  const effects = empty.map((row) => free.map((vector) => dot(row, vector)))
  if (findNullSpace(effects, free.length).length > 0) return 'unidentified'
  return hasPositiveSolution(effects, free.length) ? 'exists' : 'nonexistent'
}

/** Do the cells with somebody alone determine every parameter? Then the maximum exists whatever the others hold. */
function determinesAll({ counts, live, terms }: PoissonProblem): boolean {
  const overlaps = Float64Array.from(counts, (count, at) => (live[at] === 1 && count > 0 ? 1 : 0))
  sumSupersets(overlaps)
  const size = terms.length
  const products = new Float64Array(size * size)
  for (const [row, one] of terms.entries()) {
    for (let column = 0; column <= row; column++) {
      products[row * size + column] = overlaps[one | (terms[column] as number)] as number
    }
  }
  return factorCholesky(products, size, certain)
}

function listRows(
  terms: readonly number[],
  isWanted: (pattern: number) => boolean,
  patterns: number,
): number[][] {
  const rows: number[][] = []
  for (let at = 1; at < patterns; at++) {
    if (isWanted(at)) rows.push(terms.map((term) => ((term & at) === term ? 1 : 0)))
  }
  return rows
}

/** A basis of the vectors that every row is orthogonal to, by Gauss–Jordan elimination with full pivoting. */
function findNullSpace(rows: readonly (readonly number[])[], width: number): number[][] {
  const reduced = rows.map((row) => [...row])
  const pivots: number[] = []
  while (pivots.length < Math.min(reduced.length, width)) {
    const pivot = findPivot(reduced, pivots)
    if (pivot === undefined) break
    swapRows(reduced, pivots.length, pivot.row)
    eliminate(reduced, pivots.length, pivot.column)
    pivots.push(pivot.column)
  }
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  )
  return free.map((column) => {
    const vector = Array.from({ length: width }, (_, at) => Number(at === column))
    for (const [row, pivot] of pivots.entries())
      vector[pivot] = -((reduced[row] as number[])[column] as number)
    return vector
  })
}

function findPivot(
  rows: readonly (readonly number[])[],
  pivots: readonly number[],
): { readonly row: number; readonly column: number } | undefined {
  let best: { row: number; column: number } | undefined
  let size = roundingError
  for (let row = pivots.length; row < rows.length; row++) {
    for (const [column, value] of (rows[row] as readonly number[]).entries()) {
      if (Math.abs(value) <= size) continue
      size = Math.abs(value)
      best = { row, column }
    }
  }
  return best
}

function swapRows(rows: number[][], one: number, other: number): void {
  const kept = rows[one] as number[]
  rows[one] = rows[other] as number[]
  rows[other] = kept
}

/** Makes the pivot 1 and everything else in its column exactly 0. */
function eliminate(rows: number[][], at: number, column: number): void {
  const pivotRow = rows[at] as number[]
  const pivot = pivotRow[column] as number
  for (let k = 0; k < pivotRow.length; k++) pivotRow[k] = (pivotRow[k] as number) / pivot
  for (const [index, row] of rows.entries()) {
    const factor = row[column] as number
    if (index === at || factor === 0) continue
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivotRow[k] as number)
    row[column] = 0
  }
}

function dot(row: readonly number[], vector: readonly number[]): number {
  let sum = 0
  for (const [at, value] of row.entries()) sum += value * (vector[at] as number)
  return Math.abs(sum) < roundingError ? 0 : sum
}

/** Designs are of zeros and ones, so that what elimination leaves of them is 0 or far from it. */
const roundingError = 1e-9

/** A pivot above this share of its diagonal is no rounding. */
const certain = 1e-6
