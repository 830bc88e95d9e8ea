import { MissingError } from '@recount/claims'
import type { TableKind } from './finding.ts'
import type { Mapping } from './mapping.ts'
import { openTable } from './table-rows.ts'

/** A cell under its heading; the heading is empty for cells beyond the last one. */
export interface HeadedCell {
  readonly column: string
  readonly value: string
}

/**
 * The cells of one row as they stand in the table, under its own headings. `row` is counted from 1, the header being row 1. Throws
 * MissingError where the table has no such row, and on what `openTable` refuses.
 */
export async function readRow(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  row: number,
  table: TableKind = 'incidents',
): Promise<readonly HeadedCell[]> {
  const { headings, batches } = await openTable(bytes, mapping, table)
  for await (const { first, rows } of batches) {
    if (row === 1) return headCells(headings, headings)
    const cells = rows[row - first]
    if (row >= first && cells !== undefined) return headCells(cells, headings)
  }
  throw new MissingError(`The table has no row ${row}.`, 'Rows are counted from 1, the headings being row 1.')
}

function headCells(cells: readonly string[], headings: readonly string[]): readonly HeadedCell[] {
  const length = Math.max(cells.length, headings.length)
  return Array.from({ length }, (_, index) => ({ column: headings[index] ?? '', value: cells[index] ?? '' }))
}
