import type { Comparison } from '../model/model.ts'
import { startValues } from '../model/start-values.ts'

/**
 * What is learned of some comparisons: λ, the share of matches among the pairs at hand, and m and u by comparison and level, in
 * the comparisons' order. A missing level holds 1 on both sides, so that it says nothing.
 */
export interface Parameters {
  readonly lambda: number
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
}

/** Probabilities below this count as this, so that their logarithm stays finite. */
const smallest = 1e-300

/** log m − log u by comparison and level, and the logarithms themselves; 0 for a missing level. */
export interface LogParameters {
  readonly match: number
  readonly other: number
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
}

export function toLogParameters({ lambda, m, u }: Parameters): LogParameters {
  return { match: safeLog(lambda), other: safeLog(1 - lambda), m: m.map(logAll), u: u.map(logAll) }
}

function logAll(values: readonly number[]): readonly number[] {
  return values.map(safeLog)
}

function safeLog(value: number): number {
  return Math.log(Math.max(value, smallest))
}

/**
 * Where EM starts from: what the model holds, and what it doesn't know of a comparison takes what is left, in the proportions of
 * `startValues`; where nothing is left, a thousandth.
 */
export function startParameters(comparisons: readonly Comparison[], lambda: number): Parameters {
  return {
    lambda,
    m: comparisons.map((comparison) => startProbabilities(comparison, 'm')),
    u: comparisons.map((comparison) => startProbabilities(comparison, 'u')),
  }
}

function startProbabilities({ levels }: Comparison, side: 'm' | 'u'): readonly number[] {
  const spoken = levels.filter((level) => !level.isMissing)
  const usual = startValues(spoken.length).map((value) => value[side])
  const known = sum(spoken.map((level) => level[side] ?? 0))
  const usualOfUnknown = sum(usual.filter((_, at) => spoken[at]?.[side] === null))
  const left = Math.max(1 - known, 0.001)
  return levels.map((level) => {
    if (level.isMissing) return 1
    return level[side] ?? (left * (usual[spoken.indexOf(level)] ?? 0)) / usualOfUnknown
  })
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
