/** What a cell of a table or an answer holds. Dates are ISO text (`2019-06-30`). */
export type SqlValue = string | number | boolean | null

/** A row of an answer, by column. Whole numbers are numbers, not bigints. */
export type SqlRow = Readonly<Record<string, SqlValue>>

/**
 * A database that understands plain SQL: DuckDB, handed in by whoever opens it. Statements run one after the other. What
 * `inTransaction` does is there as a whole or not at all.
 */
export interface Engine {
  run(sql: string): Promise<void>
  ask(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>
  /** Adds rows to a table fast; cells stand in the order of the table's columns. */
  append(table: string, rows: readonly (readonly SqlValue[])[]): Promise<void>
  inTransaction<Result>(work: () => Promise<Result>): Promise<Result>
}
