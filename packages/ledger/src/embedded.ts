import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { RecountError } from '@recount/claims'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { DurableFiles, durableStartParams, syncFolder, syncTree } from './durable.ts'
import { lockFolder } from './lock.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** How long the write-ahead log may grow between checkpoints, in bytes; recovering that much takes a second. */
const longestLog = 64 * 2 ** 20

/** Log files of 4 MiB instead of 16, so that an empty ledger takes less of the disk. */
const initdbParams = ['--wal-segsize=4']

/**
 * Opens the embedded database of a folder, making it first where there is none. The folder holds `database/`, the
 * cluster; `lock` and `holder.json`, see `lockFolder`; and only while it is being made, `database.new/`. A new cluster
 * takes its name once all of it is on the disk, so a killed first opening leaves nothing half made.
 */
export async function openEmbedded(folder: string, now: () => string): Promise<OpenDatabase> {
  const root = resolve(folder)
  makeFolder(root)
  const lock = lockFolder(root, now())
  try {
    const pglite = await openCluster(root)
    const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    return {
      database,
      prepare: checkpoint,
      async close() {
        await pglite.close().finally(() => lock.release())
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Writes the tables out once the log since the last time has grown long. PostgreSQL leaves that to a process of its own,
 * which single-user mode has not: without this the log, and the recovery after a crash, would grow until the next close.
 */
async function checkpoint(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ grown: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as grown from pg_control_checkpoint()
  `.execute(database)
  if ((rows[0]?.grown ?? 0) > longestLog) await sql`checkpoint`.execute(database)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new RecountError(
      'ledger-folder',
      `The ledger's folder ${folder} can't be made: ${(error as Error).message}.`,
      'Check the path and that you may write there.',
    )
  }
}

async function openCluster(root: string): Promise<PGlite> {
  const cluster = join(root, 'database')
  if (!existsSync(cluster)) await makeCluster(root, cluster)
  return startCluster(cluster)
}

async function makeCluster(root: string, cluster: string): Promise<void> {
  const draft = join(root, 'database.new')
  rmSync(draft, { recursive: true, force: true })
  const pglite = await startCluster(draft)
  await pglite.close()
  syncTree(draft)
  renameSync(draft, cluster)
  syncFolder(root)
  syncFolder(dirname(root))
}

async function startCluster(path: string): Promise<PGlite> {
  removeStaleOwner(path)
  const log: string[] = []
  const onStderr = (line: string) => log.push(line) > 0 && log.length > 50 && log.shift() !== undefined
  const pglite = new PGlite({
    fs: new DurableFiles(path),
    startParams: [...durableStartParams],
    initDbStartParams: initdbParams,
    onStderr,
  })
  try {
    await pglite.waitReady
  } catch (error) {
    throw explainStart(path, log, error)
  }
  writeTextsAsBytes(pglite)
  return pglite
}

/** The type of lists of texts, by its number in `pg_type`. */
const texts = 1009

/**
 * PGlite measures a text letter by letter in JavaScript and encodes it afterwards; bytes it hands over as they are, which is a
 * text's binary form. Its types know only serializers that answer a string.
 */
function writeTextsAsBytes({ serializers }: PGlite): void {
  serializers[types.TEXT] = ((text: unknown) => Buffer.from(String(text))) as unknown as types.Serializer
  serializers[texts] = (list: unknown) => types.arraySerializer(list, String, texts)
}

/**
 * A process killed while it started may have left PostgreSQL's own lock file empty, which the next start refuses. Whoever
 * gets here holds the folder's lock, so no other process can be the owner.
 */
function removeStaleOwner(path: string): void {
  rmSync(join(path, 'postmaster.pid'), { force: true })
}

function explainStart(path: string, log: readonly string[], error: unknown): RecountError {
  const reason = log.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? (error as Error).message
  return new RecountError(
    'ledger-damaged',
    `The embedded database in ${path} does not start: ${reason.replace(/^.*?(?:FATAL|PANIC|ERROR):\s*/, '')}.`,
    'Keep a copy of the folder as it is, then restore it from a backup, or open it with the version of Recount that wrote it.',
  )
}
