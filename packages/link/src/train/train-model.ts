import { checkBudget } from '../blocking/budget.ts'
import { allPairs, countPairs } from '../blocking/count-pairs.ts'
import { ruleWords } from '../blocking/rule-sql.ts'
import { countPatterns, patternCountsSql } from '../compare/count-patterns.ts'
import type { PairSource } from '../compare/pair-source.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { BlockingRule, Model } from '../model/model.ts'
import { countPairsOf, type PatternCounts } from '../compare/pattern.ts'
import { findColumn, type Records } from '../records/records.ts'
import type { Watch } from '../engine/step.ts'
import { findLearnable } from './columns.ts'
import { estimatePrior, type PriorBasis } from './prior.ts'
import { trainFromPatterns, type TrainingPatterns } from './train-from-patterns.ts'
import type { Training } from './training.ts'

/** How a model is trained. Everything may be left out. */
export interface TrainOptions extends Watch {
  /** Rules that hold for matches only, and which share of all matches they find: the prior. */
  readonly sure?: { readonly rules: readonly BlockingRule[]; readonly recall: number }
  /**
   * Whether the prior is taken from how many matches the trained model expects among the pairs that its own rules make, all of
   * which are compared for it: where there are no sure rules.
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
  /**
   * Matches supposed beside those that are found, spread over the levels as the model holds m, or else as usual: 0. A few keep a
   * model of small tables sane, and move one of large tables hardly.
   */
  readonly usualMatches?: number
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
  await checkRules(engine, records, model, options)
  const prior = await findPrior(engine, records, model, options)
  const untrained = prior === null ? model : { ...model, prior: estimatePrior(prior) }
  const given = await countAll(engine, records, model, options)
  return trainFromPatterns(untrained, given, {
    prior,
    learnsU: options.learnsU ?? false,
    passes: options.passes ?? 3,
    usualMatches: options.usualMatches ?? 0,
  })
}

async function findPrior(
  engine: Engine,
  records: Records,
  model: Model,
  { sure }: TrainOptions,
): Promise<PriorBasis | null> {
  if (sure === undefined) return null
  const counted = await countPairs(engine, records, { ...model, blocking: sure.rules })
  return {
    found: counted.at(-1)?.cumulative ?? 0,
    recall: sure.recall,
    possible: allPairs(records, model),
  }
}

/** Pairs to count, and by which model. */
interface Counting {
  readonly name: string
  readonly model: Model
  readonly source: PairSource
}

async function countAll(
  engine: Engine,
  records: Records,
  model: Model,
  options: TrainOptions,
): Promise<TrainingPatterns> {
  const { rules = model.blocking, samplePairs = 2_000_000, seed = 1, learnsU = false } = options
  const possible = allPairs(records, model)
  const share = Math.min(1, samplePairs / possible)
  const all = (name: string, source: PairSource): Counting => ({ name, model, source })
  const countings = {
    random: samplePairs > 0 && possible > 0 ? [all('random pairs', { sample: { share, seed } })] : [],
    rules: rules.map((rule) => countingOf(rule, model)),
    reached: usesOwnPairs(model, options) ? [all('pairs of all rules', { rules: 'all' })] : [],
    labels: listLabelled(records, model, options.labels, learnsU),
  }
  const counted = await countEach(engine, records, Object.values(countings).flat(), options)
  const find = ([counting]: readonly Counting[]): PatternCounts | undefined =>
    counting === undefined ? undefined : counted.get(counting)
  const [random, reached, same] = [countings.random, countings.reached, countings.labels].map(find)
  return {
    random:
      random === undefined ? null : { pairs: countPairsOf(random), possible, share, seed, patterns: random },
    rules: countings.rules.map((counting, at) => ({
      rule: rules[at] as BlockingRule,
      words: counting.name,
      patterns: counted.get(counting) as PatternCounts,
    })),
    reached: reached === undefined ? null : { patterns: reached, possible },
    labels: same === undefined ? null : { same, different: find(countings.labels.slice(1)) ?? null },
  }
}

/** Counts in turn, telling of each before it runs. */
async function countEach(
  engine: Engine,
  records: Records,
  countings: readonly Counting[],
  { signal, onStep }: Watch,
): Promise<ReadonlyMap<Counting, PatternCounts>> {
  const counted = new Map<Counting, PatternCounts>()
  for (const [at, counting] of countings.entries()) {
    const { name, model, source } = counting
    if (signal?.aborted === true) {
      throw new LinkError('stopped', `Stopped before “${name}”.`, 'Train again to go on from the start.')
    }
    const sql = patternCountsSql(records, model, source, engine.dialect)
    onStep?.({ name: `patterns of ${name}`, sql }, at, countings.length)
    // eslint-disable-next-line no-await-in-loop -- one connection
    counted.set(counting, await countPatterns(engine, records, model, source))
  }
  return counted
}

async function checkRules(
  engine: Engine,
  records: Records,
  model: Model,
  options: TrainOptions,
): Promise<void> {
  const { rules = model.blocking, budget = 200_000_000 } = options
  const blocking = usesOwnPairs(model, options) ? [...rules, ...model.blocking] : rules
  if (blocking.length > 0) await checkBudget(engine, records, { ...model, blocking }, budget)
}

function usesOwnPairs(
  { blocking }: Model,
  { sure, priorOfPairs = sure === undefined }: TrainOptions,
): boolean {
  return priorOfPairs && blocking.length > 0
}

/** Only what the rule leaves something to learn of is compared. */
function countingOf(rule: BlockingRule, model: Model): Counting {
  const comparisons = findLearnable(rule, model.comparisons).usable
  return { name: ruleWords(rule), model: { ...model, comparisons, blocking: [rule] }, source: { rule: 0 } }
}

function listLabelled(
  records: Records,
  model: Model,
  labels: TrainOptions['labels'],
  learnsU: boolean,
): readonly Counting[] {
  if (labels === undefined) return []
  if ('column' in labels) {
    const column = getLabelColumn(records, labels.column)
    const rule: BlockingRule = { on: [{ column }], shares: null, and: null }
    return [{ name: 'records labelled the same', model: { ...model, blocking: [rule] }, source: { rule: 0 } }]
  }
  const labelled = (name: string, condition: string): Counting => ({
    name: `pairs labelled ${name}`,
    model,
    source: { table: `(select l, r from ${labels.pairs} where ${condition})` },
  })
  return [labelled('the same', 'same'), ...(learnsU ? [labelled('different', 'not same')] : [])]
}

function getLabelColumn(records: Records, name: string): string {
  const column = findColumn(records, name)
  if (column !== undefined) return column
  throw new LinkError(
    'input',
    `The records have no column “${name}” of labels.`,
    `Columns found: ${records.columns.map((one) => `“${one}”`).join(', ')}.`,
  )
}
