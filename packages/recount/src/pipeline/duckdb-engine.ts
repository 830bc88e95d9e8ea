import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import type { Engine, SqlColumns, SqlRow, SqlValue } from '@recount/tally'
import { appendColumns } from './duckdb-append.ts'

/** An engine that somebody opened and has to close. */
export interface OpenEngine extends Engine {
  close(): void
}

/** Where a database is (null: in memory), and whether it is only read. */
export interface EngineOptions {
  readonly path: string | null
  readonly readOnly?: boolean
}

type Api = typeof import('@duckdb/node-api')

/**
 * Opens DuckDB, making the file where there is none. The library is loaded only here: it takes longer to load than a short
 * command takes to run. Throws what DuckDB throws where another process has the file open or it is no database.
 */
export async function openDuckDb({ path, readOnly = false }: EngineOptions): Promise<OpenEngine> {
  const api = await import('@duckdb/node-api')
  const options = readOnly ? { access_mode: 'READ_ONLY' } : {}
  const instance = await api.DuckDBInstance.create(path ?? ':memory:', options)
  try {
    return openEngine(api, instance, await instance.connect())
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

function openEngine(api: Api, instance: DuckDBInstance, connection: DuckDBConnection): OpenEngine {
  const { run, ask, append } = engineOn(api, connection)
  let last: Promise<unknown> = Promise.resolve()
  return {
    run,
    ask,
    append,
    inTransaction(work) {
      const next = last.then(() => transact(api, instance, work))
      last = next.catch(() => undefined)
      return next
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** One connection, whose transaction is the one it is in: transactions inside it are part of it. */
function engineOn(api: Api, connection: DuckDBConnection): Engine {
  const engine: Engine = {
    async run(sql) {
      await connection.run(sql)
    },
    async ask(sql, values = []) {
      const bound = values.map((value) => (Number.isInteger(value) ? BigInt(value as number) : value))
      const types = bound.map((value) => (typeof value === 'bigint' ? api.BIGINT : undefined))
      const answer = await connection.runAndReadAll(
        sql,
        bound.length === 0 ? undefined : bound,
        types as never,
      )
      return readRows(answer.deduplicatedColumnNames(), answer.getRows())
    },
    append: (table: string, columns: SqlColumns) => appendColumns(api, connection, table, columns),
    inTransaction: (work) => work(engine),
  }
  return engine
}

async function transact<Result>(
  api: Api,
  instance: DuckDBInstance,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const connection = await instance.connect()
  try {
    await connection.run('begin')
    const result = await work(engineOn(api, connection))
    await connection.run('commit')
    return result
  } catch (error) {
    // After a failed commit there is nothing left to roll back, and DuckDB says so.
    await connection.run('rollback').catch(() => undefined)
    throw error
  } finally {
    connection.closeSync()
  }
}

function readRows(names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): readonly SqlRow[] {
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, readValue(row[i] ?? null)])))
}

function readValue(value: DuckDBValue): SqlValue {
  if (typeof value === 'bigint') return readWhole(value)
  if (value === null || typeof value !== 'object') return value ?? null
  return value.toString()
}

function readWhole(value: bigint): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new RangeError(`${value} is too large to be told exactly as a number`)
}
