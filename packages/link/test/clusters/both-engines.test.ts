import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clusterAtThresholds,
  clusterRecords,
  evaluateLinkage,
  getClusterGraph,
  measureClusters,
  nameTables,
  type Engine,
} from '@recount/link'
import { openDuckDb } from '../open-duckdb.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { fillTables, type Edge } from './tables.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const tables = nameTables()
const records = 60

/** Weights in quarters, several alike; no two pairs alike. */
const edges = [...Array(records * 3).keys()].flatMap((at): readonly Edge[] => {
  const [l, r] = [(at % records) + 1, ((at * 17 + 5) % records) + 1]
  return l < r ? [[l, r, ((at * 7) % 37) / 4 - 2]] : []
})

/** Everything that clustering and evaluating can be asked, and every table they make, in order. */
async function doEverything(engine: Engine): Promise<readonly unknown[]> {
  await fillTables({ engine, tables }, { records, sources: 3, edges })
  await engine.run(`alter table ${tables.record} add column thing integer`)
  await engine.run(`update ${tables.record} set thing = case when record < 55 then record % 20 end`)
  const list = (columns: string, from: string) =>
    engine.ask(`select ${columns} from ${from} order by ${columns}`)
  const atLeast = { weight: 1 }
  const decisions = [
    { left: 1, right: { source: 1, id: 'id2' }, same: true },
    { left: 1, right: 3, same: false },
    { left: 2, right: 3, same: true },
  ]
  const plain = await clusterRecords(engine, tables, { atLeast })
  await engine.run(
    engine.dialect.createTable(
      'earlier_run',
      `select r.source, r.id, n.name as cluster from ${tables.record} r join ${tables.cluster} c on c.record = r.record join ${plain.names.table} n on n.cluster = c.cluster where r.record % 7 > 0`,
    ),
  )
  const earlier = 'earlier_run'
  const decided = await clusterRecords(engine, tables, {
    atLeast,
    decisions,
    withoutDuplicates: [0, 2],
    earlier,
  })
  const clusters = await list('record, cluster', tables.cluster)
  const names = await list('cluster, name', decided.names.table)
  const { table, ...measures } = await measureClusters(engine, tables)
  const columns = 'cluster, size, pairs, density, weakest, sources, most, bridges, articulations, diameter'
  const measured = (await list(columns, table)).map((row) =>
    Object.values(row).map((cell) => cell && Number(cell)),
  )
  const graph = await getClusterGraph(engine, tables, 1)
  const evaluated = await evaluateLinkage(
    engine,
    tables,
    { column: 'thing' },
    { scope: 'both', atLeast, clusters: true },
  )
  const optimal = await clusterRecords(engine, tables, { atLeast, decisions, oneToOne: 'optimal' })
  const pairs = await list('l, r, weight', optimal.oneToOne?.table ?? '')
  const ties = await list('l, r, weight', optimal.oneToOne?.tieTable ?? '')
  const chosen = optimal.oneToOne?.table ?? ''
  const labels = `(select l, r, l % 2 = r % 2 as same from ${tables.score} where l % 3 > 0) v`
  const labelled = await evaluateLinkage(
    engine,
    tables,
    { pairs: labels },
    { scope: 'both', isSample: true, chosen },
  )
  const swept = await clusterAtThresholds(engine, tables, [{ probability: 0.9 }, { probability: 0.5 }])
  const levels = await list('threshold, record, cluster', swept.table)
  return [
    plain,
    decided,
    clusters,
    names,
    measures,
    measured,
    graph,
    evaluated,
    optimal,
    pairs,
    ties,
    labelled,
    swept,
    levels,
  ]
}

test('clusters, measures, names and evaluations are the same on DuckDB and PostgreSQL', async () => {
  const here = await doEverything(await openDuckDb())
  expect(await doEverything(server.engine)).toEqual(here)
  expect(here[1]).toMatchObject({
    contradictions: [{ chain: [{ record: 1 }, { record: 2 }, { record: 3 }] }],
  })
})
