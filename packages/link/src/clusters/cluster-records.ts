/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'
import type { Threshold } from '../sql/threshold.ts'
import { connectComponents } from './components.ts'
import { placeDecisions, type PairDecision, type PlacedDecision } from './decisions.ts'
import { linkedEdgesSql } from './edges.ts'
import { insertSql } from './insert-sql.ts'
import { pairOneToOne, type OneToOne, type OneToOneMethod } from './one-to-one.ts'
import { resolveComponents, type Resolved } from './resolve.ts'
import { settleDecisions, type Contradiction } from './settle.ts'
import { keepNames, type KeptNames } from './stable-names.ts'

/** How records become clusters. */
export interface ClusterOptions {
  readonly atLeast: Threshold
  /** Only pairs of records of different tables, each record in at most one pair with each other table. Default: every pair. */
  readonly oneToOne?: OneToOneMethod
  /** Numbers of the tables that hold each thing once: a cluster never gets two of their records. */
  readonly withoutDuplicates?: readonly number[]
  /** What people said of pairs; they hold whatever the pair weighs. */
  readonly decisions?: readonly PairDecision[]
  /** The names of the tables, the first that of source 1, to speak of records. Default: their numbers. */
  readonly sources?: readonly string[]
  /** SQL after FROM: (source, id, cluster) of an earlier run, whose names of clusters are kept. Default: none. */
  readonly earlier?: string
  readonly watch?: Watch
}

/** What clustering made, with everything a person should hear of. */
export interface Clustering {
  readonly records: number
  /** A record that is alone is a cluster too. */
  readonly clusters: number
  /** Records in a cluster with another. */
  readonly linked: number
  readonly largest: number
  /** Pairs that the clusters were made of, decisions included. */
  readonly pairs: number
  readonly contradictions: readonly Contradiction[]
  /** Decisions that name a record that isn't there, or the same record twice. */
  readonly unplaced: readonly PairDecision[]
  readonly resolved: Resolved
  readonly oneToOne: OneToOne | null
  readonly names: KeptNames
}

/**
 * Fills `cluster(record, cluster)` from `score`, and `<prefix>cluster_name(cluster, name)`. Every record is in exactly one cluster,
 * else this throws. The pairs it was made of stay as `<prefix>link(l, r, weight, probability, decided)`; weight and probability
 * are null where no rule made the pair and a person did.
 */
export async function clusterRecords(
  engine: Engine,
  tables: LinkTables,
  options: ClusterOptions,
): Promise<Clustering> {
  const { watch = {}, withoutDuplicates = [], sources = [] } = options
  const { prefix } = tables
  const { createTable, dropTable } = engine.dialect
  const run = stepRunner(engine, watch)
  const { placed, unplaced } = await placeDecisions(engine, tables, options.decisions ?? [])
  const settled = settleDecisions(placed, { withoutDuplicates, sources })
  await tellDecisions(engine, tables, settled)
  const oneToOne =
    options.oneToOne === undefined
      ? null
      : await pairOneToOne(engine, tables, { atLeast: options.atLeast, method: options.oneToOne, watch })
  const link = `${prefix}link`
  const scored = oneToOne === null ? null : oneToOne.table
  await run(
    'pairs to cluster',
    createTable(link, linkedEdgesSql(tables, engine.dialect, options.atLeast, scored)),
  )
  const components = `${prefix}component`
  await connectComponents(engine, { edges: `select l, r from ${link}`, into: components, prefix, watch })
  const resolved = await resolveComponents(engine, tables, {
    components,
    edges: `select l, r, weight from ${link} where decided = 0`,
    together: settled.together.map(toPair),
    apart: settled.apart.map(toPair),
    withoutDuplicates,
    watch,
  })
  await run(
    'cluster',
    createTable(
      tables.cluster,
      `select r.record, coalesce(s.cluster, c.cluster, r.record) as cluster from ${tables.record} r left join ${components} c on c.record = r.record left join ${prefix}resolved s on s.record = r.record`,
    ),
  )
  for (const table of [components, `${prefix}resolved`])
    await run('components are done with', dropTable(table))
  await checkClusters(engine, tables)
  const names = await keepNames(engine, tables, { earlier: options.earlier, watch })
  const sizes = await measureSizes(engine, tables)
  const pairs = await countRows(engine, link)
  return { ...sizes, pairs, contradictions: settled.contradictions, unplaced, resolved, oneToOne, names }
}

/** Makes `<prefix>decided(l, r, same)`, l < r, each pair once; what was refused is kept apart too. */
async function tellDecisions(
  engine: Engine,
  { prefix }: LinkTables,
  { together, apart, contradictions }: ReturnType<typeof settleDecisions>,
): Promise<void> {
  const table = `${prefix}decided`
  const refused = contradictions.map((contradiction) => contradiction.refused)
  const rows = [
    ...together.map((pair) => toRow(pair, 1)),
    ...[...apart, ...refused].map((pair) => toRow(pair, 0)),
  ]
  const once = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]))
  const none =
    'select cast(0 as integer) as l, cast(0 as integer) as r, cast(0 as integer) as same where 1 = 0'
  const statements = [engine.dialect.createTable(table, none), ...insertSql(table, [...once.values()])]
  await stepRunner(engine)('decisions', ...statements)
}

function toRow(decision: PlacedDecision, same: 0 | 1): readonly [number, number, number] {
  const [l, r] = toPair(decision)
  return [l, r, same]
}

function toPair({ left, right }: PlacedDecision): readonly [number, number] {
  return left.record < right.record ? [left.record, right.record] : [right.record, left.record]
}

async function measureSizes(
  engine: Engine,
  tables: LinkTables,
): Promise<Pick<Clustering, 'records' | 'clusters' | 'linked' | 'largest'>> {
  const [row] = await engine.ask(
    `select coalesce(sum(size), 0) as records, count(*) as clusters, coalesce(sum(case when size > 1 then size else 0 end), 0) as linked, coalesce(max(size), 0) as largest from (select count(*) as size from ${tables.cluster} group by cluster) c`,
  )
  return {
    records: Number(row?.records),
    clusters: Number(row?.clusters),
    linked: Number(row?.linked),
    largest: Number(row?.largest),
  }
}

/** Throws where the clusters don't hold exactly the records, each once, or a cluster isn't named by its smallest record. */
async function checkClusters(engine: Engine, tables: LinkTables): Promise<void> {
  const [row] = await engine.ask(
    `select (select count(*) from ${tables.record}) as records, (select count(*) from ${tables.cluster}) as rows_made, (select count(distinct c.record) from ${tables.cluster} c join ${tables.record} r on r.record = c.record) as placed, (select count(*) from (select cluster from ${tables.cluster} group by cluster having min(record) <> cluster) w) as misnamed`,
  )
  const [records, made, placed, misnamed] = [row?.records, row?.rows_made, row?.placed, row?.misnamed].map(
    Number,
  )
  if (records === made && records === placed && misnamed === 0) return
  throw new Error(
    `Clusters hold exactly the records: ${records} records gave ${made} rows of ${placed} records, ${misnamed} clusters misnamed.`,
  )
}
