import type { Engine } from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'

/** DuckDB as linkage asks it, opened here and to be closed. */
export interface LinkEngine extends Engine {
  close(): void
}

/** Opens DuckDB in a file, making it where there is none, or in memory (null). The library is loaded only here. */
export async function openLinkEngine(path: string | null): Promise<LinkEngine> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(path ?? ':memory:')
  const connection = await instance.connect()
  return {
    ...onDuckDb(connection),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A text as a SQL literal, null as SQL's. */
export function textSql(text: string | null): string {
  return text === null ? 'null' : `'${text.replaceAll("'", "''")}'`
}

/** Rows put into a table, some hundreds a statement; cells are SQL. */
export async function insertRows(
  engine: Engine,
  table: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const values = rows.slice(at, at + rowsPerStatement).map((cells) => `(${cells.join(', ')})`)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await engine.run(`insert into ${table} values ${values.join(', ')}`)
  }
}

const rowsPerStatement = 500
