import type { BlockingRule, Comparison } from '../model/model.ts'
import type { PatternCounts } from '../compare/pattern.ts'
import { runEm, type EmResult } from './em.ts'
import { findLearnable } from './columns.ts'
import { countLevels, selectComparisons } from './select-comparisons.ts'
import type { UsualMatches } from './maximisation.ts'
import { startParameters, sum } from './parameters.ts'
import type { ComparisonEstimate, LevelEstimate, TrainingSession } from './training.ts'

/** The pairs of one blocking rule, counted by at least the comparisons that the rule leaves something to learn of. */
export interface RulePatterns {
  readonly rule: BlockingRule
  readonly words: string
  readonly patterns: PatternCounts
}

/** How a session is run. */
export interface SessionOptions {
  /** Whether u moves too; random pairs tell it better. */
  readonly learnsU: boolean
  readonly convergence: number
  readonly rounds: number
  /** Matches supposed beside those that are expected, spread as `comparisons` (of a model not yet trained) hold m; null for none. */
  readonly usual: UsualShares | null
}

/** What m is pulled towards, and how strongly: by so many matches. */
interface UsualShares {
  readonly matches: number
  readonly comparisons: readonly Comparison[]
}

/** Half of the rule's pairs: what EM starts from says nothing about which rule it is. */
const startLambda = 0.5

/**
 * EM over the pairs of one blocking rule, without the comparisons of the columns it blocks on. Nothing is learned where fewer
 * than two comparisons are left: one comparison's levels can be split into matches and others in any way.
 *
 * A level that some pairs were at, but hardly any expected match, gets an m of half a match: of M matches none at a level says
 * that it is rarer than about 1/M, not that it can't be.
 */
export function trainSession(
  { rule, words, patterns }: RulePatterns,
  comparisons: readonly Comparison[],
  options: SessionOptions,
): TrainingSession {
  const { usable, leftOut } = findLearnable(rule, comparisons)
  const isLearnable = usable.length > 1
  const learning = isLearnable ? usable : []
  const selected = selectComparisons(
    patterns,
    learning.map(({ name }) => name),
  )
  const counts = countLevels(
    selected,
    learning.map(({ levels }) => levels.length),
  )
  const result = runEm(selected, learning, {
    lambda: startLambda,
    learnt: { m: true, u: options.learnsU, lambda: true },
    convergence: options.convergence,
    rounds: isLearnable ? options.rounds : 0,
    usual: usualOf(learning, options.usual),
  })
  return {
    rule,
    words,
    pairs: result.expected.pairs,
    lambda: result.parameters.lambda,
    matches: result.expected.matches,
    learned: learning.map((comparison, at) =>
      estimateLevels(comparison, at, counts[at] ?? [], result, options.usual !== null),
    ),
    leftOut: leftOut.map(({ name }) => name),
    startLogLikelihood: result.startLogLikelihood,
    rounds: result.rounds,
    isConverged: result.isConverged,
  }
}

function usualOf(learning: readonly Comparison[], usual: UsualShares | null): UsualMatches | null {
  if (usual === null) return null
  const own = learning.map(({ name }) => usual.comparisons.find((one) => one.name === name))
  return {
    matches: usual.matches,
    m: startParameters(
      own.filter((one) => one !== undefined),
      startLambda,
    ).m,
  }
}

function estimateLevels(
  { name, levels }: Comparison,
  at: number,
  counts: readonly number[],
  { parameters, expected }: EmResult,
  isPulled: boolean,
): ComparisonEstimate {
  const spoken = (values: readonly number[] = []): number =>
    sum(values.filter((_, level) => levels[level]?.isMissing === false))
  const matches = spoken(expected.m[at])
  const leastM = leastShare(matches)
  const leastU = leastShare(spoken(expected.u[at]))
  const estimate = (level: number): LevelEstimate => {
    const pairs = counts[level] ?? 0
    const isKnown = pairs > 0 && levels[level]?.isMissing === false
    const knowsM = isKnown || (isPulled && levels[level]?.isMissing === false)
    return {
      m: knowsM ? Math.max(parameters.m[at]?.[level] ?? 0, leastM) : null,
      u: isKnown ? Math.max(parameters.u[at]?.[level] ?? 0, leastU) : null,
      pairs,
    }
  }
  return { comparison: name, matches, levels: levels.map((_, level) => estimate(level)) }
}

/** What half a pair would be of so many; the share that none of them is told apart from. */
export function leastShare(pairs: number): number {
  return 1 / (2 * (pairs + 1))
}
