import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { InputError, MissingError } from '@recount/claims'

/** The bytes of a file that a person named. */
export interface SourceFile {
  /** As the person wrote it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file whole. Throws MissingError where there is none and InputError where it is no regular file, may not be read,
 * is empty or holds more than `largest` bytes; the size is known before anything is read.
 */
export async function readSourceFile(path: string, resolved: string, largest: number): Promise<SourceFile> {
  const file = await openFile(path, resolved)
  try {
    const size = await sizeOf(path, file)
    if (size > largest) throw refuseSize(path, size, largest)
    return { path, bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}

/** A file of any size that a person named, open. */
export interface OpenSource {
  /** In bytes, as it was opened. */
  readonly size: number
  /** Its bytes from the beginning, a stretch in memory at a time; may be asked for again. */
  bytes(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Opens a file for reading a stretch at a time. Throws what `readSourceFile` throws, but for the size. */
export async function openSourceFile(path: string, resolved: string): Promise<OpenSource> {
  const file = await openFile(path, resolved)
  try {
    const size = await sizeOf(path, file)
    return {
      size,
      bytes: () => file.createReadStream({ start: 0, highWaterMark: stretch, autoClose: false }),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Bytes that are read in one go. */
const stretch = 1 << 20

async function sizeOf(path: string, file: FileHandle): Promise<number> {
  const status = await file.stat()
  if (status.isDirectory()) throw refuseFolder(path)
  if (!status.isFile())
    throw new InputError(`${path} is not a regular file.`, 'Save what it gives to a file first.')
  if (status.size === 0) throw new InputError(`${path} is empty.`)
  return status.size
}

async function openFile(path: string, resolved: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for somebody to write into it.
    return await open(resolved, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    throw explain(path, error as NodeJS.ErrnoException)
  }
}

function explain(path: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new MissingError(`There is no file ${path}.`)
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${path} may not be read by this account.`)
    case 'ENAMETOOLONG':
      return new InputError(`the name ${path.slice(0, 60)}… is too long for this file system.`)
    case 'ELOOP':
      return new InputError(`${path} is a link that leads back to itself.`)
    default:
      return new InputError(`${path} can’t be read: ${error.message}.`)
  }
}

function refuseFolder(path: string): InputError {
  const folder = path.endsWith('/') ? path.slice(0, -1) : path
  return new InputError(`${path} is a directory; give files, e.g. ${folder}/*.txt.`)
}

function refuseSize(path: string, size: number, largest: number): InputError {
  return new InputError(
    `${path} holds ${megabytes(size)}; documents are taken up to ${megabytes(largest)}.`,
    'Split it, or raise largestDocument in the case’s recount.json.',
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
