import type { Incident } from '@recount/claims'
import { readPositions, readTable, type Finding, type Mapping } from '@recount/tables'
import { nameFinding, type ImportFinding } from './table-findings.ts'
import { openTable, type TablePath, type TableSource, type Watch } from './table-source.ts'

/** The files that are read together; `positions` is null where nobody gave any. */
export interface TablePaths {
  readonly incidents: TablePath
  readonly positions: TablePath | null
}

/** What a reading asks and tells while it runs. */
export interface TableProgress {
  /** Sees every stretch of bytes as it is read; throws to stop. */
  readonly watch: Watch
  tell(finding: ImportFinding): void
}

/** How much was read: rows of both tables, incidents, and the positions on them. */
export interface ReadCounts {
  readonly rows: number
  readonly incidents: number
  readonly positionRows: number
  readonly positions: number
}

type Counting = { -readonly [K in keyof ReadCounts]: ReadCounts[K] }

/** Incidents that come together: an entry holds no more. */
const together = 1_000

/** Nothing is read yet. */
export function emptyCounts(): Counting {
  return { rows: 0, incidents: 0, positionRows: 0, positions: 0 }
}

interface Tables {
  readonly incidents: TableSource
  readonly positions: TableSource | null
  readonly mapping: Mapping
}

/**
 * The incidents of a table in its order, a thousand together, with their positions. Findings are told as they are met.
 * Throws InputError where the table can't be read by the mapping.
 */
export async function* readTables(
  { incidents, positions, mapping }: Tables,
  counts: Counting,
  { tell }: Pick<TableProgress, 'tell'>,
): AsyncGenerator<readonly Incident[]> {
  const files = { incidents: incidents.name, positions: positions?.name ?? '' }
  const tellAll = (findings: readonly Finding[]): void => {
    for (const finding of findings) tell(nameFinding(finding, files))
  }
  const joined =
    positions === null
      ? undefined
      : await readPositions(positions.bytes(), mapping, { document: positions.id })
  counts.positionRows = joined?.rows ?? 0
  const options = { document: incidents.id, ...(joined === undefined ? {} : { positions: joined }) }
  let waiting: Incident[] = []
  for await (const { incidents: found, findings, rows } of readTable(incidents.bytes(), mapping, options)) {
    tellAll(findings)
    counts.rows = rows
    counts.incidents += found.length
    for (const one of found) counts.positions += one.positions.length
    waiting.push(...found)
    while (waiting.length >= together) {
      yield waiting.slice(0, together)
      waiting = waiting.slice(together)
    }
  }
  if (waiting.length > 0) yield waiting
}

/** Reads tables and records nothing. Throws what `readTables` throws. */
export async function checkTables(
  paths: TablePaths,
  mapping: Mapping,
  progress: TableProgress,
): Promise<ReadCounts> {
  const counts = emptyCounts()
  const incidents = await openTable(paths.incidents, progress.watch)
  try {
    const positions = paths.positions && (await openTable(paths.positions, progress.watch))
    try {
      for await (const _ of readTables({ incidents, positions, mapping }, counts, progress));
      return counts
    } finally {
      await positions?.close()
    }
  } finally {
    await incidents.close()
  }
}
