import { hashOf, InputError, type SourceDocument } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import { exitCodeOf, exitCodes } from '../errors.ts'
import { factsOf, type Metadata } from './metadata.ts'
import { hasOriginal, writeOriginals } from './originals.ts'
import type { Reader, ReadSource } from './reader.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'

/** What became of one file. `added` is said only once the original and its entry are on disk. */
export type FileOutcome =
  | {
      readonly status: 'added'
      readonly path: string
      readonly document: SourceDocument
      readonly claims: number
      readonly warnings: readonly string[]
    }
  | { readonly status: 'already there'; readonly path: string; readonly id: string }
  | { readonly status: 'failed'; readonly path: string; readonly error: unknown }

/** How far an intake came. */
export interface IntakeSummary {
  readonly added: number
  readonly already: number
  readonly failed: number
  readonly claims: number
  /** The worst of the files' exit codes. */
  readonly exitCode: number
  readonly isInterrupted: boolean
}

/** Where documents go, and who sends them. */
interface IntakeTarget {
  readonly folder: string
  readonly ledger: Ledger
  readonly reader: Reader
  readonly metadata: Metadata
  /** Bytes. */
  readonly largestDocument: number
  readonly by: string
  readonly why: string | null
}

/** What an intake asks and tells while it runs. */
export interface IntakeProgress {
  /** Milliseconds. */
  now(): number
  resolvePath(path: string): string
  isInterrupted(): boolean
  tell(outcome: FileOutcome): void
}

/** A document with more claims than this is a data set: to be split, or read as a table. */
const mostClaims = 20_000

/** One transaction holds at most this many documents … */
const batchDocuments = 64
/** … or this many bytes of originals … */
const batchBytes = 16_000_000
/** … or what was read in this many milliseconds. */
const batchTime = 500

/**
 * Takes files into a case, in order, a batch to a transaction: originals first, durable, then their entries. Files that
 * fail are told and left out; the same bytes again change nothing. An interrupt ends it after the batch at hand.
 */
export async function takeIn(
  paths: readonly string[],
  target: IntakeTarget,
  progress: IntakeProgress,
): Promise<IntakeSummary> {
  const tally = { added: 0, already: 0, failed: 0, claims: 0, exitCode: exitCodes.ok as number }
  const tell = (outcome: FileOutcome): void => {
    count(tally, outcome)
    progress.tell(outcome)
  }
  for await (const files of listBatches(paths, target, progress, tell)) {
    await takeInBatch(files, target, progress, tell)
    if (progress.isInterrupted()) break
  }
  return { ...tally, isInterrupted: progress.isInterrupted() }
}

type Tell = (outcome: FileOutcome) => void

/** Reads files a batch at a time; one that can't be read is told and left out. */
async function* listBatches(
  paths: readonly string[],
  target: IntakeTarget,
  progress: IntakeProgress,
  tell: Tell,
): AsyncGenerator<readonly SourceFile[]> {
  let batch: SourceFile[] = []
  let size = 0
  for (const path of paths) {
    if (progress.isInterrupted()) return
    // oxlint-disable-next-line no-await-in-loop -- files go in in the order given
    const file = await findFile(path, target, progress, tell)
    if (file === undefined) continue
    batch.push(file)
    size += file.bytes.length
    if (batch.length < batchDocuments && size < batchBytes) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

async function findFile(
  path: string,
  { largestDocument }: IntakeTarget,
  progress: IntakeProgress,
  tell: Tell,
): Promise<SourceFile | undefined> {
  try {
    return await readSourceFile(path, progress.resolvePath(path), largestDocument)
  } catch (error) {
    tell({ status: 'failed', path, error })
    return undefined
  }
}

/** What is read but not recorded yet, and what to say of it once it is. */
interface Batch {
  readonly sources: { readonly bytes: Uint8Array; readonly source: ReadSource }[]
  readonly outcomes: FileOutcome[]
}

async function takeInBatch(
  files: readonly SourceFile[],
  target: IntakeTarget,
  progress: IntakeProgress,
  tell: Tell,
): Promise<void> {
  const ids = files.map(({ bytes }) => hashOf(bytes))
  const known = await target.ledger.knownDocuments(ids)
  let batch: Batch = { sources: [], outcomes: [] }
  let started = progress.now()
  for (const [index, file] of files.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- files go in in the order given
    await prepare(file, ids[index] ?? '', known, batch, target)
    if (progress.now() - started < batchTime && !progress.isInterrupted()) continue
    // oxlint-disable-next-line no-await-in-loop -- a batch is safe before the next begins
    await commit(batch, target, tell)
    if (progress.isInterrupted()) return
    batch = { sources: [], outcomes: [] }
    started = progress.now()
  }
  await commit(batch, target, tell)
}

/** Reads a file into the batch; one that is known, or stood earlier in this very batch, is only told of. */
async function prepare(
  { path, bytes }: SourceFile,
  id: string,
  known: Set<string>,
  { sources, outcomes }: Batch,
  target: IntakeTarget,
): Promise<void> {
  if (known.has(id)) {
    if (sources.every(({ source }) => source.document.id !== id))
      await restoreOriginal(target.folder, id, bytes)
    outcomes.push({ status: 'already there', path, id })
    return
  }
  try {
    const source = target.reader(bytes, path, factsOf(target.metadata, path))
    const { document, claims, warnings } = source
    refuseTooMany(path, claims.length)
    known.add(id)
    sources.push({ bytes, source })
    outcomes.push({ status: 'added', path, document, claims: claims.length, warnings })
  } catch (error) {
    outcomes.push({ status: 'failed', path, error })
  }
}

/** An entry holds a document with all its claims, so it must fit in memory several times over. */
export function refuseTooMany(path: string, claims: number): void {
  if (claims <= mostClaims) return
  throw new InputError(
    `${path} holds ${claims} figures; one document may hold up to ${mostClaims}.`,
    'Split it into one file per document.',
  )
}

async function commit(
  { sources, outcomes }: Batch,
  { folder, ledger, by, why }: IntakeTarget,
  tell: Tell,
): Promise<void> {
  await writeOriginals(
    folder,
    sources.map(({ bytes, source }) => ({ id: source.document.id, bytes })),
  )
  await ledger.append(
    sources.map(({ source: { document, claims } }) => ({
      kind: 'document-added' as const,
      payload: { document, claims: [...claims] },
      by,
      why,
    })),
  )
  for (const outcome of outcomes) tell(outcome)
}

/** Somebody deleted an original and now gives the same bytes again: it goes back where it was. */
async function restoreOriginal(folder: string, id: string, bytes: Uint8Array): Promise<void> {
  if (!(await hasOriginal(folder, id))) await writeOriginals(folder, [{ id, bytes }])
}

interface Tally {
  added: number
  already: number
  failed: number
  claims: number
  exitCode: number
}

function count(tally: Tally, outcome: FileOutcome): void {
  switch (outcome.status) {
    case 'added':
      tally.added++
      tally.claims += outcome.claims
      return
    case 'already there':
      tally.already++
      return
    case 'failed':
      tally.failed++
      tally.exitCode = Math.max(tally.exitCode, exitCodeOf(outcome.error))
  }
}
