import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes as received, named by their SHA-256. */
interface Original {
  readonly id: string
  readonly bytes: Uint8Array
}

const folderName = 'originals'
const incomingName = 'incoming'

/** Where a case keeps an original: `originals/ab/abcd…`, so that no folder holds more than a 256th of them. */
function originalPath(caseFolder: string, id: string): string {
  return join(caseFolder, folderName, id.slice(0, 2), id)
}

/** Makes the folders that originals are written to. */
export async function makeOriginalsFolder(caseFolder: string): Promise<void> {
  await mkdir(join(caseFolder, folderName, incomingName), { recursive: true })
  await syncFolder(join(caseFolder, folderName))
  await syncFolder(caseFolder)
}

/**
 * Writes originals so that each is on disk whole before this resolves, whatever kills the process: a temporary file,
 * synced, renamed into place, and its folder synced.
 */
export async function writeOriginals(caseFolder: string, originals: readonly Original[]): Promise<void> {
  if (originals.length === 0) return
  const paths = originals.map(({ id }) => originalPath(caseFolder, id))
  await makeShards(caseFolder, new Set(paths.map((path) => dirname(path))))
  await Promise.all(originals.map((original) => writeOriginal(caseFolder, original)))
  await Promise.all([...new Set(paths.map((path) => dirname(path)))].map(syncFolder))
}

/** The bytes of an original; undefined where the file is gone. */
export async function readOriginal(caseFolder: string, id: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(originalPath(caseFolder, id))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Is there a file under the original's name? Its bytes are for `verify` to check. */
export async function hasOriginal(caseFolder: string, id: string): Promise<boolean> {
  return stat(originalPath(caseFolder, id)).then(
    () => true,
    () => false,
  )
}

/** Removes what a killed process left half written. Only for whoever holds the case alone. */
export async function removeLeftovers(caseFolder: string): Promise<void> {
  const incoming = join(caseFolder, folderName, incomingName)
  const names = await readdir(incoming).catch(() => [])
  await Promise.all(names.map((name) => rm(join(incoming, name), { force: true })))
}

async function writeOriginal(caseFolder: string, { id, bytes }: Original): Promise<void> {
  const name = `${id}.${randomBytes(6).toString('hex')}`
  const temporary = join(caseFolder, folderName, incomingName, name)
  const file = await open(temporary, 'wx', 0o444)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, originalPath(caseFolder, id))
}

async function makeShards(caseFolder: string, shards: ReadonlySet<string>): Promise<void> {
  const made = await Promise.all([...shards].map((shard) => mkdir(shard, { recursive: true })))
  if (made.some((shard) => shard !== undefined)) await syncFolder(join(caseFolder, folderName))
}

/** A renamed file is only safe once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
