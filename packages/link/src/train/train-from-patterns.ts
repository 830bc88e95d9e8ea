import type { Comparison, Model } from '../model/model.ts'
import { countPairsOf, type PatternCounts } from '../compare/pattern.ts'
import { supposeOneSided } from './one-sided.ts'
import { startParameters } from './parameters.ts'
import { shareLevels, withoutMatches, type LevelShares } from './level-shares.ts'
import { priorOfPairs, type ReachedPairs } from './prior-of-pairs.ts'
import type { PriorBasis } from './prior.ts'
import { combineSessions, setParameters, supposeUnseen } from './set-parameters.ts'
import { trainSession, type RulePatterns } from './train-session.ts'
import type {
  ComparisonEstimate,
  ExpectedMatches,
  LabelledPairs,
  RandomPairs,
  Training,
  TrainingSession,
} from './training.ts'
import { listWarnings } from './warnings.ts'

/** Counted pairs, from which a model is learned. Each counts every comparison of the model, in its order. */
export interface TrainingPatterns {
  readonly random: (RandomPairs & { readonly patterns: PatternCounts }) | null
  /** Counted by the comparisons that the rule leaves, at least. */
  readonly rules: readonly RulePatterns[]
  /** What the model's own rules make, each pair once; the prior is taken from it. Null keeps the prior. */
  readonly reached: ReachedPairs | null
  readonly labels: { readonly same: PatternCounts; readonly different: PatternCounts | null } | null
}

/** How a model is learned of counted pairs. */
export interface LearningOptions {
  /** What the model's prior follows from, told along. */
  readonly prior: PriorBasis | null
  /** Whether EM moves u too, instead of leaving it to the random pairs. */
  readonly learnsU: boolean
  /** How often EM and u without matches are worked out in turn, at most; 1 takes u as the random pairs show it. */
  readonly passes: number
  /** By how many matches m is pulled towards what the model held, or else the usual values: none, where nothing is said. */
  readonly usualMatches?: number
}

/**
 * Learns m and u. u is each level's share of the random pairs; m is learned by EM from each rule's pairs, and both again: u
 * without the matches among the random pairs, m with that u (`withoutMatches`), so often. What labels tell of m goes before what
 * EM does. Pure; the same input gives the same bytes.
 */
export function trainFromPatterns(model: Model, given: TrainingPatterns, options: LearningOptions): Training {
  const labels = given.labels === null ? null : readLabels(given.labels, model.comparisons)
  let seen = given.random === null ? [] : shareLevels(given.random.patterns, model.comparisons)
  let comparisons = setU(model.comparisons, seen)
  let supposed = comparisons
  let sessions: readonly TrainingSession[] = []
  let { prior } = model
  for (let pass = 1; pass <= options.passes; pass += 1) {
    if (pass > 1 && given.random !== null) {
      seen = withoutMatches(given.random.patterns, supposeUnseen(comparisons, seen), prior, model)
      comparisons = setU(comparisons, seen)
    }
    sessions = trainSessions(model, given.rules, supposeUnseen(comparisons, seen), options)
    comparisons = supposeUsual(setLearned(comparisons, sessions, labels, options.learnsU), options)
    const learned = labels === null ? sessions.map((session) => session.learned) : [labels.learned]
    supposed = supposeOneSided(comparisons, learned, seen)
    if (given.reached !== null) prior = priorOfPairs(given.reached, supposed, prior)
  }
  const trained = { ...model, prior, comparisons: supposed }
  const random = given.random === null ? null : dropPatterns(given.random)
  const expected = given.reached === null ? null : tellExpected(given.reached, prior)
  const report = { prior: options.prior, expected, random, labels, sessions, passes: options.passes }
  return { model: trained, ...report, warnings: listWarnings(trained, comparisons, report) }
}

/** m of comparisons that no rule teaches: the usual values, where they are to carry the model. */
function supposeUsual(
  comparisons: readonly Comparison[],
  { usualMatches = 0 }: LearningOptions,
): readonly Comparison[] {
  if (usualMatches <= 0) return comparisons
  const { m } = startParameters(comparisons, 0.5)
  return comparisons.map((comparison, at) => {
    const levels = comparison.levels.map((level, index) =>
      level.isMissing || level.m !== null ? level : { ...level, m: m[at]?.[index] ?? null },
    )
    return { ...comparison, levels }
  })
}

function trainSessions(
  { comparisons: untrained, convergence, rounds }: Model,
  rules: readonly RulePatterns[],
  comparisons: readonly Comparison[],
  { learnsU, usualMatches = 0 }: LearningOptions,
): readonly TrainingSession[] {
  const usual = usualMatches > 0 ? { matches: usualMatches, comparisons: untrained } : null
  return rules.map((rule) => trainSession(rule, comparisons, { learnsU, convergence, rounds, usual }))
}

function setU(comparisons: readonly Comparison[], seen: readonly LevelShares[]): readonly Comparison[] {
  const find = ({ name }: Comparison): LevelShares | undefined =>
    seen.find(({ comparison, pairs }) => comparison === name && pairs > 0)
  return setParameters(comparisons, 'u', (comparison) => find(comparison)?.shares)
}

function setLearned(
  comparisons: readonly Comparison[],
  sessions: readonly TrainingSession[],
  labels: LabelledPairs | null,
  learnsU: boolean,
): readonly Comparison[] {
  const learned = sessions.map((session) => session.learned)
  const tell = (comparison: Comparison, side: 'm' | 'u'): readonly (number | null)[] | undefined => {
    const told = combineSessions([labels?.learned ?? []], comparison, side)
    const isTold = told?.some((value) => value !== null) === true
    return isTold ? told : combineSessions(learned, comparison, side)
  }
  const withM = setParameters(comparisons, 'm', (comparison) => tell(comparison, 'm'))
  return learnsU ? setParameters(withM, 'u', (comparison) => tell(comparison, 'u')) : withM
}

function readLabels(
  { same, different }: NonNullable<TrainingPatterns['labels']>,
  comparisons: readonly Comparison[],
): LabelledPairs {
  const matches = shareLevels(same, comparisons)
  const others = different === null ? null : shareLevels(different, comparisons)
  const learned: readonly ComparisonEstimate[] = comparisons.map(({ name, levels }, at) => ({
    comparison: name,
    matches: matches[at]?.pairs ?? 0,
    levels: levels.map((_, level) => ({
      m: matches[at]?.shares[level] ?? null,
      u: others?.[at]?.shares[level] ?? null,
      pairs: (matches[at]?.counts[level] ?? 0) + (others?.[at]?.counts[level] ?? 0),
    })),
  }))
  return { same: countPairsOf(same), different: different === null ? 0 : countPairsOf(different), learned }
}

function tellExpected({ patterns, possible }: ReachedPairs, prior: number): ExpectedMatches {
  return { matches: prior * possible, pairs: countPairsOf(patterns), possible }
}

function dropPatterns({ pairs, possible, share, seed }: RandomPairs): RandomPairs {
  return { pairs, possible, share, seed }
}
