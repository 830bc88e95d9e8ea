import { deviancePart, logPoissonMass } from '../numeric/poisson.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { checkExistence, type Existence } from './existence.ts'
import { hasVacuousTerm, openTable, reduceProblem, type Table } from './table.ts'
import type { LoglinearModel } from './model.ts'
import { openPoissonSolver, type PoissonProblem, type PoissonSolver } from './newton.ts'

/** A log-linear model fitted to a table by maximum likelihood. */
export interface Fit {
  readonly model: LoglinearModel
  /** Is there a maximum of the likelihood at finite parameters (but for those that are −∞ because an overlap is 0)? */
  readonly exists: boolean
  /** Is it the only one? */
  readonly identified: boolean
  /** The maximum, with what follows from it; null where there is none, or more than one, or it was not reached. */
  readonly maximum: Maximum | null
  /** Why there is no maximum, in one sentence; null where there is. */
  readonly reason: string | null
}

/** What the greatest likelihood gives. Totals are of individuals. */
export interface Maximum {
  /** The documented and those expected on no list. */
  readonly total: number
  /** Expected on no list. */
  readonly undocumented: number
  /** Standard error of the total by the delta method: √(n₀ + n₀² var log n₀) (Rivest & Lévesque 2001, Canadian J. Statistics 29:555). */
  readonly error: number
  /** Variance of the logarithm of the undocumented, from the Fisher information. */
  readonly logVariance: number
  readonly deviance: number
  /** Cells less parameters. */
  readonly freedom: number
  readonly logLikelihood: number
  /** Parameters, those that are −∞ included. */
  readonly parameters: number
  readonly aic: number
  /** With the logarithm of the documented individuals. */
  readonly bic: number
  /** AIC with its correction for few individuals; null where there are no more individuals than parameters. */
  readonly aicc: number | null
  /** Expected counts by pattern; 0 where nobody can be, and at 0 those on no list. */
  readonly means: Float64Array
}

/** Fits models to one table, one after the other, in the same memory. */
export interface Fitter {
  fit(model: LoglinearModel): Fit
}

/**
 * Fits a hierarchical log-linear model: counts of the patterns that can be observed are Poisson, their logarithm linear in the
 * model's terms (Fienberg 1972, Biometrika 59:591). A term whose observed overlap is 0 has the parameter −∞: the patterns that hold it
 * drop out, and it counts as a parameter (Chan, Silverman & Vincent 2021, JASA 116:1297, section 3).
 */
export function fitLoglinear(overlaps: Overlaps, model: LoglinearModel): Fit {
  return openFitter(overlaps).fit(model)
}

/** For more than one model of a table. Up to 16 lists, else an EstimateError. */
export function openFitter(overlaps: Overlaps): Fitter {
  const table = openTable(overlaps)
  let solver: PoissonSolver | undefined
  let room = 0
  function solverFor(terms: number): PoissonSolver {
    if (solver === undefined || terms > room) solver = openPoissonSolver(table.counts.length, terms)
    room = Math.max(room, terms)
    return solver
  }
  return {
    fit(model) {
      if (table.documented === 0) return { ...withoutMaximum(model, 'nonexistent'), reason: nobodyListed }
      const problem = reduceProblem(table, model)
      const existence = hasVacuousTerm(table, model) ? 'unidentified' : checkExistence(problem)
      if (existence !== 'exists') return withoutMaximum(model, existence)
      const fitted = solverFor(problem.terms.length)
      if (!fitted.fit(problem))
        return { model, exists: true, identified: true, maximum: null, reason: notReached }
      return {
        model,
        exists: true,
        identified: true,
        maximum: readMaximum(table, problem, model, fitted),
        reason: null,
      }
    },
  }
}

function withoutMaximum(model: LoglinearModel, existence: Exclude<Existence, 'exists'>): Fit {
  const exists = existence === 'unidentified'
  return { model, exists, identified: !exists, maximum: null, reason: exists ? notIdentified : notFinite }
}

const nobodyListed = 'Nobody is on any list.'
const notIdentified =
  'The table can’t tell the parameters of this model apart: different totals fit it equally well.'
const notFinite = 'Too many overlaps are empty for this model: its likelihood has no greatest value.'
const notReached = 'The greatest likelihood of this model was not reached: its steps did not come to rest.'

function readMaximum(
  { documented }: Table,
  problem: PoissonProblem,
  { terms }: LoglinearModel,
  solver: PoissonSolver,
): Maximum {
  const means = solver.means.slice()
  const undocumented = means[0] as number
  const logVariance = solver.varianceOfConstant(problem)
  const { deviance, logLikelihood, cells } = compare(problem, means)
  const parameters = terms.length
  const aic = 2 * parameters - 2 * logLikelihood
  const left = documented - parameters - 1
  return {
    total: documented + undocumented,
    undocumented,
    error: Math.sqrt(undocumented + undocumented ** 2 * logVariance),
    logVariance,
    deviance,
    freedom: cells - problem.terms.length,
    logLikelihood,
    parameters,
    aic,
    bic: parameters * Math.log(documented) - 2 * logLikelihood,
    aicc: left > 0 ? aic + (2 * parameters * (parameters + 1)) / left : null,
    means,
  }
}

function compare(
  { counts, live }: PoissonProblem,
  means: Float64Array,
): { readonly deviance: number; readonly logLikelihood: number; readonly cells: number } {
  let deviance = 0
  let logLikelihood = 0
  let cells = 0
  for (const [at, isLive] of live.entries()) {
    if (isLive === 0) continue
    const count = counts[at] as number
    const mean = means[at] as number
    cells += 1
    deviance += 2 * deviancePart(count, mean)
    logLikelihood += logPoissonMass(count, mean)
  }
  return { deviance, logLikelihood, cells }
}
