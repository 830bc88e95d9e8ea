import type { Comparison, Level } from '../model/model.ts'
import type { LevelShares } from './level-shares.ts'
import { shareAnew } from './combine.ts'
import { leastShare } from './train-session.ts'
import type { ComparisonEstimate } from './training.ts'

/** How many pairs a comparison's m and u rest on; null where nothing was learned of that side. */
interface Evidence {
  readonly matches: number | null
  readonly others: number | null
}

/**
 * What the pairs say of a level that was met on one side alone: of M matches none was there, so its m is about half a match's
 * share, 1/(2(M + 1)), and the same of u. The absence never turns the level's meaning round: without a match it doesn't speak
 * for one, without a random pair not against. A level met on neither side stays unknown and weighs nothing.
 */
export function supposeOneSided(
  comparisons: readonly Comparison[],
  learned: readonly (readonly ComparisonEstimate[])[],
  seen: readonly LevelShares[],
): readonly Comparison[] {
  return comparisons.map((comparison) => {
    const evidence = findEvidence(comparison, learned, seen)
    const filled = comparison.levels.map((level) => fill(level, evidence))
    const m = shareSide(filled, comparison.levels, 'm')
    const u = shareSide(filled, comparison.levels, 'u')
    return { ...comparison, levels: filled.map((level, at) => withShares(level, m[at], u[at])) }
  })
}

function findEvidence(
  { name }: Comparison,
  learned: readonly (readonly ComparisonEstimate[])[],
  seen: readonly LevelShares[],
): Evidence {
  const matches = learned.flatMap((estimates) =>
    estimates.filter(({ comparison }) => comparison === name).map((estimate) => estimate.matches),
  )
  const others = seen.find(({ comparison }) => comparison === name)?.pairs ?? 0
  return {
    matches: matches.length === 0 ? null : Math.max(...matches),
    others: others === 0 ? null : others,
  }
}

function fill(level: Level, { matches, others }: Evidence): Level {
  if (level.isMissing) return level
  const { m, u, fixed } = level
  if (m === null && u !== null && matches !== null && !fixed.m) {
    return { ...level, m: Math.min(leastShare(matches), u) }
  }
  if (u === null && m !== null && others !== null && !fixed.u) {
    return { ...level, u: Math.min(leastShare(others), m) }
  }
  return level
}

function withShares(level: Level, m: number | null = null, u: number | null = null): Level {
  return { ...level, m, u }
}

/** All levels of a side add up to 1 again where one of them was filled in. */
function shareSide(
  filled: readonly Level[],
  before: readonly Level[],
  side: 'm' | 'u',
): readonly (number | null)[] {
  const values = filled.map((level) => level[side])
  if (values.every((value, at) => value === before[at]?.[side])) return values
  return shareAnew(
    values,
    filled.map(({ isMissing, fixed }) => !isMissing && !fixed[side]),
  )
}
