import { factorCholesky, solveCholesky } from '../numeric/solve.ts'
import { sumSubsets, sumSupersets } from './subset-sums.ts'

/** What is fitted: counts by pattern, the patterns that count, and the terms that have a parameter. All indexed by pattern but the last. */
export interface PoissonProblem {
  readonly counts: Float64Array
  /** 1 where the pattern is a cell of the table, 0 where it isn't. */
  readonly live: Uint8Array
  readonly terms: readonly number[]
}

/**
 * Finds the maximum of the Poisson likelihood of log-linear models of one size, with memory of its own that every fit writes anew.
 * `parameters`, `means` are of the last fit, indexed by pattern; the mean of pattern 0 is what is expected on no list.
 */
export interface PoissonSolver {
  readonly parameters: Float64Array
  readonly means: Float64Array
  /** False where no maximum was reached: the matrix became singular, or the steps ran out. Allocates nothing. */
  fit(problem: PoissonProblem): boolean
  /** The variance of the constant (the logarithm of what is expected on no list) at the last fit, from the Fisher information. */
  varianceOfConstant(problem: PoissonProblem): number
}

/**
 * Iteratively reweighted least squares: with the canonical link Newton's method on the log-likelihood (McCullagh & Nelder 1989,
 * section 2.5). A design of sets makes each product with the design matrix a sum over subsets or supersets, and the entry of the
 * information for two terms the expected overlap of their union.
 */
export function openPoissonSolver(patterns: number, mostTerms: number): PoissonSolver {
  const parameters = new Float64Array(patterns)
  const means = new Float64Array(patterns)
  const step = new Float64Array(mostTerms)
  const information = new Float64Array(mostTerms * mostTerms)
  const sums = new Float64Array(patterns)

  function fit(problem: PoissonProblem): boolean {
    if (startNear(problem) && climb(problem)) return true
    startLevel(problem)
    return climb(problem)
  }

  function climb(problem: PoissonProblem): boolean {
    let reached = update(problem)
    let before = Infinity
    for (let round = 0; round < mostRounds; round++) {
      writeScore(problem)
      if (!solve(problem)) return false
      const length = lengthOfStep(problem.terms.length)
      move(problem, 1)
      if (length < converged || (length < nearly && length > before / 4)) return update(problem) > -Infinity
      before = length
      reached = shorten(problem, reached)
      if (reached === -Infinity) return false
    }
    return false
  }

  /** From the counts, each a half more: one round of least squares on their logarithms. */
  function startNear({ counts, live, terms }: PoissonProblem): boolean {
    for (let at = 0; at < patterns; at++) means[at] = live[at] === 0 ? 0 : (counts[at] as number) + 0.5
    for (let at = 0; at < patterns; at++) {
      const mean = means[at] as number
      sums[at] = live[at] === 0 ? 0 : mean * Math.log(mean) + (counts[at] as number) - mean
    }
    sumSupersets(sums)
    for (let at = 0; at < terms.length; at++) step[at] = sums[terms[at] as number] as number
    parameters.fill(0)
    if (!solve({ counts, live, terms })) return false
    for (let at = 0; at < terms.length; at++) parameters[terms[at] as number] = step[at] as number
    return true
  }

  /** All cells the same: for counts so unlike that least squares on logarithms leads astray. */
  function startLevel({ counts, live }: PoissonProblem): void {
    let cells = 0
    let sum = 0
    for (let at = 0; at < patterns; at++) {
      if (live[at] === 0) continue
      cells += 1
      sum += counts[at] as number
    }
    parameters.fill(0)
    parameters[0] = Math.log(sum / cells)
  }

  /** The gradient of the log-likelihood: observed less expected overlaps. */
  function writeScore({ counts, live, terms }: PoissonProblem): void {
    for (let at = 0; at < patterns; at++) {
      sums[at] = live[at] === 0 ? 0 : (counts[at] as number) - (means[at] as number)
    }
    sumSupersets(sums)
    for (let at = 0; at < terms.length; at++) step[at] = sums[terms[at] as number] as number
  }

  function factorInformation({ live, terms }: PoissonProblem): boolean {
    for (let at = 0; at < patterns; at++) sums[at] = live[at] === 0 ? 0 : (means[at] as number)
    sumSupersets(sums)
    const size = terms.length
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        const both = (terms[row] as number) | (terms[column] as number)
        information[row * size + column] = sums[both] as number
      }
    }
    return factorCholesky(information, size, singularPivot)
  }

  function solve(problem: PoissonProblem): boolean {
    if (!factorInformation(problem)) return false
    solveCholesky(information, problem.terms.length, step)
    return true
  }

  function move({ terms }: PoissonProblem, share: number): void {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      parameters[term] = (parameters[term] as number) + share * (step[at] as number)
    }
  }

  /** Squared, in standard errors: twice the likelihood that a whole step promises. */
  function lengthOfStep(size: number): number {
    let length = 0
    for (let column = 0; column < size; column++) {
      let sum = 0
      for (let row = column; row < size; row++) {
        sum += (information[row * size + column] as number) * (step[row] as number)
      }
      length += sum * sum
    }
    return length
  }

  /** Takes half of the step back until the likelihood has not fallen. */
  function shorten(problem: PoissonProblem, reached: number): number {
    let share = 1
    for (let halving = 0; halving < mostHalvings; halving++) {
      const now = update(problem)
      if (now >= reached - slack * Math.abs(reached)) return now
      share /= 2
      move(problem, -share)
    }
    return -Infinity
  }

  /** Writes the means for the parameters and gives the log-likelihood, but for what doesn't depend on them. */
  function update({ counts, live, terms }: PoissonProblem): number {
    sums.fill(0)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      sums[term] = parameters[term] as number
    }
    sumSubsets(sums)
    means[0] = Math.exp(sums[0] as number)
    let likelihood = 0
    for (let at = 0; at < patterns; at++) {
      if (live[at] === 0) continue
      const mean = Math.exp(sums[at] as number)
      means[at] = mean
      likelihood += (counts[at] as number) * (sums[at] as number) - mean
    }
    return Number.isFinite(likelihood) ? likelihood : -Infinity
  }

  function varianceOfConstant(problem: PoissonProblem): number {
    if (!factorInformation(problem)) return Infinity
    step.fill(0)
    step[0] = 1
    solveCholesky(information, problem.terms.length, step)
    return step[0]
  }

  return { parameters, means, fit, varianceOfConstant }
}

const mostRounds = 200
const mostHalvings = 60

/** Squared length of a step in standard errors below which it was the last: the error left is its square. */
const converged = 1e-18

/** Below this a step that no longer shrinks is rounding. */
const nearly = 1e-12

/** A pivot that lost this many of its digits is none. */
const singularPivot = 1e-14

/** By how much, as a share, rounding may make a likelihood fall. */
const slack = 1e-13
