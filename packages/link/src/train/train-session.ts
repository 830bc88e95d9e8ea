import type { BlockingRule, Comparison } from '../model.ts'
import type { PatternCounts } from '../pattern.ts'
import { runEm, type EmResult } from './em.ts'
import { findLearnable } from './columns.ts'
import { countLevels, selectComparisons } from './select-comparisons.ts'
import { sum } from './parameters.ts'
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
  const result = runEm(selected, learning, {
    lambda: startLambda,
    learnt: { m: true, u: options.learnsU, lambda: true },
    convergence: options.convergence,
    rounds: isLearnable ? options.rounds : 0,
  })
  return {
    rule,
    words,
    pairs: result.expected.pairs,
    lambda: result.parameters.lambda,
    matches: result.expected.matches,
    learned: learning.map((comparison, at) => estimateLevels(comparison, at, selected, result)),
    leftOut: leftOut.map(({ name }) => name),
    startLogLikelihood: result.startLogLikelihood,
    rounds: result.rounds,
    isConverged: result.isConverged,
  }
}

function estimateLevels(
  { name, levels }: Comparison,
  at: number,
  patterns: PatternCounts,
  { parameters, expected }: EmResult,
): ComparisonEstimate {
  const counts = countLevels(
    patterns,
    parameters.m.map(({ length }) => length),
  )[at]
  const spoken = (values: readonly number[] = []): number =>
    sum(values.filter((_, level) => levels[level]?.isMissing === false))
  const matches = spoken(expected.m[at])
  const leastM = leastShare(matches)
  const leastU = leastShare(spoken(expected.u[at]))
  const estimate = (level: number): LevelEstimate => {
    const pairs = counts?.[level] ?? 0
    const isKnown = pairs > 0 && levels[level]?.isMissing === false
    return {
      m: isKnown ? Math.max(parameters.m[at]?.[level] ?? 0, leastM) : null,
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
