import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine, LinkTables } from '@recount/link'
import { nameTables } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'

/** An edge of a test's graph: two nodes and the weight of the pair. */
export type Edge = readonly [number, number, number]

/** Everything a test works on, gone when it is closed. */
export interface Fixture {
  readonly engine: Engine
  readonly tables: LinkTables
  close(): void
}

export async function openFixture(): Promise<Fixture> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  return {
    engine: onDuckDb(connection),
    tables: nameTables(),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Fills `record` with 1 … n, whose sources go round, and `score` with the edges; a probability is that of its weight. */
export async function fillTables(
  { engine, tables }: Fixture,
  {
    records,
    sources = 1,
    edges,
  }: { readonly records: number; readonly sources?: number; readonly edges: readonly Edge[] },
): Promise<void> {
  const { createTable } = engine.dialect
  await engine.run(
    createTable(
      tables.record,
      `select cast(n as integer) as record, cast((n - 1) % ${sources} as integer) as source, concat('id', n) as id from range(1, ${records + 1}) r(n)`,
    ),
  )
  const none =
    'select 1::integer as l, 1::integer as r, 0::smallint as rule, 0::bigint as pattern, 0::double as weight, 0::double as probability where false'
  await engine.run(createTable(tables.score, none))
  for (let start = 0; start < edges.length; start += 5000) {
    const rows = edges
      .slice(start, start + 5000)
      .map(
        ([l, r, weight]) =>
          `(${Math.min(l, r)}, ${Math.max(l, r)}, 0, 0, ${weight}, ${1 / (1 + 2 ** -weight)})`,
      )
    await engine.run(`insert into ${tables.score} values ${rows.join(', ')}`)
  }
}

/** Each record's cluster, in the order of the records. */
export async function readClusters({ engine, tables }: Fixture): Promise<readonly number[]> {
  const rows = await engine.ask(`select cluster from ${tables.cluster} order by record`)
  return rows.map((row) => Number(row.cluster))
}

/** Union–find: for nodes 1 … n, the smallest node each is connected to. */
export function connectByHand(
  records: number,
  edges: readonly (readonly [number, number, ...unknown[]])[],
): readonly number[] {
  const parent = Array.from({ length: records + 1 }, (_, node) => node)
  const find = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  for (const [l, r] of edges) {
    const [a, b] = [find(l), find(r)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  return parent.slice(1).map(find)
}
