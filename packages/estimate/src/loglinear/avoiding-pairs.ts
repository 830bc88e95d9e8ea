import { countBits } from '../overlaps/patterns.ts'
import type { Fit } from './fit.ts'

/**
 * The pairs of lists that avoid each other by a fitted model, as patterns: those whose interaction, log(m₁₂ m₀ / (m₁ m₂)) of expected
 * counts (Bishop, Fienberg & Holland 1975, section 2.5), is below 0.
 */
export function listAvoidingPairs({ model, maximum }: Pick<Fit, 'model' | 'maximum'>): readonly number[] {
  if (maximum === null) return []
  const { means } = maximum
  const mean = (pattern: number): number => means[pattern] as number
  return model.terms.filter((pair) => {
    if (countBits(pair) !== 2) return false
    const first = pair & -pair
    return mean(pair) * mean(0) < mean(first) * mean(pair ^ first)
  })
}
