import type { Dialect } from '../engine/dialect.ts'
import { expressionKey, expressionSql } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import { nameSql } from '../engine/sql-text.ts'
import type { LinkTables } from '../engine/tables.ts'

/** The table `record` as it was prepared for a model. */
export interface Records {
  readonly tables: LinkTables
  /** The names of the inputs: the first is source 1. */
  readonly sources: readonly string[]
  /** How many records each source has. */
  readonly counts: readonly number[]
  readonly total: number
  /** The columns of the inputs that `record` has. */
  readonly columns: readonly string[]
  /** The column of `record` that holds an expression, by `expressionKey`. */
  readonly features: ReadonlyMap<string, string>
  /** The column that holds log2 of the share of an expression's value, by `expressionKey`. */
  readonly shares: ReadonlyMap<string, string>
}

/** An expression of the record of that alias: its column where it was prepared, else worked out on the spot. */
export function featureSql(
  records: Records,
  expression: Expression,
  dialect: Dialect,
  alias: string,
): string {
  const column = records.features.get(expressionKey(expression))
  if (column !== undefined) return `${alias}.${nameSql(column)}`
  return expressionSql(expression, dialect, (name) => `${alias}.${nameSql(name)}`)
}

/** Whether a name is that of a column of the inputs, letters' case aside. */
export function findColumn(records: Pick<Records, 'columns'>, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return (
    records.columns.find((column) => column === name) ??
    records.columns.find((column) => column.toLowerCase() === wanted)
  )
}

/** The column of `record` that holds what a column of the inputs does, under its name or, where that is taken, another. */
export function findKept(records: Pick<Records, 'columns' | 'features'>, name: string): string | undefined {
  return findColumn(records, name) ?? records.features.get(expressionKey({ column: name }))
}
