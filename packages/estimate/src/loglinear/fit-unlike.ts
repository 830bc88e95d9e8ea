import { factorCholesky, solveCholesky } from '../numeric/solve.ts'
import { logPoissonMass } from '../numeric/poisson.ts'
import { listHeld } from '../overlaps/membership.ts'
import { countDocumented, isOn, type Overlaps } from '../overlaps/overlaps.ts'

/** The model of individuals who differ, fitted. */
export interface UnlikeFit {
  readonly total: number
  readonly bic: number
  /** How much being on one list adds to the log odds of being on any other; 0 where all are alike. */
  readonly attraction: number
}

/**
 * Individuals who differ in how likely lists find them, in the same way for all lists: Rasch's model with a normal spread, which among
 * the documented is a log-linear model of main effects and one parameter for the number of pairs of lists that an individual is on
 * (Darroch, Fienberg, Glonek & Junker 1993, JASA 88:1137; Rivest & Baillargeon 2007, Biometrics 63:999: "Mth Darroch"). Null for more
 * than ten lists, and where no maximum of the likelihood is reached.
 */
export function fitUnlike(overlaps: Overlaps): UnlikeFit | null {
  const held = listHeld(overlaps)
  if (held.length < 3 || held.length > mostLists) return null
  const cells = listCells(overlaps, held)
  const size = held.length + 2
  const beta = findMaximum(cells, size)
  if (beta === null) return null
  const missed = Math.exp(beta[0] as number)
  const documented = countDocumented(overlaps)
  const likelihood = cells.reduce((sum, { row, count }) => sum + logPoissonMass(count, meanOf(row, beta)), 0)
  if (!Number.isFinite(likelihood) || !Number.isFinite(missed)) return null
  const attraction = beta[size - 1] as number
  return { total: documented + missed, bic: size * Math.log(documented) - 2 * likelihood, attraction }
}

const mostLists = 10

interface DesignCell {
  /** 1, one for each list it is on, and the pairs of lists it is on. */
  readonly row: readonly number[]
  readonly count: number
}

function listCells(overlaps: Overlaps, held: readonly number[]): readonly DesignCell[] {
  const counts = new Map(overlaps.cells.map(({ pattern, count }) => [pattern, count]))
  const barred = new Set(overlaps.impossible)
  const all = held.reduce((bits, list) => bits | (1 << list), 0)
  const cells: DesignCell[] = []
  for (let pattern = all; pattern > 0; pattern = (pattern - 1) & all) {
    if (barred.has(pattern)) continue
    const on = held.map((list) => Number(isOn(pattern, list)))
    const lists = on.reduce((sum, one) => sum + one, 0)
    cells.push({ row: [1, ...on, (lists * (lists - 1)) / 2], count: counts.get(pattern) ?? 0 })
  }
  return cells
}

/** Iteratively reweighted least squares (McCullagh & Nelder 1989, section 2.5). */
function findMaximum(cells: readonly DesignCell[], size: number): Float64Array | null {
  let beta = solveWeighted(
    cells.map(({ row, count }) => ({ row, mean: count + 0.5, working: Math.log(count + 0.5) })),
    size,
  )
  for (let round = 0; round < mostRounds && beta !== null; round++) {
    const now = beta
    const next = solveWeighted(
      cells.map(({ row, count }) => {
        const mean = meanOf(row, now)
        return { row, mean, working: Math.log(mean) + (count - mean) / mean }
      }),
      size,
    )
    if (next?.every((value, at) => Math.abs(value - (now[at] as number)) < converged) === true) return next
    beta = next
  }
  return null
}

const mostRounds = 100
const converged = 1e-9

interface WorkingCell {
  readonly row: readonly number[]
  readonly mean: number
  readonly working: number
}

function solveWeighted(cells: readonly WorkingCell[], size: number): Float64Array | null {
  const matrix = new Float64Array(size * size)
  const vector = new Float64Array(size)
  for (const { row, mean, working } of cells) {
    for (const [at, one] of row.entries()) {
      vector[at] = (vector[at] as number) + one * mean * working
      for (let other = 0; other <= at; other++) {
        matrix[at * size + other] =
          (matrix[at * size + other] as number) + one * mean * (row[other] as number)
      }
    }
  }
  if (!factorCholesky(matrix, size)) return null
  solveCholesky(matrix, size, vector)
  return vector.every(Number.isFinite) ? vector : null
}

function meanOf(row: readonly number[], beta: Float64Array): number {
  return Math.exp(row.reduce((sum, one, at) => sum + one * (beta[at] as number), 0))
}
