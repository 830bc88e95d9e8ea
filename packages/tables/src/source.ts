import { sourceColumns } from './entry-columns.ts'
import type { MappingEntry } from './mapping.ts'
import type { Report } from './report.ts'

/** One row's cells, as they stand. */
export type Cells = readonly string[]

/** What every field's reader needs of the table: where its columns stand, which spellings say nothing, where to report. */
export interface TableContext {
  readonly indexes: ReadonlyMap<string, number>
  readonly unknown: ReadonlySet<string>
  readonly report: Report
}

/** A cell that says something: its heading and its words, white space around them taken off. */
export interface Cell {
  readonly column: string
  readonly text: string
}

/** Reads one field of a row. */
export type Read<T> = (cells: Cells) => T

/** How a spelling is compared: letters of either case are one. */
export function foldSpelling(text: string): string {
  return text.trim().toLowerCase()
}

/** The cells of an entry that say something, in the entry's order; none in a row that its condition leaves out. */
export function openSource(entry: MappingEntry, context: TableContext): Read<readonly Cell[]> {
  const known = entry.unknown?.map(foldSpelling) ?? []
  const unknown = known.length === 0 ? context.unknown : context.unknown.union(new Set(known))
  const columns = sourceColumns(entry).map((column) => ({ column, index: indexOf(column, context) }))
  const holds = openCondition(entry, context)
  const [only] = columns
  if (columns.length === 1 && only !== undefined) {
    return (cells) => {
      const cell = holds(cells) ? findCell(only, cells, unknown) : undefined
      return cell === undefined ? none : [cell]
    }
  }
  return (cells) =>
    holds(cells) ? columns.flatMap((column) => findCell(column, cells, unknown) ?? []) : none
}

const none: readonly Cell[] = []

function indexOf(column: string, { indexes }: TableContext): number {
  return indexes.get(column) ?? -1
}

function findCell(
  { column, index }: { readonly column: string; readonly index: number },
  cells: Cells,
  unknown: ReadonlySet<string>,
): Cell | undefined {
  const text = cells[index]?.trim() ?? ''
  if (text === '' || (unknown.size > 0 && unknown.has(text.toLowerCase()))) return undefined
  return { column, text }
}

function openCondition({ when }: MappingEntry, context: TableContext): (cells: Cells) => boolean {
  if (when === undefined) return () => true
  const index = indexOf(when.column, context)
  const allowed = new Set(when.is.map(foldSpelling))
  return (cells) => allowed.has(foldSpelling(cells[index] ?? ''))
}
