import './table.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type ReactNode } from 'react'
import { say } from '../messages/say.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import type { Column } from './column.ts'
import { ColumnHeads } from './column-heads.tsx'
import { findRowMove } from './row-keys.ts'
import { useTablePages } from './table-pages.ts'
import type { RowOf, TableMethod } from './table-method.ts'
import { TableRow } from './table-row.tsx'

interface DataTableProps<N extends TableMethod> {
  readonly method: N
  /** The filters, as the method's query. */
  readonly query: object
  readonly columns: readonly Column<RowOf<N>>[]
  /** Names the table for those who can't see it. */
  readonly label: string
  readonly sort: string | undefined
  readonly openKey: string | undefined
  /** What stands instead of rows where there are none. */
  readonly empty: ReactNode
  /** Pixels a row takes; every row takes the same. */
  readonly rowHeight?: number
  keyOf(row: RowOf<N>): string
  onSort(sort: string | undefined): void
  onOpen(key: string | undefined): void
}

/**
 * A table of any length: the rows in sight are in the page, the rest is asked for as it comes near. Arrow keys (or j and k)
 * move from row to row, Enter opens one.
 */
export function DataTable<N extends TableMethod>(props: DataTableProps<N>) {
  const { method, query, columns, rowHeight = 44, keyOf, openKey, onOpen } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const { total, error, retry } = useTablePages<RowOf<N>>(method, query, 0, 0)
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const { rowAt } = useTablePages<RowOf<N>>(method, query, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  if (error !== null) return <FailureNotice error={error} onRetry={retry} />
  const last = Math.max(0, (total ?? 0) - 1)
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(last, to))
    setActive(next)
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus())
  }
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <div
      className="table-frame"
      ref={frame}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={(total ?? 0) + 1}
      aria-colcount={columns.length}
      onKeyDown={(event) => {
        const to = findRowMove(event, active, Math.floor(event.currentTarget.clientHeight / rowHeight))
        if (to === undefined) return
        event.preventDefault()
        move(to)
      }}
    >
      <ColumnHeads columns={columns} template={template} sort={props.sort} onSort={props.onSort} />
      <div role="rowgroup" className="table-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          const key = row === undefined ? undefined : keyOf(row)
          return (
            <TableRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              style={{ ...template, blockSize: rowHeight, transform: `translateY(${start}px)` }}
              isActive={index === Math.min(active, last)}
              isOpen={key !== undefined && key === openKey}
              onFocus={() => setActive(index)}
              onOpen={() => onOpen(key)}
            />
          )
        })}
      </div>
      {total === 0 && props.empty}
      {total === undefined && <p className="empty">{say('shell.loading')}</p>}
    </div>
  )
}
