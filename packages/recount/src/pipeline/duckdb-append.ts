import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { SqlColumns, SqlValue } from '@recount/tally'

type Api = typeof import('@duckdb/node-api')

/** As many rows as DuckDB keeps in a vector: a chunk must not hold more. */
const chunkRows = 2048
const dayLength = 86_400_000

/** Up to so many rows are quicker inserted as they are than by way of a table and an appender. */
const fewRows = 8

/**
 * Adds rows to a table by whole columns. They go through a temporary table that has only the columns given: DuckDB's appender
 * wants a value for each column of its table, and writing a hundred columns of nulls takes longer than the rest.
 */
export async function appendColumns(
  api: Api,
  connection: DuckDBConnection,
  table: string,
  columns: SqlColumns,
): Promise<void> {
  const names = Object.keys(columns)
  const length = columns[names[0] ?? '']?.length ?? 0
  if (length === 0) return
  if (length <= fewRows) return insertRows(api, connection, table, columns)
  const list = names.map((name) => `"${name}"`).join(', ')
  const staging = `staging_${table}`
  await connection.run(`create or replace temp table ${staging} as select ${list} from "${table}" limit 0`)
  const appender = await connection.createAppender(staging)
  const types = names.map((_, i) => appender.columnType(i))
  for (let start = 0; start < length; start += chunkRows) {
    const rows = Math.min(chunkRows, length - start)
    const chunk = api.DuckDBDataChunk.create(types, rows)
    for (const [i, name] of names.entries()) {
      const cells = columns[name]?.slice(start, start + rows) ?? []
      chunk.setColumnValues(i, toCells(api, types[i], cells))
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await connection.run(`insert into "${table}" (${list}) select ${list} from ${staging}`)
  await connection.run(`drop table ${staging}`)
}

async function insertRows(
  api: Api,
  connection: DuckDBConnection,
  table: string,
  columns: SqlColumns,
): Promise<void> {
  const names = Object.keys(columns)
  const rows = (columns[names[0] ?? ''] ?? []).map((_, at) =>
    names.map((name) => columns[name]?.[at] ?? null),
  )
  const cells = rows.flat().map((cell) => (Number.isInteger(cell) ? BigInt(cell as number) : cell))
  const types = cells.map((cell) => (typeof cell === 'bigint' ? api.BIGINT : undefined))
  const list = names.map((name) => `"${name}"`).join(', ')
  const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
  await connection.run(`insert into "${table}" (${list}) values ${places}`, cells, types as never)
}

function toCells(api: Api, type: DuckDBType | undefined, cells: readonly SqlValue[]): readonly DuckDBValue[] {
  if (type?.typeId === api.DuckDBTypeId.DATE) return cells.map((cell) => toDate(api, cell))
  if (type?.typeId === api.DuckDBTypeId.BIGINT) return cells.map((cell) => toWhole(cell))
  return cells
}

function toDate(api: Api, cell: SqlValue): DuckDBValue {
  return cell === null ? null : new api.DuckDBDateValue(Date.parse(`${String(cell)}T00:00:00Z`) / dayLength)
}

function toWhole(cell: SqlValue): DuckDBValue {
  return cell === null ? null : BigInt(cell as number)
}
