import { logRisingFactorial } from '../numeric/log-gamma.ts'

/**
 * What is believed of the total N before the lists are seen. `reciprocal`: p(N) ∝ 1/N, which favours no order of magnitude, up to the
 * greatest total allowed. Or N is Poisson about a mean that is Gamma distributed with this shape and scale (Madigan & York 1997,
 * section 4): mean shape × scale, variance shape × scale × (1 + scale).
 */
export type TotalPrior = 'reciprocal' | { readonly shape: number; readonly scale: number }

/** log p(N) up to a constant: −log N, or the negative binomial lgΓ(N + shape) − lgΓ(N + 1) − N log(1 + 1/scale). */
export function logPrior(prior: TotalPrior, total: number): number {
  if (prior === 'reciprocal') return -Math.log(total)
  return logRisingFactorial(total + 1, prior.shape - 1) - total * Math.log1p(1 / prior.scale)
}
