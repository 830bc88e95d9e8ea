/** What a cell of a table or an answer holds. Dates are ISO text (`2019-06-30`). */
export type SqlValue = string | number | boolean | null

/** A row of an answer, by column. Whole numbers are numbers, not bigints. */
export type SqlRow = Readonly<Record<string, SqlValue>>

/** Rows by column: cells of one row stand at the same place of each list. A column that is left out is null in all of them. */
export type SqlColumns = Readonly<Record<string, readonly SqlValue[]>>

/**
 * A database that understands plain SQL: DuckDB, handed in by whoever opens it. What `inTransaction` does through the engine it
 * is lent is there as a whole or not at all; whoever asks the outer engine meanwhile sees what was there before. Transactions
 * wait for each other.
 */
export interface Engine {
  run(sql: string): Promise<void>
  /** `values` stand for the `?` of the statement, in order. */
  ask(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>
  /** Adds rows to a table fast. */
  append(table: string, columns: SqlColumns): Promise<void>
  inTransaction<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result>
}
