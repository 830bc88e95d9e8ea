import { DuckDBInstance } from '@duckdb/node-api'
import { link, trainingTable, type Training } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'
import { linkageFolders } from './corpora.ts'
import { fake } from './link-sets/fake.ts'
import { febrl3, febrl4 } from './link-sets/febrl.ts'
import { compareWithGolden, type GoldenDifference } from './link-sets/golden.ts'
import { historical } from './link-sets/historical.ts'
import { measureFigures, type Figures } from './link-sets/figures.ts'
import type { LinkGoal, LinkSet } from './link-sets/link-set.ts'
import { transactions } from './link-sets/transactions.ts'
import { scoreAndTell } from './score-statements.ts'
import { describeMachine, renderTable } from './table.ts'

/**
 * Scores linkage trained from scratch on the labelled sets beside the repository, and Splink's own models on the same pairs:
 * `npm run score:link`. Names of sets score these only; `--models` prints what was learned.
 */

const sets = [fake, febrl3, febrl4, historical, transactions]

interface Outcome {
  readonly set: LinkSet
  readonly training: Training
  readonly figures: Figures
  readonly golden: GoldenDifference
  /** Seconds to prepare the records, to train and to score. */
  readonly seconds: readonly [number, number, number]
}

async function main(): Promise<void> {
  const [folder] = linkageFolders()
  if (folder === undefined) {
    console.log('nothing to score: the labelled sets are not in ../shared/data/linkage')
    return
  }
  const [wanted, flags] = [false, true].map((isFlag) =>
    process.argv.slice(2).filter((word) => word.startsWith('--') === isFlag),
  ) as [string[], string[]]
  console.log(`${describeMachine()}\n`)
  const outcomes: Outcome[] = []
  for (const set of sets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const outcome = await scoreSet(set, folder)
    if (flags.includes('--models')) console.log(`${set.name}\n\n${trainingTable(outcome.training)}`)
    outcomes.push(outcome)
  }
  console.log(renderTable(['trained from scratch', 'is', 'goal', 'met', 'Splink', 'beaten'], rows(outcomes)))
  console.log(renderTable(workHeading, outcomes.map(tellWork)))
  console.log(renderTable(goldenHeading, outcomes.map(tellGolden)))
  if (wanted.length === 0) await scoreAndTell()
}

async function scoreSet(set: LinkSet, folder: string): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const engine = onDuckDb(connection)
    const [linkage, preparing] = await timed(() => link(engine, set.inputs(folder), set.model))
    const [training, learning] = await timed(() => linkage.train(set.training))
    const [, scoring] = await timed(() => linkage.score({ budget: pairBudget }))
    const figures = await measureFigures(engine, linkage, set.goals)
    const golden = await compareWithGolden(engine, set, folder)
    return { set, training, figures, golden, seconds: [preparing, learning, scoring] }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Transactions have a rule in SQL whose pairs can't be told from sizes of blocks. */
const pairBudget = 3_000_000_000

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  return [await work(), (performance.now() - start) / 1000]
}

function rows(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  return outcomes.flatMap(({ set, figures }) => set.goals.map((goal) => tellGoal(set, goal, figures)))
}

function tellGoal(
  { name }: LinkSet,
  { figure, least, splink }: LinkGoal,
  { reached }: Figures,
): readonly string[] {
  const is = reached[figure] ?? 0
  return [
    `${name}, ${figure}`,
    is.toFixed(4),
    least === null ? '' : `≥ ${least}`,
    least === null ? '' : is >= least ? 'yes' : 'NO',
    String(splink),
    is > splink ? 'yes' : is === splink ? 'equal' : 'no',
  ]
}

const workHeading = [
  'set',
  'records',
  'pairs',
  'true pairs',
  'of them reached',
  'best at',
  'prepare',
  'train',
  'score',
]

function tellWork({ set, figures, seconds }: Outcome): readonly string[] {
  const { records, pairs, truePairs, reachedPairs, bestWeight } = figures
  return [
    set.name,
    ...[records, pairs, truePairs, reachedPairs].map((count) => count.toLocaleString('en')),
    bestWeight === null ? '–' : bestWeight.toFixed(2),
    ...seconds.map((second) => `${second.toFixed(1)} s`),
  ]
}

const goldenHeading = [
  'Splink’s model on the same records',
  'pairs',
  'not made',
  'largest error of a weight',
  'met',
]

function tellGolden({ set, golden }: Outcome): readonly string[] {
  const { pairs, missing, largest } = golden
  const isMet = missing === 0 && largest <= 1e-6
  return [
    set.name,
    pairs.toLocaleString('en'),
    String(missing),
    largest.toExponential(1),
    isMet ? 'yes' : 'NO',
  ]
}

await main()
