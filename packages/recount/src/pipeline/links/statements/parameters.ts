import type { Comparison, Model, PatternCounts } from '@recount/link'

/** A probability for each level of each comparison, in their order; 0 for a level of missing values. */
export type LevelTable = readonly (readonly number[])[]

/** How often each level of each comparison occurs among counted patterns, those kept by `keep`; shares of pairs count as such. */
export function countLevels(
  patterns: PatternCounts['rows'],
  comparisons: readonly Comparison[],
  keep: (levels: readonly number[]) => boolean = () => true,
): number[][] {
  const counts = comparisons.map(({ levels }) => levels.map(() => 0))
  for (const { levels, pairs } of patterns)
    if (keep(levels)) levels.forEach((level, at) => (counts[at]![level]! += pairs))
  return counts
}

/**
 * Shares from counts, pulled towards what is known beforehand as if that many pairs had been seen of it; levels of missing values
 * get 0 and count for nothing.
 */
export function sharesOf(
  counts: readonly number[],
  { levels }: Comparison,
  before: readonly number[],
  strength: number,
): readonly number[] {
  const seen = counts.map((count, at) => (levels[at]?.isMissing === true ? 0 : count))
  const known = before.map((share, at) => (levels[at]?.isMissing === true ? 0 : share))
  const total = sumOf(seen) + strength
  return seen.map((count, at) => (count + (strength * known[at]!) / sumOf(known)) / total)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The model with these probabilities in it. */
export function withParameters(model: Model, prior: number, m: LevelTable, u: LevelTable): Model {
  return {
    ...model,
    prior,
    comparisons: model.comparisons.map((comparison, at) => ({
      ...comparison,
      levels: comparison.levels.map((level, index) =>
        level.isMissing ? level : { ...level, m: m[at]![index]!, u: u[at]![index]! },
      ),
    })),
  }
}
