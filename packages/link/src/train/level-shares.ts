import type { Comparison } from '../model/model.ts'
import type { PatternCounts } from '../compare/pattern.ts'
import { runEm } from './em.ts'
import { sum } from './parameters.ts'
import { countLevels } from './select-comparisons.ts'
import { leastShare } from './train-session.ts'

/** Of the pairs whose value isn't missing, which share is at each level; null where none is, and of a missing level. */
export interface LevelShares {
  readonly comparison: string
  readonly shares: readonly (number | null)[]
  /** Pairs at each level. */
  readonly counts: readonly number[]
  /** Pairs at all levels that aren't missing. */
  readonly pairs: number
}

/** The shares of counted patterns, in the order of the comparisons: of random pairs, or of labelled ones. */
export function shareLevels(
  patterns: PatternCounts,
  comparisons: readonly Comparison[],
): readonly LevelShares[] {
  const counted = countLevels(
    patterns,
    comparisons.map(({ levels }) => levels.length),
  )
  return comparisons.map(({ name, levels }, at) => {
    const counts = counted[at] ?? []
    const pairs = sum(counts.filter((_, level) => levels[level]?.isMissing === false))
    const shares = counts.map((count, level) =>
      count === 0 || levels[level]?.isMissing === true ? null : count / pairs,
    )
    return { comparison: name, shares, counts, pairs }
  })
}

/**
 * u without the matches that random pairs hold. Among all pairs of a small table, most that agree on an identifier are of one
 * person, and their share would pass for chance. EM with λ (the prior) and m held still moves u only; each pair counts as far as
 * it isn't a match by all that is compared of it. Shares of null stay null; no level falls below half a pair.
 */
export function withoutMatches(
  patterns: PatternCounts,
  comparisons: readonly Comparison[],
  prior: number,
  { rounds, convergence }: { readonly rounds: number; readonly convergence: number },
): readonly LevelShares[] {
  const learnt = { m: false, u: true, lambda: false }
  const { parameters } = runEm(patterns, comparisons, { lambda: prior, learnt, rounds, convergence })
  return shareLevels(patterns, comparisons).map(({ comparison, shares, counts, pairs }, at) => {
    const learned = parameters.u[at] ?? []
    const least = leastShare(pairs)
    const others = shares.map((share, level) =>
      share === null ? null : Math.max(learned[level] ?? 0, least),
    )
    return { comparison, shares: others, counts, pairs }
  })
}
