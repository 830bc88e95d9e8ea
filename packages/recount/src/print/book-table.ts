import type { Book } from '@recount/reconcile'
import stringWidth from 'string-width'
import { listCell, listColumns, sayBriefly, type BookColumn } from '../report/book-columns.ts'
import { sayShortDay } from '../report/dates.ts'

/** Columns stand two spaces apart where the table fits so into the most common terminal, else one. */
const COMMON_WIDTH = 80

/** One table, or several beneath each other where it would be wider than the terminal. */
export function renderBookTable(book: Book, width: number): string {
  const named = ['month'].concat(book.months.map(({ month }) => sayShortDay(month)))
  const columns = listColumns(book).map((column) => fillColumn(column, book))
  const gap = measure([named, ...columns], 2) > Math.min(width, COMMON_WIDTH) ? 1 : 2
  return splitColumns(named, columns, gap, width)
    .map((part) => renderColumns([named, ...part], gap))
    .join('\n\n')
}

/** A column's cells, the head first. */
type Column = readonly string[]

function fillColumn({ head, line }: BookColumn, { months }: Book): Column {
  return [head].concat(months.map((month) => listCell(month, line).map(sayBriefly).join('/')))
}

function splitColumns(
  named: Column,
  columns: readonly Column[],
  gap: number,
  width: number,
): readonly (readonly Column[])[] {
  const parts: Column[][] = [[]]
  for (const column of columns) {
    const part = parts.at(-1) ?? []
    if (part.length > 0 && measure([named, ...part, column], gap) > width) parts.push([column])
    else part.push(column)
  }
  return parts
}

function measure(columns: readonly Column[], gap: number): number {
  return columns.reduce((sum, column) => sum + widthOfColumn(column) + gap, -gap)
}

function widthOfColumn(column: Column): number {
  return Math.max(...column.map((cell) => stringWidth(cell)))
}

function renderColumns(columns: readonly Column[], gap: number): string {
  const widths = columns.map(widthOfColumn)
  const [first = []] = columns
  return first
    .map((_, at) =>
      renderRow(
        columns.map((column) => column[at] ?? ''),
        widths,
        ' '.repeat(gap),
      ),
    )
    .join('\n')
}

/** The month stands left, numbers right. */
function renderRow(row: readonly string[], widths: readonly number[], gap: string): string {
  const cells = row.map((cell, at) => {
    const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(cell)))
    return at === 0 ? `${cell}${space}` : `${space}${cell}`
  })
  return cells.join(gap).trimEnd()
}
