import fs from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']

/** The part of Emscripten's module that the missing call is added to; PGlite's types don't name it. */
interface HostFiles {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number }
    tryFSOperation(operation: () => void): void
  }
}

/**
 * PGlite's host file system with `fsync` reaching the disk. Emscripten's `fd_sync` calls its file system's `fsync` where
 * there is one, and NODEFS has none, so PostgreSQL's flushes of the write-ahead log silently did nothing. With it and
 * `durableStartParams` a commit is on the disk before the query that makes it returns.
 */
export class DurableFiles extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } }
  }
}

function addFsync(module: unknown): void {
  const { NODEFS } = module as HostFiles
  NODEFS.stream_ops.fsync = (stream) => {
    NODEFS.tryFSOperation(() => fs.fsyncSync(stream.nfd))
    return 0
  }
}

/**
 * PGlite's own parameters without `-F` (which turns `fsync` off). The log is flushed by `fsync` because Emscripten's
 * `fdatasync`, PostgreSQL's default on Linux, returns without calling its file system at all. Little of the old log is kept.
 */
export const durableStartParams: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'min_wal_size=16MB',
  '-c',
  'max_wal_size=64MB',
  '-c',
  'wal_init_zero=off',
]

/** Flushes a folder and everything in it to the disk. */
export function syncTree(folder: string): void {
  for (const item of fs.readdirSync(folder, { withFileTypes: true })) {
    const inner = join(folder, item.name)
    if (item.isDirectory()) syncTree(inner)
    else syncPath(inner, 'r+')
  }
  syncFolder(folder)
}

/** Flushes the names in one folder to the disk. Windows can't open a folder and needs no such flush. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

function syncPath(path: string, flags: string): void {
  const descriptor = fs.openSync(path, flags)
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
