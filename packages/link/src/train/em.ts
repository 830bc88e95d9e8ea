import type { Comparison } from '../model/model.ts'
import type { PatternCounts } from '../compare/pattern.ts'
import { expectMatches, type Expected } from './expectation.ts'
import { maximise, type Learnt, type UsualMatches } from './maximisation.ts'
import { startParameters, type Parameters } from './parameters.ts'

/** How EM is run. */
export interface EmOptions {
  /** Share of matches that it starts from. */
  readonly lambda: number
  readonly learnt: Learnt
  /** It ends when no probability moves by more than this, or after so many rounds. */
  readonly convergence: number
  readonly rounds: number
  /** What m is pulled towards; null, and where nothing is said, nothing. */
  readonly usual?: UsualMatches | null
}

/** One round of EM: how far the parameters went, and what was likely before it. */
export interface EmRound {
  readonly round: number
  /** The largest change of a probability. */
  readonly change: number
  /** Of which: `λ`, `m of surname, exact`. */
  readonly parameter: string
  /** Of the patterns, under the parameters that the round ended with. */
  readonly logLikelihood: number
  readonly lambda: number
}

/** What EM ended with; `expected` is counted under `parameters`. */
export interface EmResult {
  readonly parameters: Parameters
  readonly expected: Expected
  readonly rounds: readonly EmRound[]
  readonly isConverged: boolean
  /** Of the patterns under what it started from. */
  readonly startLogLikelihood: number
}

/**
 * Expectation and maximisation in turn over counted patterns (Dempster, Laird & Rubin 1977; Winkler 1988), from what the
 * comparisons hold (`startParameters`). The likelihood never falls. `patterns` and `comparisons` name the same ones in the same
 * order; the same input gives the same bytes.
 */
export function runEm(
  patterns: PatternCounts,
  comparisons: readonly Comparison[],
  options: EmOptions,
): EmResult {
  let parameters = startParameters(comparisons, options.lambda)
  let expected = expectMatches(patterns, parameters)
  const startLogLikelihood = expected.logLikelihood
  const rounds: EmRound[] = []
  let isConverged = expected.pairs === 0
  while (!isConverged && rounds.length < options.rounds) {
    const next = maximise(expected, parameters, comparisons, options.learnt, options.usual)
    const largest = findLargestChange(parameters, next, comparisons)
    parameters = next
    expected = expectMatches(patterns, parameters)
    const { logLikelihood } = expected
    rounds.push({ round: rounds.length + 1, ...largest, logLikelihood, lambda: next.lambda })
    isConverged = largest.change <= options.convergence
  }
  return { parameters, expected, rounds, isConverged, startLogLikelihood }
}

interface Change {
  readonly change: number
  readonly parameter: string
}

function findLargestChange(
  before: Parameters,
  after: Parameters,
  comparisons: readonly Comparison[],
): Change {
  const changes = [
    { change: Math.abs(after.lambda - before.lambda), parameter: 'λ' },
    ...listChanges(before.m, after.m, comparisons, 'm'),
    ...listChanges(before.u, after.u, comparisons, 'u'),
  ]
  return changes.reduce((largest, one) => (one.change > largest.change ? one : largest))
}

function listChanges(
  before: Parameters['m'],
  after: Parameters['m'],
  comparisons: readonly Comparison[],
  side: 'm' | 'u',
): readonly Change[] {
  return comparisons.flatMap(({ name, levels }, at) =>
    levels.map(({ label }, level) => ({
      change: Math.abs((after[at]?.[level] ?? 0) - (before[at]?.[level] ?? 0)),
      parameter: `${side} of ${name}, ${label}`,
    })),
  )
}
