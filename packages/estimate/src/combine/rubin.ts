import { studentQuantile } from '../numeric/student.ts'
import type { LogMissed } from './log-missed.ts'

/** Several estimates of one number, combined, on the scale they were given on. */
export interface Pooled {
  readonly mean: number
  /** Of the mean of estimates: within each, and between them. */
  readonly within: number
  readonly between: number
  /** Within, and between with its correction for few. */
  readonly variance: number
  /** Half the width of the interval. */
  readonly reach: number
}

/**
 * Rubin's rules (1987, Multiple Imputation for Nonresponse in Surveys, section 3.1): mean of m estimates; variance
 * T = Ū + (1 + 1/m) B; interval by Student's t with (m − 1)(1 + Ū/((1 + 1/m) B))² degrees of freedom (eq. 3.1.6).
 */
export function poolEstimates(estimates: readonly LogMissed[], level: number): Pooled {
  const m = estimates.length
  const mean = estimates.reduce((sum, { mean: one }) => sum + one, 0) / m
  const within = estimates.reduce((sum, { variance: one }) => sum + one, 0) / m
  const squares = estimates.reduce((sum, { mean: one }) => sum + (one - mean) ** 2, 0)
  const between = m < 2 ? 0 : squares / (m - 1)
  const added = (1 + 1 / m) * between
  const variance = within + added
  const freedom = added === 0 ? Infinity : (m - 1) * (1 + within / added) ** 2
  const reach =
    variance === 0 ? 0 : studentQuantile((1 + level) / 2, Math.min(freedom, 1e8)) * Math.sqrt(variance)
  return { mean, within, between, variance, reach }
}
