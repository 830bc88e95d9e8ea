import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RecountError } from '@recount/claims'
import type { Head } from '@recount/ledger'
import { applyIncidents, emptyTables, openTables, type Engine } from '@recount/tally'
import type { Case } from './case.ts'
import { openDuckDb, type OpenEngine } from './duckdb-engine.ts'
import { listAggregateActs, listTouched } from './tally-feed.ts'

/** In the folder `index` of a case. */
const fileName = 'tally.duckdb'

/** The tables that tallies of a case are asked of. */
export interface TallyStore {
  readonly engine: Engine
  /** Brings the tables to the ledger's last entry; costs next to nothing where they are there already. */
  catchUp(): Promise<void>
  close(): void
}

/**
 * Opens the tables of a case, `index/tally.duckdb` in its folder, and brings them to the ledger's last entry. The file holds
 * nothing that the ledger does not: where it is missing, damaged, of another format or ahead of the ledger (a backup was put
 * back), it is made anew. While another process holds it, or where the folder can't be written, the tables are made in memory:
 * slower for large cases, and the same.
 */
export async function openTallyStore(opened: Case): Promise<TallyStore> {
  const folder = join(opened.folder, 'index')
  try {
    return await openCaughtUp(opened, await openFile(folder))
  } catch (error) {
    // What the ledger says is so; what DuckDB says comes of damage that shows only when it is read.
    if (error instanceof RecountError) throw error
    return openCaughtUp(opened, await openAnew(join(folder, fileName)))
  }
}

async function openCaughtUp(opened: Case, engine: OpenEngine): Promise<TallyStore> {
  const store = { engine, catchUp: () => catchUp(opened, engine), close: () => engine.close() }
  try {
    await store.catchUp()
    return store
  } catch (error) {
    engine.close()
    throw error
  }
}

/** Lends the tables of a case, brought to the ledger's last entry, and closes them again whatever happens. */
export async function withTallies<T>(opened: Case, use: (engine: Engine) => Promise<T>): Promise<T> {
  const store = await openTallyStore(opened)
  try {
    return await use(store.engine)
  } finally {
    store.close()
  }
}

async function openFile(folder: string): Promise<OpenEngine> {
  const path = join(folder, fileName)
  try {
    await mkdir(folder, { recursive: true })
    return await openSound(path)
  } catch (error) {
    if (isHeld(error)) return openDuckDb({ path: null })
    return openAnew(path)
  }
}

async function openSound(path: string): Promise<OpenEngine> {
  const engine = await openDuckDb({ path })
  try {
    await openTables(engine)
    return engine
  } catch (error) {
    engine.close()
    throw error
  }
}

async function openAnew(path: string): Promise<OpenEngine> {
  try {
    await Promise.all([path, `${path}.wal`].map((name) => rm(name, { force: true })))
    return await openSound(path)
  } catch {
    return openDuckDb({ path: null })
  }
}

/** DuckDB has no codes for its errors. */
function isHeld(error: unknown): boolean {
  return (
    error instanceof Error && /lock on file|used by another process|Unique file handle/i.test(error.message)
  )
}

async function catchUp(opened: Case, engine: Engine): Promise<void> {
  const { ledger } = opened
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- entries that come in meanwhile are taken in next
    const head = await ledger.head()
    // oxlint-disable-next-line no-await-in-loop -- entries that come in meanwhile are taken in next
    const after = await settleState(opened, engine, head)
    if (after === head.number) return
    // oxlint-disable-next-line no-await-in-loop -- entries that come in meanwhile are taken in next
    const aggregates = await listAggregateActs(opened)
    const state = { entry: head.number, hash: head.hash }
    // oxlint-disable-next-line no-await-in-loop -- entries that come in meanwhile are taken in next
    await applyIncidents(engine, listTouched(opened, engine, after), state, aggregates)
  }
}

/** The entry up to which the tables hold this very ledger; where they hold another's, they are emptied. */
async function settleState({ ledger }: Case, engine: Engine, head: Head): Promise<number> {
  const { entry, hash } = await openTables(engine)
  if (entry === 0 || (entry === head.number && hash === head.hash)) return entry
  if (entry < head.number) {
    const [last] = await Array.fromAsync(ledger.listEntries({ after: entry - 1, limit: 1 }))
    if (last?.number === entry && last.hash === hash) return entry
  }
  await emptyTables(engine)
  return 0
}
