import { memo, type ReactNode } from 'react'
import { say } from '../messages/say.ts'
import type { Column } from './column.ts'

interface TableRowProps<Row> {
  readonly index: number
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly columns: readonly Column<Row>[]
  /** A template of CSS grid; a card where it is null. */
  readonly template: string | null
  /** Pixels. */
  readonly height: number
  /** Pixels from the first row. */
  readonly start: number
  readonly isActive: boolean
  readonly isOpen: boolean
  onFocus(index: number): void
  onOpen(index: number): void
}

/** One row of a table, in sight: in columns, or as a card. */
export const TableRow = memo(RowInSight) as typeof RowInSight

function RowInSight<Row>(props: TableRowProps<Row>): ReactNode {
  const { index, row, columns, template, height, start, isActive, isOpen, onFocus, onOpen } = props
  const place = { blockSize: height, transform: `translateY(${start}px)` }
  return (
    <div
      role="row"
      data-index={index}
      className={template === null ? 'table-row row-card' : 'table-row'}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      style={template === null ? place : { ...place, gridTemplateColumns: template }}
      onFocus={() => onFocus(index)}
      onClick={() => onOpen(index)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(index)
      }}
    >
      {row === undefined ? (
        <div role="gridcell" className="cell" aria-colspan={columns.length} aria-label={say('shell.loading')}>
          <span className="waiting" />
        </div>
      ) : (
        columns.map((column) => (
          <div key={column.id} role="gridcell" className={classOf(column, template === null)}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  )
}

function classOf<Row>({ isNumber, card }: Column<Row>, isCard: boolean): string {
  if (isCard) return `cell card-${card ?? 'line'}`
  return isNumber === true ? 'cell number' : 'cell'
}
