import { basename } from 'node:path'
import { hashBytes, stageOriginal, type StagedOriginal } from './originals.ts'
import { openSourceFile } from './source-file.ts'

/** A table that a person named. */
export interface TablePath {
  /** As the person wrote it. */
  readonly path: string
  readonly resolved: string
}

/** What long work on bytes tells; each call may throw to stop it. */
export interface ByteProgress {
  /** So many bytes are to be gone through, to do this with them ("copying"). */
  begin(verb: string, size: number): void
  /** So many of them are done. */
  advance(bytes: number): void
}

/** A table whose bytes are known by their hash, and where they are read from. */
export interface TableFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly path: string
}

/** Looks at a table where it lies. Throws what `openSourceFile` throws. */
export async function lookAtTable(table: TablePath, progress: ByteProgress): Promise<TableFile> {
  const file = await openSourceFile(table.path, table.resolved)
  try {
    const hashed = await hashBytes(watchBytes(file.bytes(), file.size, 'looking at', progress))
    return { ...hashed, name: basename(table.path), path: table.resolved }
  } finally {
    await file.close()
  }
}

/** A table that is to be kept. */
export interface StagedTable extends TableFile, Pick<StagedOriginal, 'keep' | 'discard'> {}

/**
 * Copies a table into the case: what is read is what is kept, whoever writes to the file meanwhile. Throws what
 * `openSourceFile` throws.
 */
export async function stageTable(
  table: TablePath,
  caseFolder: string,
  progress: ByteProgress,
): Promise<StagedTable> {
  const file = await openSourceFile(table.path, table.resolved)
  try {
    const bytes = watchBytes(file.bytes(), file.size, 'copying', progress)
    return { ...(await stageOriginal(caseFolder, bytes)), name: basename(table.path) }
  } finally {
    await file.close()
  }
}

/** Bytes as they are, telling as they pass how many have. */
export async function* watchBytes(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  verb: string,
  progress: ByteProgress,
): AsyncGenerator<Uint8Array> {
  progress.begin(verb, size)
  let done = 0
  for await (const chunk of bytes) {
    yield chunk
    done += chunk.length
    progress.advance(done)
  }
}
