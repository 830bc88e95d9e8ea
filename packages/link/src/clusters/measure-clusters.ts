/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import { countRows } from '../engine/count-rows.ts'
import type { Engine, SqlRow } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'
import { groupByCluster, listBatches } from './batches.ts'
import { describeGraph } from './graph-shape.ts'
import { insertSql } from './insert-sql.ts'

/** Where the measures of clusters are, and their sums. */
export interface ClusterMeasures {
  /**
   * A row a cluster: (cluster, size, pairs, density, weakest, sources, most, bridges, articulations, diameter). `pairs` are those it
   * was made of, `density` their share of all its pairs (null of one record), `weakest` the lightest's weight, `sources` how many
   * tables its records are of, `most` the most of them that are of one table, `bridges` the pairs and `articulations` the records
   * without which it would fall apart (null over a million pairs), `diameter` its longest way in pairs (null over 500 records).
   */
  readonly table: string
  readonly sizes: readonly { readonly size: number; readonly clusters: number }[]
  /** Clusters of three or more that one wrong pair could have made of two. */
  readonly withBridges: number
}

const pairsAtOnce = 200_000
const walkedPairs = 1_000_000

/** Measures every cluster, from `cluster` and the pairs that `clusterRecords` made it of. */
export async function measureClusters(
  engine: Engine,
  tables: LinkTables,
  watch: Watch = {},
): Promise<ClusterMeasures> {
  const { prefix } = tables
  const { createTable, dropTable } = engine.dialect
  const table = `${prefix}cluster_measure`
  const [inside, shape] = [`${prefix}inside`, `${prefix}cluster_shape`]
  const run = stepRunner(engine, watch)
  const none =
    'select cluster, cast(0 as integer) as bridges, cast(0 as integer) as articulations, cast(0 as integer) as diameter'
  await run(
    'pairs inside clusters',
    createTable(inside, insideSql(tables)),
    createTable(shape, `${none} from ${tables.cluster} where 1 = 0`),
  )
  await describeClusters(engine, {
    inside,
    shape,
    large: `${prefix}large_pair`,
    cluster: tables.cluster,
    watch,
  })
  await run(
    'measures of clusters',
    createTable(table, measuresSql(tables, engine.dialect.types.double, { inside, shape })),
  )
  for (const name of [inside, shape]) await run('pairs inside clusters are done with', dropTable(name))
  const sizes = await engine.ask(
    `select size, count(*) as clusters from ${table} group by size order by size`,
  )
  return {
    table,
    sizes: sizes.map((row) => ({ size: Number(row.size), clusters: Number(row.clusters) })),
    withBridges: await countRows(engine, `${table} where size > 2 and bridges > 0`),
  }
}

/** The pairs whose records ended up together; one that both a rule and a person made counts once. */
function insideSql({ prefix, cluster }: LinkTables): string {
  return `select a.cluster, e.l, e.r, max(e.weight) as weight from ${prefix}link e join ${cluster} a on a.record = e.l join ${cluster} b on b.record = e.r where a.cluster = b.cluster group by a.cluster, e.l, e.r`
}

/** Clusters of two are one bridge; of larger ones the graph is walked. */
async function describeClusters(
  engine: Engine,
  {
    inside,
    shape,
    large,
    cluster,
    watch,
  }: {
    readonly inside: string
    readonly shape: string
    readonly large: string
    readonly cluster: string
    readonly watch: Watch
  },
): Promise<void> {
  const { createTable, dropTable } = engine.dialect
  const sized = (size: string) => `(select cluster from ${cluster} group by cluster having count(*) ${size})`
  const step = stepRunner(engine, watch)
  await step('clusters of two', `insert into ${shape} select cluster, 1, 0, 1 from ${sized('= 2')} c`)
  const walked = `select cluster from ${inside} group by cluster having count(*) <= ${walkedPairs}`
  await step(
    'larger clusters',
    createTable(
      large,
      `select i.* from ${inside} i join ${sized('> 2')} c on c.cluster = i.cluster join (${walked}) w on w.cluster = i.cluster`,
    ),
  )
  for (const { from, to } of await listBatches(engine, large, pairsAtOnce)) {
    const rows = await engine.ask(
      `select cluster, l, r from ${large} where cluster between ${from} and ${to} order by cluster, l, r`,
    )
    const shapes = [...groupByCluster(rows as readonly PairRow[])].map(([number, pairs]) => {
      const { bridges, articulations, diameter } = describePairs(pairs)
      return [number, bridges.length, articulations.length, diameter]
    })
    for (const sql of insertSql(shape, shapes)) await step('shapes of larger clusters', sql)
  }
  await step('larger clusters are done with', dropTable(large))
}

type PairRow = SqlRow & { readonly cluster: number }

function describePairs(pairs: readonly PairRow[]) {
  const nodes = new Map<number, number>()
  const numberOf = (record: number) => {
    const node = nodes.get(record) ?? nodes.size
    nodes.set(record, node)
    return node
  }
  const edges = pairs.map((row) => [numberOf(Number(row.l)), numberOf(Number(row.r))] as const)
  return describeGraph(nodes.size, edges)
}

function measuresSql(
  { cluster, record }: LinkTables,
  double: string,
  { inside, shape }: { readonly inside: string; readonly shape: string },
): string {
  const perSource = `select c.cluster, r.source, count(*) as n from ${cluster} c join ${record} r on r.record = c.record group by c.cluster, r.source`
  const sizes = `select cluster, sum(n) as size, count(*) as sources, max(n) as most from (${perSource}) p group by cluster`
  const pairs = `select cluster, count(*) as pairs, min(weight) as weakest from ${inside} group by cluster`
  return `select s.cluster, s.size, coalesce(p.pairs, 0) as pairs, case when s.size > 1 then cast(2 * coalesce(p.pairs, 0) as ${double}) / (s.size * (s.size - 1)) end as density, p.weakest, s.sources, s.most, case when s.size = 1 then 0 else g.bridges end as bridges, case when s.size = 1 then 0 else g.articulations end as articulations, case when s.size = 1 then 0 else g.diameter end as diameter from (${sizes}) s left join (${pairs}) p on p.cluster = s.cluster left join ${shape} g on g.cluster = s.cluster`
}
