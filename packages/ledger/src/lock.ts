import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ConflictError, RecountError } from '@recount/claims'

/** Who holds a ledger folder: only for the sentence that a second opener reads, never for deciding who may open. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** The exclusive hold on a ledger folder; it ends with `release`, or with the process. */
export interface FolderLock {
  release(): void
}

/** How long to wait for a rival that is on its way out, in milliseconds. */
const patience = 500

const busy = 5

/**
 * Takes the folder for this process alone, or throws a ConflictError that says who has it.
 *
 * Node offers no `flock`, but it brings SQLite, whose `BEGIN EXCLUSIVE` is an operating-system lock on the file `lock`
 * (`fcntl` byte ranges; `LockFileEx` on Windows). The kernel decides, so two racing openers can't both win; it drops the
 * lock when the process ends however it ends, so nothing stale remains and nothing has to be judged stale; and it can't
 * be taken while the holder lives. A file with a process id in it has none of this: the id may have gone to another
 * process, means something else in another container, and two openers can find it stale at once. `fcntl` locks belong to
 * the file, not to a process-id or network namespace, so containers of one machine that share the folder see each other;
 * machines that share it over a network see each other as far as that file system passes locks on (NFS 4 and SMB do).
 *
 * Two things break it: deleting `lock` while the ledger is open, and opening and closing `lock` by other means inside
 * the holding process (POSIX drops a process's locks on a file when it closes any descriptor of it). That is why the
 * holder's name is in a file of its own.
 */
export function lockFolder(folder: string, since: string): FolderLock {
  const connection = openLockFile(join(folder, 'lock'))
  try {
    connection.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`)
  } catch (error) {
    connection.close()
    throw explainRefusal(error, folder)
  }
  writeHolder(folder, { pid: process.pid, host: hostname(), since })
  return {
    release() {
      rmSync(holderFile(folder), { force: true })
      connection.close()
    },
  }
}

function openLockFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path)
  } catch (error) {
    throw lockFailure(path, error)
  }
}

function explainRefusal(error: unknown, folder: string): RecountError {
  const code = (error as { errcode?: number }).errcode ?? 0
  if ((code & 0xff) !== busy) return lockFailure(join(folder, 'lock'), error)
  return new ConflictError(
    `The ledger in ${folder} is open in another process (${describeHolder(folder)}).`,
    'Wait for it to end or stop it, then try again; while a server has the case open, ask the server. Nothing was read or changed.',
  )
}

function lockFailure(path: string, error: unknown): RecountError {
  return new RecountError(
    'ledger-lock',
    `The ledger's lock file ${path} can't be locked: ${(error as Error).message}.`,
    'Check that the folder is writable and on a disk that supports file locks.',
  )
}

function describeHolder(folder: string): string {
  const holder = findHolder(folder)
  if (holder === undefined) return 'which has not yet written its name'
  return `process ${holder.pid} on ${holder.host}, since ${holder.since}`
}

function findHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function writeHolder(folder: string, holder: Holder): void {
  const draft = `${holderFile(folder)}.new`
  writeFileSync(draft, JSON.stringify(holder))
  renameSync(draft, holderFile(folder))
}

function holderFile(folder: string): string {
  return join(folder, 'holder.json')
}
