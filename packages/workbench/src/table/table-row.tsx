import type { CSSProperties } from 'react'
import type { Column } from './column.ts'

interface TableRowProps<Row> {
  readonly index: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly Column<Row>[]
  readonly style: CSSProperties
  readonly isActive: boolean
  readonly isOpen: boolean
  onFocus(): void
  onOpen(): void
}

/** One row of a table, in sight. */
export function TableRow<Row>({ index, row, columns, style, isActive, isOpen, ...acts }: TableRowProps<Row>) {
  return (
    <div
      role="row"
      data-index={index}
      className="table-row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      style={style}
      onFocus={acts.onFocus}
      onClick={acts.onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) acts.onOpen()
      }}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={column.isNumber === true ? 'cell number' : 'cell'}>
          {row === undefined ? <span className="waiting" /> : column.cell(row)}
        </div>
      ))}
    </div>
  )
}
