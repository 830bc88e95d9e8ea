import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { openLedger, type Ledger, type LedgerLocation } from '../src/index.ts'
import { startPostgres, type TestServer } from './postgres.ts'
import { clock } from './samples.ts'

/** A place for ledgers that tests run on. */
export interface Engine {
  readonly name: string
  start(): Promise<void>
  /** Somewhere no ledger has been yet. */
  newLocation(): Promise<LedgerLocation>
  /** Runs SQL against a location from outside, while no ledger has it open. */
  tamper(location: LedgerLocation, statement: string): Promise<void>
  stop(): Promise<void>
}

/** Opens a ledger with a clock of its own that starts at the same instant every time. */
export function openSample(location: LedgerLocation): Promise<Ledger> {
  return openLedger(location, { now: clock() })
}

/** The embedded engine. An empty ledger is made once and copied, for making one takes a second or two. */
export function embeddedEngine(): Engine {
  const root = mkdtempSync(join(tmpdir(), 'recount-ledger-'))
  const template = join(root, 'template')
  let made = 0
  return {
    name: 'embedded',
    async start() {
      await (await openSample({ kind: 'embedded', folder: template })).close()
    },
    async newLocation() {
      const folder = join(root, `ledger-${made++}`)
      cpSync(template, folder, { recursive: true })
      return { kind: 'embedded', folder }
    },
    async tamper(location, statement) {
      if (location.kind !== 'embedded') throw new Error('not a folder')
      const database = new PGlite(join(location.folder, 'database'))
      await database.exec(`set search_path to recount; ${statement}`)
      await database.close()
    },
    async stop() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The server engine: one database, a schema for each ledger. */
export function serverEngine(): Engine & { readonly server: () => TestServer } {
  let server: TestServer | undefined
  let made = 0
  const started = () => {
    if (server === undefined) throw new Error('PostgreSQL was not started')
    return server
  }
  return {
    name: 'PostgreSQL',
    server: started,
    async start() {
      server = await startPostgres()
      await server.createDatabase('ledgers')
    },
    async newLocation() {
      return { kind: 'postgres', url: started().urlOf('ledgers'), schema: `case_${made++}` }
    },
    async tamper(location, statement) {
      if (location.kind !== 'postgres') throw new Error('not a server')
      await runSql(location.url, `set search_path to ${location.schema}; ${statement}`)
    },
    async stop() {
      await server?.stop()
    },
  }
}

/** Runs SQL on a server and gives back the last statement's rows. */
export async function runSql(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const result: unknown = await client.query(statement)
    return ([result].flat().at(-1) as { rows: Record<string, unknown>[] }).rows
  } finally {
    await client.end()
  }
}
