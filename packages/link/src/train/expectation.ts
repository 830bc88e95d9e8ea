import type { PatternCounts } from '../compare/pattern.ts'
import { toLogParameters, type LogParameters, type Parameters } from './parameters.ts'

/** How many pairs are expected to be matches, and others, at each level of each comparison. */
export interface Expected {
  readonly pairs: number
  readonly matches: number
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  /** Natural logarithm of the likelihood of the patterns under the parameters. */
  readonly logLikelihood: number
}

/**
 * The E-step: for each pattern γ the probability that a pair of it is a match, g = λ·Πm / (λ·Πm + (1−λ)·Πu), and what follows
 * from it when it is summed over the pairs. Dempster, Laird & Rubin, "Maximum likelihood from incomplete data via the EM
 * algorithm" (1977), §1; for record linkage Winkler, "Using the EM algorithm for weight computation in the Fellegi–Sunter model
 * of record linkage" (1988). In logarithms, so that many comparisons don't underflow.
 */
export function expectMatches(patterns: PatternCounts, parameters: Parameters): Expected {
  const logs = toLogParameters(parameters)
  const m = parameters.m.map((levels) => levels.map(() => 0))
  const u = parameters.u.map((levels) => levels.map(() => 0))
  const total = { pairs: 0, matches: 0, logLikelihood: 0 }
  for (const { levels, pairs } of patterns.rows) {
    const { probability, logLikelihood } = weighPattern(levels, logs)
    total.pairs += pairs
    total.matches += pairs * probability
    total.logLikelihood += pairs * logLikelihood
    addTo(m, levels, pairs * probability)
    addTo(u, levels, pairs * (1 - probability))
  }
  return { ...total, m, u }
}

function weighPattern(
  levels: readonly number[],
  logs: LogParameters,
): { readonly probability: number; readonly logLikelihood: number } {
  let match = logs.match
  let other = logs.other
  for (let at = 0; at < levels.length; at += 1) {
    match += logs.m[at]?.[levels[at] ?? 0] ?? 0
    other += logs.u[at]?.[levels[at] ?? 0] ?? 0
  }
  const larger = Math.max(match, other)
  const both = larger + Math.log(Math.exp(match - larger) + Math.exp(other - larger))
  return { probability: Math.exp(match - both), logLikelihood: both }
}

function addTo(counts: readonly number[][], levels: readonly number[], pairs: number): void {
  for (let at = 0; at < levels.length; at += 1) {
    const ofComparison = counts[at]
    const level = levels[at] ?? 0
    if (ofComparison !== undefined) ofComparison[level] = (ofComparison[level] ?? 0) + pairs
  }
}
