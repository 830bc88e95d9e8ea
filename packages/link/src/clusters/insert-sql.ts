import type { SqlValue } from '../engine/engine.ts'
import { numberSql, textSql } from '../engine/sql-text.ts'

const rowsAtOnce = 1000

/** Statements that add the rows to a table, so many rows a statement. */
export function insertSql(table: string, rows: readonly (readonly SqlValue[])[]): readonly string[] {
  const statements: string[] = []
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const cells = rows.slice(start, start + rowsAtOnce).map((row) => `(${row.map(valueSql).join(', ')})`)
    statements.push(`insert into ${table} values ${cells.join(', ')}`)
  }
  return statements
}

function valueSql(value: SqlValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return textSql(value)
  if (typeof value === 'boolean' || Number.isInteger(value)) return String(value)
  const digits = numberSql(value)
  // Without an exponent DuckDB reads a decimal, and the double it makes of it can be off by the last bit.
  return digits.includes('e') ? digits : `${digits}e0`
}
