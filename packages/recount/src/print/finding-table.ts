import { csvRecord, type Cell } from './csv.ts'
import { printable } from './printable.ts'

/** What is said of a table, and where it stands. */
interface ListedFinding {
  readonly kind: string
  readonly file: string
  readonly row: number | null
  readonly column: string | null
  readonly found: string | null
  readonly message: string
}

const columns = ['kind', 'file', 'row', 'column', 'found', 'message'] as const

/** The record that names the columns. */
export const findingHeading = csvRecord(columns)

/** A finding as one record. */
export function findingRecord(finding: ListedFinding): string {
  return csvRecord(columns.map((column): Cell => textOf(finding[column])))
}

function textOf(cell: Cell): Cell {
  return typeof cell === 'string' ? printable(cell) : cell
}
