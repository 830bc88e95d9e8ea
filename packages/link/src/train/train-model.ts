import { checkBudget } from '../blocking/budget.ts'
import { allPairs, countPairs } from '../blocking/count-pairs.ts'
import { ruleWords } from '../blocking/rule-sql.ts'
import { countPatterns } from '../compare/count-patterns.ts'
import type { Engine } from '../engine.ts'
import { LinkError } from '../link-error.ts'
import type { BlockingRule, Model } from '../model.ts'
import type { PatternCounts } from '../pattern.ts'
import type { Records } from '../records/records.ts'
import type { Watch } from '../step.ts'
import { findLearnable } from './columns.ts'
import { estimatePrior, type PriorBasis } from './prior.ts'
import { trainFromPatterns, type TrainingPatterns } from './train-from-patterns.ts'
import type { RulePatterns } from './train-session.ts'
import type { Training } from './training.ts'

const defaultBudget = 200_000_000

/** How a model is trained. Everything may be left out. */
export interface TrainOptions extends Watch {
  /** Rules that hold for matches only, and which share of all matches they find: the prior. Without, the model's is kept. */
  readonly sure?: { readonly rules: readonly BlockingRule[]; readonly recall: number }
  /**
   * Whether the prior is taken from how many matches the trained model expects among the pairs that its own rules make: no. It
   * compares all of these pairs, as scoring does.
   */
  readonly priorOfPairs?: boolean
  /** About how many random pairs u is learned from: 2 million. 0 keeps the model's u. */
  readonly samplePairs?: number
  /** Which sample of the records it is: 1. */
  readonly seed?: number
  /** Whose pairs EM learns m from, one rule at a time: the model's own. */
  readonly rules?: readonly BlockingRule[]
  /** A column that is equal for records of the same thing, or a table of pairs `(l, r, same)`: m goes by these. */
  readonly labels?: { readonly column: string } | { readonly pairs: string }
  /** Whether EM, and pairs labelled as different, move u too: no. */
  readonly learnsU?: boolean
  /** How often m and u are learned in turn, at most: 3. With 1, u is what random pairs show, matches among them included. */
  readonly passes?: number
  /** Pairs that one rule may make: 200 million. */
  readonly budget?: number
}

/**
 * Trains a model on prepared records: the prior by sure rules, u by random pairs, m by EM over each rule's pairs on its own
 * (never over all rules' together, whose pairs agree on something by choice: λ would run to 1). Throws LinkError `input` where no
 * prior follows, `budget` where a rule makes too many pairs, `stopped`.
 */
export async function trainModel(
  engine: Engine,
  records: Records,
  model: Model,
  options: TrainOptions = {},
): Promise<Training> {
  const prior = await findPrior(engine, records, model, options)
  const untrained = prior === null ? model : { ...model, prior: estimatePrior(prior) }
  const given: TrainingPatterns = {
    random: await countRandom(engine, records, model, options),
    rules: await countRules(engine, records, model, options),
    reached: await countReached(engine, records, model, options),
    labels: await countLabels(engine, records, model, options),
  }
  return trainFromPatterns(untrained, given, {
    prior,
    learnsU: options.learnsU ?? false,
    passes: options.passes ?? 3,
  })
}

async function findPrior(
  engine: Engine,
  records: Records,
  model: Model,
  { sure, signal }: TrainOptions,
): Promise<PriorBasis | null> {
  if (sure === undefined) return null
  checkGoingOn('the sure rules', signal)
  const counted = await countPairs(engine, records, { ...model, blocking: sure.rules })
  const possible = allPairs(records, model)
  return { found: counted.at(-1)?.cumulative ?? 0, recall: sure.recall, possible }
}

async function countRandom(
  engine: Engine,
  records: Records,
  model: Model,
  { samplePairs = 2_000_000, seed = 1, signal }: TrainOptions,
): Promise<TrainingPatterns['random']> {
  const possible = allPairs(records, model)
  if (samplePairs === 0 || possible === 0) return null
  checkGoingOn('random pairs', signal)
  const share = Math.min(1, samplePairs / possible)
  const patterns = await countPatterns(engine, records, model, { sample: { share, seed } })
  const pairs = patterns.rows.reduce((total, row) => total + row.pairs, 0)
  return { pairs, possible, share, seed, patterns }
}

async function countRules(
  engine: Engine,
  records: Records,
  model: Model,
  { rules = model.blocking, budget = defaultBudget, signal }: TrainOptions,
): Promise<readonly RulePatterns[]> {
  if (rules.length === 0) return []
  await checkBudget(engine, records, { ...model, blocking: rules }, budget)
  const counted: RulePatterns[] = []
  for (const rule of rules) {
    const words = ruleWords(rule)
    checkGoingOn(words, signal)
    // eslint-disable-next-line no-await-in-loop -- one connection
    counted.push({ rule, words, patterns: await countRule(engine, records, model, rule) })
  }
  return counted
}

function countRule(
  engine: Engine,
  records: Records,
  model: Model,
  rule: BlockingRule,
): Promise<PatternCounts> {
  const comparisons = findLearnable(rule, model.comparisons).usable
  return countPatterns(engine, records, { ...model, comparisons, blocking: [rule] }, { rule: 0 })
}

async function countReached(
  engine: Engine,
  records: Records,
  model: Model,
  { priorOfPairs = false, budget = defaultBudget, signal }: TrainOptions,
): Promise<TrainingPatterns['reached']> {
  if (!priorOfPairs) return null
  checkGoingOn('pairs of all rules', signal)
  await checkBudget(engine, records, model, budget)
  const patterns = await countPatterns(engine, records, model, { rules: 'all' })
  return { patterns, possible: allPairs(records, model) }
}

async function countLabels(
  engine: Engine,
  records: Records,
  model: Model,
  { labels, learnsU = false, signal }: TrainOptions,
): Promise<TrainingPatterns['labels']> {
  if (labels === undefined) return null
  checkGoingOn('labels', signal)
  if ('column' in labels) {
    const rule: BlockingRule = { on: [{ column: labels.column }], shares: null, and: null }
    const same = await countPatterns(engine, records, { ...model, blocking: [rule] }, { rule: 0 })
    return { same, different: null }
  }
  const labelled = (condition: string): Promise<PatternCounts> =>
    countPatterns(engine, records, model, { table: `(select l, r from ${labels.pairs} where ${condition})` })
  return { same: await labelled('same'), different: learnsU ? await labelled('not same') : null }
}

function checkGoingOn(what: string, signal: Watch['signal']): void {
  if (signal?.aborted !== true) return
  throw new LinkError('stopped', `Stopped before “${what}”.`, 'Train again to go on from the start.')
}
