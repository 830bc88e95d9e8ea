import type { Range } from '../estimate.ts'
import { normalQuantile } from '../numeric/normal.ts'
import type { Posterior } from '../posterior/posterior.ts'

/**
 * The undocumented on a scale where they are about normal: mean and variance of log(undocumented + ½), the half so that none has a
 * logarithm.
 */
export interface LogMissed {
  readonly mean: number
  readonly variance: number
}

const halfPerson = 0.5

/** Of a range: its point, and the spread that its interval would have were it normal on this scale. */
export function logMissedOf({ point, low, high, level }: Range): LogMissed {
  const z = normalQuantile((1 + level) / 2)
  const deviation = (toLog(high) - toLog(low)) / (2 * z)
  return { mean: toLog(point), variance: deviation * deviation }
}

/** Of a distribution of the total, with so many documented. */
export function logMissedIn({ totals, probabilities }: Posterior, documented: number): LogMissed {
  let mean = 0
  for (const [at, total] of totals.entries())
    mean += (probabilities[at] as number) * toLog(total - documented)
  let variance = 0
  for (const [at, total] of totals.entries()) {
    variance += (probabilities[at] as number) * (toLog(total - documented) - mean) ** 2
  }
  return { mean, variance }
}

/** Back from the scale: undocumented, never below 0. */
export function missedFrom(logged: number): number {
  return Math.max(Math.exp(logged) - halfPerson, 0)
}

function toLog(missed: number): number {
  return Math.log(Math.max(missed, 0) + halfPerson)
}
