import type { Dialect } from './dialect.ts'

/** What a cell of an answer holds. Dates are ISO text (`2019-06-30`), whole numbers are numbers. */
export type SqlValue = string | number | boolean | null

/** A row of an answer, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>

/**
 * A database that understands plain SQL, opened and closed by whoever hands it in. Statements run one after the other on one
 * connection, so that temporary tables are seen by what follows.
 */
export interface Engine {
  readonly dialect: Dialect
  run(sql: string): Promise<void>
  ask(sql: string): Promise<readonly SqlRow[]>
}
