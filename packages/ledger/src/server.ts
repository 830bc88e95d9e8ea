import { RecountError } from '@recount/claims'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { explainFailure } from './failure.ts'
import { describeUrl } from './location.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** PostgreSQL 15, as `server_version_num` writes it. */
const oldestServer = 150_000

/** How long to wait for a connection, in milliseconds. */
const patience = 10_000

/**
 * Opens a PostgreSQL database by URL. Nothing the ledger does leans on a session (no prepared statement by name, no
 * `set`, no session lock, no cursor; tables are named with their schema), so a transaction pooler may stand between.
 */
export async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: patience })
  // An idle connection that breaks is an event nobody awaits; the pool makes a new one for the next query.
  pool.on('error', () => {})
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(database, describeUrl(url))
  } catch (error) {
    await database.destroy()
    throw explainFailure(error, describeUrl(url))
  }
  return { database, prepare: async () => {}, close: () => database.destroy() }
}

async function checkServer(database: Kysely<Tables>, where: string): Promise<void> {
  const answer = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding
  `.execute(database)
  const { version, encoding } = answer.rows[0] ?? { version: 0, encoding: '' }
  if (version < oldestServer) {
    throw new RecountError(
      'database',
      `Expected PostgreSQL 15 or later at ${where}, found ${Math.floor(version / 10_000)}.`,
      'Upgrade the server, or use another.',
    )
  }
  if (encoding !== 'UTF8') {
    throw new RecountError(
      'database',
      `Expected the database at ${where} to be in UTF8, found ${encoding}.`,
      'Create one that is: createdb --encoding=UTF8 --template=template0.',
    )
  }
}
