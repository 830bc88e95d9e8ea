import { duckdb } from './duckdb.ts'
import type { Engine, SqlRow, SqlValue } from '../engine/engine.ts'

/** What is used of an open connection of `@duckdb/node-api`. */
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{
    deduplicatedColumnNames(): readonly string[]
    getRowsJson(): readonly (readonly unknown[])[]
    columnTypes(): readonly { toString(): string }[]
  }>
}

/** An open DuckDB connection as an engine. It stays the caller's, who closes it. */
export function onDuckDb(connection: DuckDbConnection): Engine {
  return {
    dialect: duckdb,
    async run(sql) {
      await connection.run(sql)
    },
    async ask(sql) {
      const answer = await connection.runAndReadAll(sql)
      const names = answer.deduplicatedColumnNames()
      const readers = answer.columnTypes().map((type) => readerOf(type.toString()))
      return answer.getRowsJson().map((cells) => toRow(names, readers, cells))
    },
  }
}

type Reader = (cell: unknown) => SqlValue

function toRow(names: readonly string[], readers: readonly Reader[], cells: readonly unknown[]): SqlRow {
  return Object.fromEntries(names.map((name, at) => [name, readers[at]?.(cells[at]) ?? null]))
}

/** DuckDB's JSON writes wide whole numbers, decimals and numbers that JSON lacks (NaN) as text. */
function readerOf(type: string): Reader {
  if (/^(?:U?BIGINT|U?HUGEINT|DECIMAL\(\d+,\d+\)|DOUBLE|FLOAT)$/.test(type)) return readNumber
  return readCell
}

function readNumber(cell: unknown): SqlValue {
  return cell === null ? null : Number(cell)
}

function readCell(cell: unknown): SqlValue {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  return JSON.stringify(cell)
}
