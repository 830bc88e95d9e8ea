import type { Comparison, Level } from '../model.ts'
import type { Expected } from './expectation.ts'
import { sum, type Parameters } from './parameters.ts'

/** Which parameters may move. A level's own `fixed` holds besides. */
export interface Learnt {
  readonly m: boolean
  readonly u: boolean
  readonly lambda: boolean
}

/**
 * The M-step: the parameters under which what was expected is likeliest: λ is the share of matches, m and u of a level its share
 * of the matches, and others, whose value is not missing (Winkler 1988, equations 5–7). Fixed levels keep their probability and
 * the free ones share what is left, in proportion, which is the maximum under that constraint.
 */
export function maximise(
  expected: Expected,
  before: Parameters,
  comparisons: readonly Comparison[],
  learnt: Learnt,
): Parameters {
  return {
    lambda: learnt.lambda && expected.pairs > 0 ? expected.matches / expected.pairs : before.lambda,
    m: learnt.m ? shareOut(expected.m, before.m, comparisons, 'm') : before.m,
    u: learnt.u ? shareOut(expected.u, before.u, comparisons, 'u') : before.u,
  }
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
