import { factorCholesky, solveCholesky } from '../numeric/solve.ts'
import { listHeld } from '../overlaps/membership.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import type { Bound } from './bound.ts'

/**
 * The lower bound where lists differ in reach as well as individuals in how likely they are listed, after Rivest & Baillargeon
 * (2007, Biometrics 63:999; Chao's bound for M_th): the log-linear model of independent lists, fitted by Poisson likelihood to those
 * on exactly one and exactly two lists. Theirs has one more parameter for each number of lists from three on (Kosovo: 8,594); here
 * every such pattern has its own, so that nobody on three lists or more weighs in (8,614). With two lists it is the two-list estimate
 * ab/m. Impossible patterns are left out of the fit. Variance: of exp(intercept) by the information matrix, plus that of a
 * Poisson count of this mean. Null where no finite maximum was found: nobody on exactly two lists, say. `besides` are more patterns to
 * leave out: those of pairs of lists that avoid each other, which would raise the bound above the truth.
 */
export function findUnequalBound(overlaps: Overlaps, besides: readonly number[] = []): Bound | null {
  const lists = listHeld(overlaps)
  const rows = listRows(overlaps, lists, [...overlaps.impossible, ...besides])
  const twice = rows.reduce((sum, { on, count }) => sum + (on.length === 3 ? count : 0), 0)
  if (twice === 0) return null
  const fit = fitRows(rows, lists.length + 1)
  if (fit === undefined) return null
  const missed = Math.exp(fit.intercept)
  const variance = missed + missed * missed * fit.variance
  return Number.isFinite(variance) && missed < 1e15 ? { missed, variance } : null
}

/** A pattern of one or two lists: the parameters it takes part in (0 the intercept) and how many have it. */
interface Row {
  readonly on: readonly number[]
  readonly count: number
}

function listRows({ cells }: Overlaps, lists: readonly number[], leftOut: readonly number[]): readonly Row[] {
  const counts = new Map(cells.map(({ pattern, count }) => [pattern, count]))
  const barred = new Set(leftOut)
  const row = (...at: readonly number[]) => {
    const pattern = at.reduce((bits, place) => bits | (1 << (lists[place] ?? 0)), 0)
    return barred.has(pattern)
      ? []
      : [{ on: [0, ...at.map((place) => place + 1)], count: counts.get(pattern) ?? 0 }]
  }
  return lists.flatMap((_, one) => [
    ...row(one),
    ...lists.slice(one + 1).flatMap((list) => row(one, lists.indexOf(list))),
  ])
}

interface Fit {
  readonly intercept: number
  /** Of the intercept. */
  readonly variance: number
}

/** Iteratively reweighted least squares (McCullagh & Nelder 1989, section 2.5), log link, from log(count + ½). */
function fitRows(rows: readonly Row[], size: number): Fit | undefined {
  const fitted = Float64Array.from(rows, ({ count }) => Math.log(count + 0.5))
  const [matrix, vector] = [new Float64Array(size * size), new Float64Array(size)]
  let last = Infinity
  for (let round = 0; round < 200; round++) {
    weigh(rows, fitted, matrix, vector)
    if (!factorCholesky(matrix, size)) return undefined
    solveCholesky(matrix, size, vector)
    for (const [at, { on }] of rows.entries())
      fitted[at] = on.reduce((sum, part) => sum + (vector[part] ?? 0), 0)
    const [intercept = NaN] = vector
    if (Math.abs(intercept - last) < 1e-12 * Math.max(1, Math.abs(intercept))) {
      return { intercept, variance: firstOfInverse(rows, fitted, matrix, size) }
    }
    last = intercept
  }
  return undefined
}

/** Information matrix (lower triangle) and working response, at fitted values on the log scale. */
function weigh(rows: readonly Row[], fitted: Float64Array, matrix: Float64Array, vector: Float64Array): void {
  matrix.fill(0)
  vector.fill(0)
  for (const [at, { on, count }] of rows.entries()) {
    const linear = fitted[at] as number
    const mean = Math.exp(linear)
    for (const row of on) {
      vector[row] = (vector[row] as number) + mean * linear + count - mean
      addRow(matrix, vector.length, row, on, mean)
    }
  }
}

function addRow(matrix: Float64Array, size: number, row: number, on: readonly number[], mean: number): void {
  for (const column of on) {
    if (column <= row) matrix[row * size + column] = (matrix[row * size + column] as number) + mean
  }
}

function firstOfInverse(
  rows: readonly Row[],
  fitted: Float64Array,
  matrix: Float64Array,
  size: number,
): number {
  const unit = new Float64Array(size)
  weigh(rows, fitted, matrix, unit)
  if (!factorCholesky(matrix, size)) return NaN
  unit.fill(0)
  unit[0] = 1
  solveCholesky(matrix, size, unit)
  return unit[0]
}
