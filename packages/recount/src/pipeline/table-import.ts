import { canonicalJson } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import { identifyMapping, type Mapping } from '@recount/tables'
import type { Case } from './case.ts'
import { dataDocument } from './data-document.ts'
import { hasOriginal, writeOriginals } from './originals.ts'
import { actorsOf, gazetteerOf } from './reader.ts'
import { openTableNames } from './table-names.ts'
import {
  emptyCounts,
  readTables,
  type ReadCounts,
  type TablePaths,
  type TableProgress,
} from './table-reading.ts'
import { openRevisions, type RevisionCounts } from './table-revision.ts'
import { stageTable, type TableSource } from './table-source.ts'

/** Which tables are read by which mapping, and who has it done. */
interface ImportRequest extends TablePaths {
  readonly mapping: Mapping
  readonly by: string
  readonly why: string | null
}

/** What an import came to. `entries` is null where the case had all of it already. */
export interface ImportSummary extends ReadCounts, RevisionCounts {
  readonly document: string
  readonly positionsDocument: string | null
  readonly mapping: ReturnType<typeof identifyMapping>
  readonly entries: { readonly first: number; readonly last: number } | null
  /** Names that the registry or the gazetteer does not know, with how many incidents bear each. */
  readonly unknownBelligerents: ReadonlyMap<string, number>
  readonly unknownPlaces: ReadonlyMap<string, number>
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
  const incidents = await stageTable(request.incidents, folder, progress.watch)
  try {
    const positions = request.positions && (await stageTable(request.positions, folder, progress.watch))
    try {
      return await importStaged(opened, request, { incidents, positions }, progress)
    } finally {
      await positions?.close()
    }
  } finally {
    await incidents.close()
  }
}

interface Staged {
  readonly incidents: TableSource
  readonly positions: TableSource | null
}

async function importStaged(
  opened: Case,
  request: ImportRequest,
  staged: Staged,
  progress: TableProgress,
): Promise<ImportSummary> {
  const { config, ledger } = opened
  const { mapping } = request
  const { complete, ...unknown } = openTableNames(actorsOf(config), await gazetteerOf(config))
  const revisions = await openRevisions(ledger, mapping, staged, progress)
  const counts = emptyCounts()
  const payload = { document: staged.incidents.id, mapping: identifyMapping(mapping) }
  const reason = { by: request.by, why: request.why }
  const entries = async function* (): AsyncGenerator<NewEntry> {
    for await (const found of readTables({ ...staged, mapping }, counts, progress)) {
      const { added, revised } = await revisions.compare(found.map(complete))
      if (added.length > 0)
        yield { kind: 'incidents-recorded', payload: { ...payload, incidents: added }, ...reason }
      if (revised.length > 0)
        yield { kind: 'incidents-revised', payload: { ...payload, revisions: revised }, ...reason }
    }
    await revisions.tellMissing()
  }
  const documents = listDocuments(request, staged)
  const keep = (): Promise<void> => keepOriginals(opened.folder, mapping, staged)
  const { first, last, entries: recorded } = await ledger.appendAll(batchesOf(documents, entries(), keep))
  return {
    ...payload,
    ...counts,
    ...revisions.counts(),
    ...unknown,
    positionsDocument: staged.positions?.id ?? null,
    entries: recorded === 0 ? null : { first, last },
  }
}

/** The originals are on disk before the last entry is. */
async function* batchesOf(
  documents: readonly NewEntry[],
  entries: AsyncIterable<NewEntry>,
  keep: () => Promise<void>,
): AsyncGenerator<readonly NewEntry[]> {
  yield documents
  for await (const entry of entries) yield [entry]
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
    if (table !== null && !(await hasOriginal(folder, table.id))) await table.staged?.keep()
  }
  const { hash } = identifyMapping(mapping)
  if (!(await hasOriginal(folder, hash)))
    await writeOriginals(folder, [{ id: hash, bytes: bytesOf(mapping) }])
}
