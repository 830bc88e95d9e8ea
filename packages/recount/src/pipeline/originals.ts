import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes as received, named by their SHA-256. */
interface Original {
  readonly id: string
  readonly bytes: Uint8Array
}

const folderName = 'originals'
const incomingName = 'incoming'
/** Bytes that are read in one go. */
const stretch = 1 << 20

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

/** The bytes of an original, a stretch at a time. Reading them throws where the file is gone. */
export function readOriginalBytes(caseFolder: string, id: string): AsyncIterable<Uint8Array> {
  return createReadStream(originalPath(caseFolder, id), { highWaterMark: stretch })
}

/** The SHA-256 of an original's bytes, however many they are; undefined where the file is gone. */
export async function hashOriginal(caseFolder: string, id: string): Promise<string | undefined> {
  if (!(await hasOriginal(caseFolder, id))) return undefined
  return (await hashBytes(readOriginalBytes(caseFolder, id))).id
}

/** The SHA-256 of bytes as they come, and how many they are; `onChunk` sees each stretch. */
export async function hashBytes(
  bytes: AsyncIterable<Uint8Array>,
  onChunk: (chunk: Uint8Array) => Promise<void> | void = () => {},
): Promise<{ readonly id: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    size += chunk.length
    await onChunk(chunk)
  }
  return { id: hash.digest('hex'), size }
}

/** A file copied beside the originals: its hash is known, and it is none of them until it is kept. */
export interface StagedOriginal {
  readonly id: string
  readonly size: number
  /** The copy, which nobody else writes to. */
  readonly path: string
  /** Makes it an original, on disk whole. */
  keep(): Promise<void>
  /** Takes the copy away, where it was not kept. */
  discard(): Promise<void>
}

/**
 * Copies bytes beside the originals as they come, so that a file of any size passes through memory a stretch at a time.
 * Where they break off, the copy is gone.
 */
export async function stageOriginal(
  caseFolder: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<StagedOriginal> {
  const path = incomingPath(caseFolder, 'staged')
  const { id, size } = await copyTo(path, bytes).catch(async (error: unknown) => {
    await rm(path, { force: true })
    throw error
  })
  return {
    id,
    size,
    path,
    discard: () => rm(path, { force: true }),
    async keep() {
      const final = originalPath(caseFolder, id)
      await makeShards(caseFolder, new Set([dirname(final)]))
      await rename(path, final)
      await syncFolder(dirname(final))
    },
  }
}

async function copyTo(path: string, bytes: AsyncIterable<Uint8Array>): ReturnType<typeof hashBytes> {
  const file = await open(path, 'wx', 0o444)
  try {
    const hashed = await hashBytes(bytes, (chunk) => file.writeFile(chunk))
    await file.sync()
    return hashed
  } finally {
    await file.close()
  }
}

/** A new path beside the originals for what is under way; `removeLeftovers` clears what a killed process leaves there. */
export function incomingPath(caseFolder: string, name: string): string {
  return join(caseFolder, folderName, incomingName, `${name}.${randomBytes(6).toString('hex')}`)
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
  const temporary = incomingPath(caseFolder, id)
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
