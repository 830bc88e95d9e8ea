import type { Comparison } from '../model/model.ts'
import type { PatternCounts } from '../compare/pattern.ts'
import { expectMatches } from './expectation.ts'
import { startParameters } from './parameters.ts'

/** Pairs that rules make, each once, and how many pairs the scope allows. */
export interface ReachedPairs {
  readonly patterns: PatternCounts
  readonly possible: number
}

/**
 * The prior that a model's own rules imply: how many matches it expects among the pairs they make, of all possible pairs, worked
 * out until it settles (EM of λ alone, m and u held: the likelihood has one maximum). Matches that no rule reaches aren't
 * counted, so that it is a lower bound. The prior as it was where nothing is expected.
 */
export function priorOfPairs(
  { patterns, possible }: ReachedPairs,
  comparisons: readonly Comparison[],
  prior: number,
): number {
  const start = startParameters(comparisons, prior)
  let lambda = prior
  for (let round = 0; round < 1_000; round += 1) {
    const next = expectMatches(patterns, { ...start, lambda }).matches / possible
    const moved = Math.abs(next - lambda)
    lambda = next
    if (moved <= lambda * 1e-6) break
  }
  return lambda > 0 && lambda < 1 ? lambda : prior
}
