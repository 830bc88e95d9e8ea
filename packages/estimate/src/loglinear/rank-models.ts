import { sharesOfLogs } from '../numeric/log-sum-exp.ts'
import type { Fit, Maximum } from './fit.ts'
import type { LoglinearModel } from './model.ts'

/** By what models are compared: the Bayesian information criterion, Akaike's, or Akaike's corrected for few individuals. */
export type Criterion = 'bic' | 'aic' | 'aicc'

/** A model with an estimate, among those it is compared with. */
export interface RankedModel {
  readonly model: LoglinearModel
  readonly maximum: Maximum
  /** Its criterion: the less the better. */
  readonly score: number
  /** exp(−½ difference to the best), as a share of all models': Burnham & Anderson (2002), section 2.9. */
  readonly weight: number
}

/**
 * The models that have an estimate, the best first; of equals the one with fewer parameters, and of these the one with the greater
 * total, so that lists in another order have the same best.
 */
export function rankModels(fits: readonly Fit[], criterion: Criterion): readonly RankedModel[] {
  const scored = fits.flatMap(({ model, maximum }) => {
    const score = maximum?.[criterion] ?? null
    return maximum === null || score === null ? [] : [{ model, maximum, score }]
  })
  const weights = sharesOfLogs(scored.map(({ score }) => -score / 2))
  const ranked = scored.map(({ model, maximum, score }, at): RankedModel => {
    return { model, maximum, score, weight: weights[at] as number }
  })
  return ranked.sort(
    (one, other) =>
      roundScore(one) - roundScore(other) ||
      one.maximum.parameters - other.maximum.parameters ||
      other.maximum.total - one.maximum.total,
  )
}

/** Without what rounding makes of scores that are the same. */
function roundScore({ score }: RankedModel): number {
  return Math.round(score * 1e8)
}

/** A number on no list, with its standard error. */
export interface Missed {
  readonly undocumented: number
  readonly error: number
}

/**
 * The mean over models by weight, with the standard error that knows of the selection: Σ wᵢ √(varᵢ + (N̂ᵢ − N̄)²) (Buckland, Burnham &
 * Augustin 1997, Biometrics 53:603, equation 9; Burnham & Anderson 2002, equation 4.9).
 */
export function averageModels(ranked: readonly RankedModel[]): Missed {
  const whole = ranked.reduce((sum, { weight }) => sum + weight, 0)
  const mean = ranked.reduce((sum, { weight, maximum }) => sum + (weight / whole) * maximum.undocumented, 0)
  const error = ranked.reduce((sum, { weight, maximum }) => {
    return sum + (weight / whole) * Math.hypot(maximum.error, maximum.undocumented - mean)
  }, 0)
  return { undocumented: mean, error }
}
