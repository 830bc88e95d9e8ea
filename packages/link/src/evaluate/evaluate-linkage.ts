import type { Engine } from '../engine/engine.ts'
import type { LinkScope, Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'
import { measureAccuracy, type Accuracy } from './accuracy.ts'
import { measureClusterAccuracy, type ClusterAccuracy } from './cluster-accuracy.ts'
import { traceCurve, type Curve } from './curve.ts'
import {
  listFalseNegatives,
  listFalsePositives,
  listUnreached,
  type ExamplePair,
  type UnreachedPair,
} from './examples.ts'
import { judgedSql, judgePairs } from './judged.ts'
import type { Labels } from './labels.ts'
import { readTruth, type Truth } from './truth.ts'

/** What to measure, and how much of it to list. */
export interface EvaluationOptions {
  /** Which pairs count: within tables, across them, or both, as in the model. */
  readonly scope: LinkScope
  /** From where on a pair counts as linked. Default: the weight of the best F1. */
  readonly atLeast?: Threshold
  /** Whether `cluster` is filled and should be measured. Default: no. */
  readonly clusters?: boolean
  /** A table (l, r) of chosen pairs to measure besides, such as that of a one-to-one pairing. */
  readonly chosen?: string
  /** Whether the labelled pairs are a sample drawn without regard to their weight, so that shares get intervals. Default: no. */
  readonly isSample?: boolean
  /** How many pairs of each kind to list. Default 20. */
  readonly examples?: number
  /** How many points of the curve to give. Default 200. */
  readonly points?: number
  /** To say of pairs that no rule reached which keys differ. */
  readonly blocking?: { readonly records: Records; readonly model: Model }
  readonly watch?: Watch
}

/** A linkage against what is known to be true. */
export interface Evaluation {
  readonly labels: Pick<Truth, 'kind' | 'same' | 'different' | 'leftOut' | 'contradicted'>
  /** Null where nothing was scored that a label tells of. */
  readonly atLeast: Threshold | null
  readonly pairs: Accuracy | null
  readonly curve: Curve
  readonly clusters: ClusterAccuracy | null
  readonly chosen: Accuracy | null
  /** The heaviest of the wrongly linked; the lightest of those missed though they were scored. */
  readonly falsePositives: readonly ExamplePair[]
  readonly falseNegatives: readonly ExamplePair[]
  /**
   * Pairs of the same thing that were never scored: no rule makes them, or they were below what was kept. None is listed where the
   * labels tell of more than fifty million pairs of the same thing.
   */
  readonly unreached: { readonly count: number; readonly examples: readonly UnreachedPair[] }
}

const mostCompared = 50_000_000

/** Measures the scored pairs, and clusters and chosen pairs where they are asked for, against the labels. */
export async function evaluateLinkage(
  engine: Engine,
  tables: LinkTables,
  labels: Labels,
  options: EvaluationOptions,
): Promise<Evaluation> {
  const { scope, watch = {}, isSample = false, examples = 20, points = 200 } = options
  const truth = await readTruth(engine, tables, labels, { scope, watch })
  const judged = await judgePairs(engine, tables, truth, watch)
  const curve = await traceCurve(engine, tables, { judged, truth, points, isSample, watch })
  const atLeast = options.atLeast ?? (curve.best === null ? null : { weight: curve.best.weight })
  const reached = await countLinked(engine, judged)
  const clusters =
    options.clusters === true
      ? await measureClusterAccuracy(engine, tables, truth, { scope, isSample })
      : null
  const chosen =
    options.chosen === undefined
      ? null
      : measureAccuracy(
          { ...(await countLinked(engine, `(${judgedSql(truth, options.chosen)})`)), same: truth.same },
          isSample,
        )
  const list = { judged, truth, scope, limit: examples, blocking: options.blocking }
  const unreached = truth.same - reached.right
  const isListed = unreached > 0 && truth.same <= mostCompared
  const evaluation: Evaluation = {
    labels: withoutTable(truth),
    atLeast,
    pairs: atLeast === null ? null : await measurePairs(engine, { judged, truth, atLeast, isSample }),
    curve,
    clusters,
    chosen,
    falsePositives: atLeast === null ? [] : await listFalsePositives(engine, tables, { ...list, atLeast }),
    falseNegatives: atLeast === null ? [] : await listFalseNegatives(engine, tables, { ...list, atLeast }),
    unreached: {
      count: unreached,
      examples: isListed ? await listUnreached(engine, tables, list) : [],
    },
  }
  await runSteps(
    engine,
    [{ name: 'judged pairs are done with', sql: engine.dialect.dropTable(judged) }],
    watch,
  )
  return evaluation
}

function withoutTable({ kind, same, different, leftOut, contradicted }: Truth): Evaluation['labels'] {
  return { kind, same, different, leftOut, contradicted }
}

async function measurePairs(
  engine: Engine,
  {
    judged,
    truth,
    atLeast,
    isSample,
  }: {
    readonly judged: string
    readonly truth: Truth
    readonly atLeast: Threshold
    readonly isSample: boolean
  },
): Promise<Accuracy> {
  const where = atLeastSql(atLeast, engine.dialect)
  const counts = await countLinked(engine, `(select * from ${judged} where ${where})`)
  return measureAccuracy({ ...counts, same: truth.same }, isSample)
}

/** How many of the judged pairs there are, and how many of them are the same thing. */
async function countLinked(
  engine: Engine,
  from: string,
): Promise<{ readonly linked: number; readonly right: number }> {
  const [row] = await engine.ask(`select count(*) as linked, coalesce(sum(same), 0) as rights from ${from} j`)
  return { linked: Number(row?.linked), right: Number(row?.rights) }
}
