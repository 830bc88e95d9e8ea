import type { Comparison, Level } from '../model/model.ts'
import { combineProbabilities, shareAnew } from './combine.ts'
import { leastShare } from './train-session.ts'
import type { LevelShares } from './level-shares.ts'
import type { ComparisonEstimate } from './training.ts'

/** Sets what isn't fixed of one side; values by comparison and level, a comparison without values keeps what it has. */
export function setParameters(
  comparisons: readonly Comparison[],
  side: 'm' | 'u',
  valuesOf: (comparison: Comparison) => readonly (number | null)[] | undefined,
): readonly Comparison[] {
  return comparisons.map((comparison) => {
    const values = valuesOf(comparison)
    if (values === undefined) return comparison
    const isFree = comparison.levels.map((level) => !level.isMissing && !level.fixed[side])
    const kept = comparison.levels.map((level, at) =>
      isFree[at] === true ? (values[at] ?? null) : level.isMissing ? null : level[side],
    )
    const shared = shareAnew(kept, isFree)
    return { ...comparison, levels: comparison.levels.map((level, at) => setLevel(level, side, shared[at])) }
  })
}

function setLevel(level: Level, side: 'm' | 'u', value: number | null | undefined): Level {
  if (level.isMissing) return level
  return side === 'm' ? { ...level, m: value ?? null } : { ...level, u: value ?? null }
}

/** The median of what several sessions learned of each level; undefined where none of them could learn the comparison. */
export function combineSessions(
  learned: readonly (readonly ComparisonEstimate[])[],
  { name, levels }: Comparison,
  side: 'm' | 'u',
): readonly (number | null)[] | undefined {
  const own = learned.flatMap((estimates) => estimates.filter(({ comparison }) => comparison === name))
  if (own.length === 0) return undefined
  return levels.map((_, level) => {
    const known = own.flatMap((estimate) => estimate.levels[level]?.[side] ?? [])
    return combineProbabilities(known) ?? null
  })
}

/**
 * For EM only: a level that no random pair was at counts as half a pair, so that a session can still learn its m. The model keeps
 * null.
 */
export function supposeUnseen(
  comparisons: readonly Comparison[],
  shares: readonly LevelShares[],
): readonly Comparison[] {
  return comparisons.map((comparison) => {
    const pairs = shares.find(({ comparison: name }) => name === comparison.name)?.pairs ?? 0
    const levels = comparison.levels.map((level) =>
      level.isMissing || level.u !== null || pairs === 0 ? level : { ...level, u: leastShare(pairs) },
    )
    return { ...comparison, levels }
  })
}
