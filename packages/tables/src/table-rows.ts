import { readCells } from './cells.ts'
import { decodeTable } from './decode.ts'
import { mappedColumns } from './entry-columns.ts'
import type { TableKind } from './finding.ts'
import { readLayout, type Layout } from './header.ts'
import type { Mapping } from './mapping.ts'
import { peekHeader, type Peeked } from './peeked.ts'
import { openReport, type Report } from './report.ts'
import { foldSpelling, type TableContext } from './source.ts'

/** A table that is opened: its headings, and its rows below them. */
interface OpenTable {
  readonly headings: readonly string[]
  readonly batches: AsyncIterable<RowBatch>
}

/** Rows one after the other, the number of the first, and how many bytes were read up to here. */
interface RowBatch {
  readonly first: number
  readonly rows: readonly (readonly string[])[]
  readonly bytes: number
}

/** Opens a table by its header: see `decodeTable` and `readLayout` for what it refuses. */
export async function openTable(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  table: TableKind,
): Promise<OpenTable> {
  const peeked = await peekHeader(decodeTable(bytes, mapping.encoding))
  const { headings, delimiter, lineEnds } = await layoutOr(peeked, mapping, table)
  return { headings, batches: numberRows(readCells(peeked.all, delimiter, lineEnds)) }
}

/** A table that is refused by its header is not read on: its bytes are let go. */
async function layoutOr(peeked: Peeked, mapping: Mapping, table: TableKind): Promise<Layout> {
  try {
    return readLayout(peeked.start, mapping, table)
  } catch (error) {
    await peeked.close()
    throw error
  }
}

async function* numberRows(batches: ReturnType<typeof readCells>): AsyncIterable<RowBatch> {
  let first = 1
  for await (const { rows, bytes } of batches) {
    const body = first === 1 ? rows.slice(1) : rows
    yield { first: Math.max(first, 2), rows: body, bytes }
    first += rows.length
  }
}

/** What the readers of a table's fields need; columns that the mapping does not know are reported on the header's row. */
export function openContext(mapping: Mapping, table: TableKind, headings: readonly string[]): TableContext {
  const report = openReport(table)
  reportUnmapped(mapping, table, headings, report)
  return {
    indexes: new Map(headings.map((heading, index) => [heading, index])),
    unknown: new Set(mapping.unknown.map(foldSpelling)),
    report,
  }
}

function reportUnmapped(
  mapping: Mapping,
  table: TableKind,
  headings: readonly string[],
  report: Report,
): void {
  const known = new Set([...mappedColumns(mapping, table), ...(mapping[table]?.ignored ?? [])])
  for (const column of headings) {
    if (known.has(column)) continue
    const message =
      'the mapping neither reads this column nor lists it as ignored: its cells stay in the table alone'
    report.add('unmapped-column', message, { column, found: column })
  }
}

/**
 * Makes a row fit for reading: none where all its cells are empty; NUL characters, which no database holds as text, taken out; cells
 * beyond the headings and missing ones reported.
 */
export function fitCells(
  cells: readonly string[],
  headings: readonly string[],
  report: Report,
): readonly string[] | undefined {
  if (cells.every((cell) => cell.trim() === '')) {
    report.add('empty-row', 'the row is empty; nothing is taken from it')
    return undefined
  }
  if (cells.length !== headings.length) reportWidth(cells, headings, report)
  return cells.some((cell) => cell.includes('\0')) ? withoutNul(cells, headings, report) : cells
}

function reportWidth(cells: readonly string[], headings: readonly string[], report: Report): void {
  const quoted = cells.findIndex((cell) => cell.startsWith('"'))
  const hint =
    quoted === -1 ? '' : `; the quotation marks of the cell under "${headings[quoted] ?? ''}" may be broken`
  const counts = `expected ${headings.length} cells; found ${cells.length}`
  const extra = cells.slice(headings.length)
  if (extra.length > 0) {
    report.add('extra-cells', `${counts}; those beyond the headings are not taken${hint}`, {
      found: extra.join(' | '),
    })
  } else {
    const column = headings[cells.length] ?? null
    report.add('missing-cells', `${counts}; those from "${column}" on are held as unknown${hint}`, { column })
  }
}

function withoutNul(
  cells: readonly string[],
  headings: readonly string[],
  report: Report,
): readonly string[] {
  return cells.map((cell, index) => {
    if (!cell.includes('\0')) return cell
    const clean = cell.replaceAll('\0', '')
    const column = headings[index] ?? null
    report.add('nul-character', 'holds NUL characters, which no text has; they are left out', {
      column,
      found: clean,
    })
    return clean
  })
}
