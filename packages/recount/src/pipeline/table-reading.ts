import { createReadStream } from 'node:fs'
import type { Incident } from '@recount/claims'
import { readPositions, readTable, type Finding, type Mapping } from '@recount/tables'
import { nameFinding, type ImportFinding } from './table-findings.ts'
import { lookAtTable, watchBytes, type ByteProgress, type TableFile, type TablePath } from './table-source.ts'

/** The files that are read together; `positions` is null where nobody gave any. */
export interface TablePaths {
  readonly incidents: TablePath
  readonly positions: TablePath | null
}

/** What a reading tells while it runs. */
export interface TableProgress extends ByteProgress {
  tell(finding: ImportFinding): void
}

/** How much was read: rows of both tables, incidents, and the positions on them. */
export interface ReadCounts {
  readonly rows: number
  readonly incidents: number
  readonly positionRows: number
  readonly positions: number
}

/** Tables of which the bytes are known, and how they are read. */
export interface MappedTables {
  readonly incidents: TableFile
  readonly positions: TableFile | null
  readonly mapping: Mapping
}

type Counting = { -readonly [K in keyof ReadCounts]: ReadCounts[K] }

/** Incidents that come together. */
const together = 1_000
/** Bytes of a table from which fewer go together: rows may be long. */
const bytesTogether = 16_000_000
/** Bytes that are read in one go. */
const stretch = 1 << 20

/** Nothing is read yet. */
export function emptyCounts(): Counting {
  return { rows: 0, incidents: 0, positionRows: 0, positions: 0 }
}

/**
 * The incidents of a table in its order, a thousand together, with their positions. Findings are told as they are met.
 * Throws InputError where the table can't be read by the mapping.
 */
export async function* readTables(
  { incidents, positions, mapping }: MappedTables,
  counts: Counting,
  progress: TableProgress,
): AsyncGenerator<readonly Incident[]> {
  const files = { incidents: incidents.name, positions: positions?.name ?? '' }
  const tellAll = (findings: readonly Finding[]): void => {
    for (const finding of findings) progress.tell(nameFinding(finding, files))
  }
  const joined =
    positions && (await readPositions(bytesOf(positions, progress), mapping, { document: positions.id }))
  counts.positionRows = joined?.rows ?? 0
  const options = { document: incidents.id, ...(joined === null ? {} : { positions: joined }) }
  let waiting: Incident[] = []
  let gone = 0
  for await (const batch of readTable(bytesOf(incidents, progress), mapping, options)) {
    tellAll(batch.findings)
    counts.rows = batch.rows
    counts.incidents += batch.incidents.length
    for (const one of batch.incidents) counts.positions += one.positions.length
    for (const incident of batch.incidents) {
      waiting.push(incident)
      if (waiting.length < together) continue
      yield waiting
      waiting = []
      gone = batch.bytes
    }
    if (batch.bytes - gone < bytesTogether || waiting.length === 0) continue
    yield waiting
    waiting = []
    gone = batch.bytes
  }
  if (waiting.length > 0) yield waiting
}

function bytesOf({ path, size }: TableFile, progress: ByteProgress): AsyncIterable<Uint8Array> {
  return watchBytes(createReadStream(path, { highWaterMark: stretch }), size, 'reading', progress)
}

/** Reads tables and records nothing. Throws what `readTables` throws. */
export async function checkTables(
  paths: TablePaths,
  mapping: Mapping,
  progress: TableProgress,
): Promise<ReadCounts> {
  const counts = emptyCounts()
  const incidents = await lookAtTable(paths.incidents, progress)
  const positions = paths.positions && (await lookAtTable(paths.positions, progress))
  for await (const _ of readTables({ incidents, positions, mapping }, counts, progress));
  return counts
}
