import type { SqlColumns, SqlValue } from './engine.ts'

/** Rows being put together by column; columns nobody puts anything into are left out. */
export interface RowBuffer {
  /** Begins the next row. */
  begin(): void
  /** Sets a cell of the row begun last; null is what a cell is anyway. */
  put(column: string, value: SqlValue): void
  /** The rows, each column as long as there are rows. */
  columns(): SqlColumns
}

/** An empty buffer. */
export function openBuffer(): RowBuffer {
  const columns = new Map<string, SqlValue[]>()
  let rows = 0
  return {
    begin() {
      rows++
    },
    put(column, value) {
      if (value === null) return
      let cells = columns.get(column)
      if (cells === undefined) columns.set(column, (cells = []))
      while (cells.length < rows - 1) cells.push(null)
      cells.push(value)
    },
    columns() {
      for (const cells of columns.values()) while (cells.length < rows) cells.push(null)
      return Object.fromEntries(columns)
    },
  }
}
