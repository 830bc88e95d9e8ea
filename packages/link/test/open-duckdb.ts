import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'

/** A DuckDB in memory as an engine; what is left is gone with the test. */
export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  return onDuckDb(await instance.connect())
}
