import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '../../src/index.ts'
import { onDuckDb } from '../../src/duckdb.ts'
import { startPostgres } from '../postgres.ts'

/** A DuckDB and a PostgreSQL, their preludes run. */
export interface Engines {
  readonly duckdb: Engine
  readonly postgres: Engine
  stop(): Promise<void>
}

export async function openEngines(): Promise<Engines> {
  const server = await startPostgres()
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const duckdb = onDuckDb(connection)
  for (const sql of duckdb.dialect.prelude) await duckdb.run(sql)
  return {
    duckdb,
    postgres: server.engine,
    async stop() {
      connection.closeSync()
      instance.closeSync()
      await server.stop()
    },
  }
}
