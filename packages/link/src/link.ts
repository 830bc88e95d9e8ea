import { countPairs, type RuleCount } from './blocking/count-pairs.ts'
import { getClusterGraph, type ClusterGraph } from './clusters/cluster-graph.ts'
import { clusterRecords, type Clustering, type ClusterOptions } from './clusters/cluster-records.ts'
import { measureClusters, type ClusterMeasures } from './clusters/measure-clusters.ts'
import { listThresholdEffects, type ThresholdEffect } from './clusters/thresholds.ts'
import { defineModel } from './model/define-model.ts'
import type { Engine, SqlRow, SqlValue } from './engine/engine.ts'
import { evaluateLinkage, type Evaluation, type EvaluationOptions } from './evaluate/evaluate-linkage.ts'
import type { Labels } from './evaluate/labels.ts'
import { compareRecords } from './explain/compare-records.ts'
import { explainPair } from './explain/explain-pair.ts'
import type { Waterfall } from './explain/waterfall.ts'
import { LinkError } from './link-error.ts'
import type { ModelSpec } from './model/model-spec.ts'
import type { Model } from './model/model.ts'
import { prepareRecords, type PrepareOptions } from './records/prepare-records.ts'
import type { Records } from './records/records.ts'
import type { TableInput } from './records/table-input.ts'
import { findMatches, type Found, type FindOptions } from './score/find-matches.ts'
import { listPairs, type PairRow, type PairsOptions } from './score/list-pairs.ts'
import { scorePairs, scoreSteps, type Scored, type ScoreOptions } from './score/score-pairs.ts'
import { textSql } from './engine/sql-text.ts'
import type { Step, Watch } from './engine/step.ts'
import { nameTables } from './engine/tables.ts'
import type { Threshold } from './sql/threshold.ts'
import { trainModel, type TrainOptions } from './train/train-model.ts'
import type { Training } from './train/training.ts'

/** How a linkage is begun. */
export interface LinkOptions extends PrepareOptions {
  /** Put before the names of all tables that are made: `link_`. */
  readonly prefix?: string
}

/** A record by its id, with its table's name where several tables are linked. */
export type RecordName = SqlValue | { readonly source: string; readonly id: SqlValue }

/** One linkage: the records that were prepared and the model, which training replaces. Tables are the engine's. */
export interface Linkage {
  readonly records: Records
  /** The model as it is now. */
  model(): Model
  /** How many pairs each rule would make, before anything is compared. */
  analyse(): Promise<readonly RuleCount[]>
  /** Scores the pairs that the rules make. */
  score(options?: ScoreOptions): Promise<Scored>
  /** Scored pairs with the ids of their records, heaviest first. */
  pairs(options?: PairsOptions): Promise<readonly PairRow[]>
  /** How the weight of two records comes about. */
  explain(left: RecordName, right: RecordName): Promise<Waterfall>
  /** Compares two given records, which need be in no table. */
  compare(left: SqlRow, right: SqlRow): Promise<Waterfall>
  /** Scores new records against those here. */
  find(input: TableInput, options?: FindOptions): Promise<Found>
  /** Learns the model's probabilities from the records; what follows uses the trained model. */
  train(options?: TrainOptions): Promise<Training>
  /** Groups the scored pairs. */
  cluster(options: ClusterOptions): Promise<Clustering>
  /** What each threshold would do, from the highest down, before one is chosen; without any, probabilities from 0.5 to 0.999. */
  thresholds(thresholds?: readonly Threshold[], watch?: Watch): Promise<readonly ThresholdEffect[]>
  /** Measures every cluster: density, weakest pair, bridges, how many tables it is of. */
  measure(watch?: Watch): Promise<ClusterMeasures>
  /** The cluster that a record is in, to draw: its records and the pairs that it was made of. */
  graph(record: RecordName): Promise<ClusterGraph>
  /** Measures the scored pairs against what is known to be true. */
  evaluate(labels: Labels, options?: Omit<EvaluationOptions, 'scope' | 'blocking'>): Promise<Evaluation>
  /** The statements that `score` runs, to read or to run elsewhere. */
  steps(options?: Pick<ScoreOptions, 'atLeast'>): readonly Step[]
}

/**
 * Begins a linkage of tables by a model, which may be one of Splink's as `readSplinkModel` gives it. Throws LinkError `input` for a model or tables that can't be used, with all that is
 * wrong at once.
 */
export async function link(
  engine: Engine,
  inputs: readonly TableInput[],
  spec: ModelSpec | Model,
  options: LinkOptions = {},
): Promise<Linkage> {
  const model = defineModel(spec)
  const records = await prepareRecords(engine, inputs, model, nameTables(options.prefix), options)
  return linkageOf(engine, records, model)
}

function linkageOf(engine: Engine, records: Records, begun: Model): Linkage {
  let model = begun
  const number = (name: RecordName) => getRecordNumber(engine, records, name)
  return {
    records,
    model: () => model,
    analyse: () => countPairs(engine, records, model),
    score: (options) => scorePairs(engine, records, model, options),
    pairs: (options) => listPairs(engine, records, options),
    explain: async (left, right) =>
      explainPair(engine, records, model, await number(left), await number(right)),
    compare: (left, right) => compareRecords(engine, model, left, right, records),
    find: (input, options) => findMatches(engine, records, model, input, options),
    async train(options) {
      const training = await trainModel(engine, records, model, options)
      model = training.model
      return training
    },
    cluster: (options) => clusterRecords(engine, records.tables, { sources: records.sources, ...options }),
    thresholds: (thresholds = usualThresholds, watch) =>
      listThresholdEffects(engine, records.tables, thresholds, watch),
    measure: (watch) => measureClusters(engine, records.tables, watch),
    graph: async (record) =>
      getClusterGraph(engine, records.tables, await getCluster(engine, records, await number(record))),
    evaluate(labels, options) {
      const { scope } = model
      return evaluateLinkage(engine, records.tables, labels, {
        ...options,
        scope,
        blocking: { records, model },
      })
    },
    steps: (options) => scoreSteps(engine, records, model, options),
  }
}

const usualThresholds = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999].map((probability) => ({ probability }))

async function getCluster(engine: Engine, { tables }: Records, record: number): Promise<number> {
  const [row] = await engine.ask(`select cluster from ${tables.cluster} where record = ${record}`)
  return Number(row?.['cluster'])
}

async function getRecordNumber(engine: Engine, records: Records, name: RecordName): Promise<number> {
  const isPlaced = typeof name === 'object' && name !== null
  const id = String(isPlaced ? name.id : name)
  const source = isPlaced ? records.sources.indexOf(name.source) + 1 : null
  const where = `id = ${textSql(id)}${source === null ? '' : ` and source = ${source}`}`
  const rows = await engine.ask(`select record from ${records.tables.record} where ${where} order by record`)
  if (rows.length === 1) return Number(rows[0]?.['record'])
  const among = isPlaced ? `“${name.source}”` : records.sources.map((one) => `“${one}”`).join(', ')
  throw new LinkError(
    'input',
    rows.length === 0
      ? `No record of ${among} has the id “${id}”.`
      : `Records of several tables have the id “${id}”.`,
    rows.length === 0
      ? 'Give the id as it is in the table.'
      : `Say of which table: { source: '${records.sources[0]}', id: '${id}' }`,
  )
}
