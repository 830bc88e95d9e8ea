import type { Engine } from '../engine/engine.ts'
import type { LinkScope } from '../model/model.ts'
import type { LinkTables } from '../engine/tables.ts'
import { measureAccuracy, share, type Accuracy } from './accuracy.ts'
import { countPairsWithin } from './pairs-within.ts'
import type { Truth } from './truth.ts'

/**
 * B³ weighs every record alike: how much of its cluster is the same thing as it, and how much of its thing is in its cluster. Bagga &
 * Baldwin, "Algorithms for scoring coreference chains" (1998).
 */
export interface BCubed {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** Clusters against the labels: their pairs, and their records where a column tells the thing of each. */
export interface ClusterAccuracy {
  readonly pairs: Accuracy
  readonly bCubed: BCubed | null
}

/** Measures a table (record, cluster). Records without a label are taken out of their clusters first. */
export async function measureClusterAccuracy(
  engine: Engine,
  { cluster }: Pick<LinkTables, 'cluster'>,
  truth: Truth,
  { scope, isSample }: { readonly scope: LinkScope; readonly isSample: boolean },
): Promise<ClusterAccuracy> {
  if (truth.kind === 'pairs') {
    return { pairs: await measureLabelledPairs(engine, cluster, truth, isSample), bCubed: null }
  }
  const from = `(select t.record, t.source, t.thing, c.cluster from ${truth.table} t join ${cluster} c on c.record = t.record)`
  const linked = await countPairsWithin(engine, { from, groups: ['cluster'], scope })
  const right = await countPairsWithin(engine, { from, groups: ['cluster', 'thing'], scope })
  return {
    pairs: measureAccuracy({ linked, right, same: truth.same }, isSample),
    bCubed: await measureBCubed(engine, from),
  }
}

async function measureLabelledPairs(
  engine: Engine,
  cluster: string,
  truth: Truth,
  isSample: boolean,
): Promise<Accuracy> {
  const [row] = await engine.ask(
    `select count(*) as linked, coalesce(sum(case when t.same then 1 else 0 end), 0) as rights from ${truth.table} t join ${cluster} a on a.record = t.l join ${cluster} b on b.record = t.r where a.cluster = b.cluster`,
  )
  const [linked, right] = [Number(row?.linked), Number(row?.rights)]
  return measureAccuracy({ linked, right, same: truth.same }, isSample)
}

/** Records that are alike in the sizes of their cluster, their thing and what both share weigh alike: counts of those are added up. */
async function measureBCubed(engine: Engine, from: string): Promise<BCubed> {
  const cells = `select cluster, thing, count(*) as n from ${from} f group by cluster, thing`
  const rows = await engine.ask(
    `select n, of_cluster, of_thing, count(*) as cells from (select n, sum(n) over (partition by cluster) as of_cluster, sum(n) over (partition by thing) as of_thing from (${cells}) c) s group by n, of_cluster, of_thing order by n, of_cluster, of_thing`,
  )
  const sums = { records: 0, precision: 0, recall: 0 }
  for (const row of rows) {
    const [n, ofCluster, ofThing, times] = [row.n, row.of_cluster, row.of_thing, row.cells].map(Number) as [
      number,
      number,
      number,
      number,
    ]
    sums.records += times * n
    sums.precision += (times * n * n) / ofCluster
    sums.recall += (times * n * n) / ofThing
  }
  const precision = share(sums.precision, sums.records)
  const recall = share(sums.recall, sums.records)
  const f1 = precision === null || recall === null ? null : share(2 * precision * recall, precision + recall)
  return { precision, recall, f1 }
}
