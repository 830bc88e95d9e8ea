import { nameTables, type Engine, type LinkTables } from '@recount/link'
import { openDuckDb } from '../open-duckdb.ts'

/** An edge of a test's graph: two nodes and the weight of the pair. */
export type Edge = readonly [number, number, number]

/** What a test works on. */
export interface Fixture {
  readonly engine: Engine
  readonly tables: LinkTables
}

export async function openFixture(): Promise<Fixture> {
  return { engine: await openDuckDb(), tables: nameTables() }
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
  const { createTable, types } = engine.dialect
  const whole = (name: string) => `cast(0 as integer) as ${name}`
  const double = (name: string) => `cast(0 as ${types.double}) as ${name}`
  await engine.run(
    createTable(
      tables.record,
      `select ${whole('record')}, ${whole('source')}, cast('' as varchar) as id where 1 = 0`,
    ),
  )
  await engine.run(
    createTable(
      tables.score,
      `select ${['l', 'r', 'rule', 'pattern'].map(whole).join(', ')}, ${['weight', 'probability'].map(double).join(', ')} where 1 = 0`,
    ),
  )
  const numbers = Array.from({ length: records }, (_, at) => at + 1)
  await insert(
    engine,
    tables.record,
    numbers.map((record) => `${record}, ${(record - 1) % sources}, 'id${record}'`),
  )
  await insert(
    engine,
    tables.score,
    edges.map(
      ([l, r, weight]) =>
        `${Math.min(l, r)}, ${Math.max(l, r)}, 0, 0, ${weight}e0, ${1 / (1 + 2 ** -weight)}e0`,
    ),
  )
}

async function insert(engine: Engine, table: string, rows: readonly string[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 5000) {
    const some = rows.slice(start, start + 5000).map((row) => `(${row})`)
    await engine.run(`insert into ${table} values ${some.join(', ')}`)
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
