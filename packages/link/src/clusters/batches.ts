import type { Engine } from '../engine/engine.ts'

/** A range of cluster numbers, both ends in it. */
export interface ClusterRange {
  readonly from: number
  readonly to: number
}

/** Ranges of clusters that hold about so many rows of the table each; a cluster is never cut in two. */
export async function listBatches(
  engine: Engine,
  table: string,
  rowsAtOnce: number,
): Promise<readonly ClusterRange[]> {
  const sizes = `select cluster, count(*) as size from ${table} group by cluster`
  const before = `select cluster, sum(size) over (order by cluster rows between unbounded preceding and current row) - size as before from (${sizes}) s`
  const rows = await engine.ask(
    `select min(cluster) as a, max(cluster) as b from (${before}) b group by floor(before / ${rowsAtOnce}) order by 1`,
  )
  return rows.map((row) => ({ from: Number(row.a), to: Number(row.b) }))
}

/** Rows that come in the order of their cluster, as one list a cluster. */
export function groupByCluster<Row extends { readonly cluster: unknown }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, (row) => Number(row.cluster))
}
