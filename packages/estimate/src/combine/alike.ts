import { EstimateError } from '../estimate-error.ts'
import type { Estimate } from '../estimate.ts'
import { sayNames } from '../words/say-names.ts'

/** The first of estimates of one method and one level; throws EstimateError `input` where there is none, or they differ. */
export function checkAlike(estimates: readonly Estimate[]): Estimate {
  const [first] = estimates
  if (first === undefined) {
    throw new EstimateError(
      'input',
      'There is no estimate to combine.',
      'Give one of each replicate or stratum.',
    )
  }
  const methods = [...new Set(estimates.map(({ method }) => method))]
  const levels = [...new Set(estimates.flatMap(({ total }) => (total === null ? [] : [String(total.level)])))]
  if (methods.length === 1 && levels.length < 2) return first
  const differ = methods.length > 1 ? `methods (${sayNames(methods)})` : `levels (${sayNames(levels)})`
  throw new EstimateError(
    'input',
    `Estimates of different ${differ} can’t be combined into one.`,
    'Estimate every replicate and stratum by the same method and level.',
  )
}
