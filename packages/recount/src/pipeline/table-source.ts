import { basename } from 'node:path'
import { hashBytes, stageOriginal, type StagedOriginal } from './originals.ts'
import { openSourceFile, type OpenSource } from './source-file.ts'

/** A table that a person named. */
export interface TablePath {
  /** As the person wrote it. */
  readonly path: string
  readonly resolved: string
}

/** A table whose bytes are known by their hash; they are read from a copy where it is to be kept. */
export interface TableSource {
  readonly id: string
  readonly name: string
  readonly size: number
  bytes(): AsyncIterable<Uint8Array>
  /** Null where nothing is kept. */
  readonly staged: StagedOriginal | null
  close(): Promise<void>
}

/** Opens a table to look at it: nothing is copied. Throws what `openSourceFile` throws. */
export async function openTable({ path, resolved }: TablePath, watch: Watch): Promise<TableSource> {
  const file = await openSourceFile(path, resolved)
  const hashed = await hashBytes(watch(file.bytes(), file.size, 'looking at')).catch(
    async (error: unknown) => {
      await file.close()
      throw error
    },
  )
  return {
    ...hashed,
    name: basename(path),
    bytes: () => watch(file.bytes(), file.size, 'checking'),
    staged: null,
    close: file.close,
  }
}

/**
 * Opens a table to keep it: its bytes are copied into the case first and read from the copy, so that what is read is what is kept,
 * whoever writes to the file meanwhile.
 */
export async function stageTable(
  { path, resolved }: TablePath,
  caseFolder: string,
  watch: Watch,
): Promise<TableSource> {
  const file = await openSourceFile(path, resolved)
  const staged = await stageOriginal(caseFolder, watch(file.bytes(), file.size, 'copying')).finally(() =>
    file.close(),
  )
  const copy = await openSourceFile(path, staged.path)
  const { id, size } = staged
  return {
    id,
    size,
    name: basename(path),
    bytes: () => watch(copy.bytes(), copy.size, 'importing'),
    staged,
    close: () => closeStaged(copy, staged),
  }
}

async function closeStaged(copy: OpenSource, staged: StagedOriginal): Promise<void> {
  await copy.close()
  await staged.discard()
}

/** Looks at bytes as they pass: so many of them, and what is done with them ("copying"). May stop them by throwing. */
export type Watch = (
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  verb: string,
) => AsyncIterable<Uint8Array>
