import { canonicalJson } from '@recount/claims'
import type { CheckedEntry, NewEntry } from '@recount/ledger'
import { identifyMapping, type Mapping } from '@recount/tables'
import type { Case } from './case.ts'
import { dataDocument } from './data-document.ts'
import { hasOriginal, writeOriginals } from './originals.ts'
import { actorsOf } from './reader.ts'
import { recordEntries, reviseEntries } from './table-entries.ts'
import type { ImportedBy, TableJob, UnknownNames } from './table-job.ts'
import type { ReadCounts, TablePaths, TableProgress } from './table-reading.ts'
import { openRevisions, type RevisionCounts, type Revisions } from './table-revision.ts'
import { stageTable, type StagedTable, type TableFile } from './table-source.ts'
import { readTablesBeside, type TableEnd } from './table-thread.ts'

/** Which tables are read by which mapping, and who has it done. */
interface ImportRequest extends TablePaths {
  readonly mapping: Mapping
  readonly by: string
  readonly why: string | null
}

/** What an import came to. `entries` is null where the case had all of it already. */
export interface ImportSummary extends ReadCounts, RevisionCounts, UnknownNames {
  readonly document: string
  readonly positionsDocument: string | null
  readonly mapping: ReturnType<typeof identifyMapping>
  readonly entries: { readonly first: number; readonly last: number } | null
}

/**
 * Takes a table of incidents into a case: its bytes as an original, its incidents as entries, all or nothing. Incidents that the
 * case has already are compared with what the last table said of them, and only what differs is recorded. Throws InputError
 * where the table can't be read by the mapping, and whatever `progress` throws to stop it; then nothing is recorded.
 */
export async function importTable(
  opened: Case,
  request: ImportRequest,
  progress: TableProgress,
): Promise<ImportSummary> {
  const { folder } = opened
  const incidents = await stageTable(request.incidents, folder, progress)
  try {
    const positions = request.positions && (await stageTable(request.positions, folder, progress))
    try {
      return await importStaged(opened, request, { incidents, positions }, progress)
    } finally {
      await positions?.discard()
    }
  } finally {
    await incidents.discard()
  }
}

type Batch = readonly (NewEntry | CheckedEntry)[]

interface Staged {
  readonly incidents: StagedTable
  readonly positions: StagedTable | null
}

async function importStaged(
  opened: Case,
  request: ImportRequest,
  staged: Staged,
  progress: TableProgress,
): Promise<ImportSummary> {
  const { config, ledger } = opened
  const { mapping } = request
  const revisions = await openRevisions(ledger, mapping, staged, progress)
  let end: TableEnd | undefined
  const { by, why } = request
  const imported = { document: staged.incidents.id, mapping: identifyMapping(mapping), by, why }
  const known = { actors: actorsOf(config), places: config.places }
  // A server takes entries as they are written down, and checks them itself.
  const isFirst = revisions.isFirst && opened.server === null
  const job = { ...filesOf(staged), ...known, mapping, imported, isFirst }
  const batches = async function* (): AsyncGenerator<Batch> {
    for await (const batch of readTablesBeside(job, progress, (told) => (end = told))) {
      if ('entries' in batch) yield batch.entries
      else yield listEntries(await revisions.compare(batch.incidents), imported)
    }
    await revisions.tellMissing()
  }
  const documents = listDocuments(request, staged)
  const keep = (): Promise<void> => keepOriginals(opened.folder, mapping, staged)
  const { first, last, entries: recorded } = await ledger.appendAll(batchesOf(documents, batches(), keep))
  if (end === undefined) throw new Error('a table was recorded that was not read to its end')
  if (isFirst) revisions.add(end.counts.incidents)
  return {
    document: imported.document,
    mapping: imported.mapping,
    ...end.counts,
    ...end.names,
    ...revisions.counts(),
    positionsDocument: staged.positions?.id ?? null,
    entries: recorded === 0 ? null : { first, last },
  }
}

function listEntries(
  { added, revised }: Awaited<ReturnType<Revisions['compare']>>,
  imported: ImportedBy,
): readonly NewEntry[] {
  return [...recordEntries(added, imported), ...reviseEntries(revised, imported)]
}

/** What another thread can be told of the files. */
function filesOf({ incidents, positions }: Staged): Pick<TableJob, 'incidents' | 'positions'> {
  return { incidents: fileOf(incidents), positions: positions && fileOf(positions) }
}

function fileOf({ id, name, size, path }: StagedTable): TableFile {
  return { id, name, size, path }
}

/** The originals are on disk before the last entry is. */
async function* batchesOf(
  documents: readonly NewEntry[],
  batches: AsyncIterable<Batch>,
  keep: () => Promise<void>,
): AsyncGenerator<Batch> {
  yield documents
  yield* batches
  await keep()
}

function listDocuments(
  { mapping, by, why }: ImportRequest,
  { incidents, positions }: Staged,
): readonly NewEntry[] {
  const bytes = bytesOf(mapping)
  const tables = [incidents, ...(positions === null ? [] : [positions])]
  const documents = [
    ...tables.map(({ id, name, size }) =>
      dataDocument({ id, name, size, kind: 'table', encoding: mapping.encoding ?? 'utf-8' }),
    ),
    dataDocument({
      id: identifyMapping(mapping).hash,
      name: `${mapping.name}-${mapping.version}.json`,
      size: bytes.length,
      kind: 'mapping',
      encoding: 'utf-8',
    }),
  ]
  return documents.map((document) => ({ kind: 'document-added', payload: { document, claims: [] }, by, why }))
}

/** The bytes by whose hash the ledger names a mapping. */
function bytesOf(mapping: Mapping): Uint8Array {
  return new TextEncoder().encode(canonicalJson(mapping))
}

async function keepOriginals(
  folder: string,
  mapping: Mapping,
  { incidents, positions }: Staged,
): Promise<void> {
  for (const table of [incidents, positions]) {
    // oxlint-disable-next-line no-await-in-loop -- two files
    if (table !== null && !(await hasOriginal(folder, table.id))) await table.keep()
  }
  const { hash } = identifyMapping(mapping)
  if (!(await hasOriginal(folder, hash)))
    await writeOriginals(folder, [{ id: hash, bytes: bytesOf(mapping) }])
}
