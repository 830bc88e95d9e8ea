import type { Comparison, Level } from '../model/model.ts'
import type { Expected } from './expectation.ts'
import { sum, type Parameters } from './parameters.ts'

/** Which parameters may move. A level's own `fixed` holds besides. */
export interface Learnt {
  readonly m: boolean
  readonly u: boolean
  readonly lambda: boolean
}

/** Matches that are supposed beside those at hand, spread over the levels as `m` says. */
export interface UsualMatches {
  readonly matches: number
  readonly m: Parameters['m']
}

/**
 * The M-step: the parameters under which what was expected is likeliest: λ is the share of matches, m and u of a level its share
 * of the matches, and others, whose value is not missing (Winkler 1988, equations 5–7). Fixed levels keep their probability and
 * the free ones share what is left, in proportion, which is the maximum under that constraint. With `usual` it is the mode under a Dirichlet distribution of m instead, so
 * that few matches don't turn weights round.
 */
export function maximise(
  expected: Expected,
  before: Parameters,
  comparisons: readonly Comparison[],
  learnt: Learnt,
  usual: UsualMatches | null = null,
): Parameters {
  return {
    lambda: learnt.lambda && expected.pairs > 0 ? expected.matches / expected.pairs : before.lambda,
    m: learnt.m ? shareOut(addUsual(expected.m, usual), before.m, comparisons, 'm') : before.m,
    u: learnt.u ? shareOut(expected.u, before.u, comparisons, 'u') : before.u,
  }
}

function addUsual(counts: Expected['m'], usual: UsualMatches | null): Expected['m'] {
  if (usual === null) return counts
  return counts.map((levels, at) =>
    levels.map((count, level) => count + usual.matches * (usual.m[at]?.[level] ?? 0)),
  )
}

function shareOut(
  counts: Expected['m'],
  before: Parameters['m'],
  comparisons: readonly Comparison[],
  side: 'm' | 'u',
): Parameters['m'] {
  return comparisons.map(({ levels }, at) => shareOutLevels(levels, counts[at] ?? [], before[at] ?? [], side))
}

function shareOutLevels(
  levels: readonly Level[],
  counts: readonly number[],
  before: readonly number[],
  side: 'm' | 'u',
): readonly number[] {
  const isFree = levels.map((level) => !level.isMissing && !level.fixed[side])
  const fixed = sum(before.filter((_, at) => levels[at]?.isMissing === false && isFree[at] === false))
  const free = sum(counts.filter((_, at) => isFree[at] === true))
  if (free <= 0) return before
  const left = Math.max(0, 1 - fixed)
  return before.map((value, at) => (isFree[at] === true ? (left * (counts[at] ?? 0)) / free : value))
}
