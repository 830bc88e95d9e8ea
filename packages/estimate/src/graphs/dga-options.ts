import { EstimateError } from '../estimate-error.ts'
import type { GraphSettings } from './graph-posterior.ts'
import type { TotalPrior } from './total-prior.ts'

/** How the average over decomposable graphs is made; each with its default. */
export interface DgaOptions {
  /**
   * δ, the prior individuals in each cell of the hyper-Dirichlet prior: 2^−lists, so that the prior weighs as one individual, spread
   * over the whole table, as the authors of R's dga suggest. With a larger δ the prior says more of the very cell that is estimated:
   * δ = 1 on four lists puts a sixteenth of everybody on no list, before any evidence.
   */
  readonly delta?: number
  /** What is believed of the total beforehand: `reciprocal`, p(N) ∝ 1/N. */
  readonly prior?: TotalPrior
  /** The total is held to at most this many times the documented: 21, twenty undocumented for each documented. */
  readonly maxExpansion?: number
  /** Of the intervals: .95. */
  readonly level?: number
}

/** The options with every default resolved. Throws `input` for what is no setting. */
export function resolveDgaOptions(
  options: DgaOptions,
  lists: number,
): GraphSettings & { readonly level: number } {
  const { delta = 2 ** -lists, prior = 'reciprocal', maxExpansion = 21, level = 0.95 } = options
  check('delta', delta, delta > 0 && delta <= 1000, 'above 0, at most 1,000')
  check('maxExpansion', maxExpansion, maxExpansion > 1 && maxExpansion <= 1e6, 'above 1, at most 1,000,000')
  check('level', level, level > 0 && level < 1, 'between 0 and 1, such as .95')
  if (prior !== 'reciprocal') {
    check('prior.shape', prior.shape, prior.shape > 0 && prior.shape < Infinity, 'above 0')
    check('prior.scale', prior.scale, prior.scale > 0 && prior.scale < Infinity, 'above 0')
  }
  return { delta, prior, maxExpansion, level }
}

function check(name: string, value: number, isGood: boolean, wanted: string): void {
  if (!isGood)
    throw new EstimateError(
      'input',
      `${name} has to be ${wanted}, not ${value}.`,
      `Give another ${name}, or none for the default.`,
    )
}
