import './table.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { say } from '../messages/say.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { listCardColumns } from './column.ts'
import { ColumnHeads } from './column-heads.tsx'
import type { ColumnModel } from './column-model.ts'
import { useLateFocus, useSteady } from './row-focus.ts'
import { findRowMove } from './row-keys.ts'
import { useTablePages } from './table-pages.ts'
import type { RowOf, TableMethod } from './table-method.ts'
import { TableRow } from './table-row.tsx'

/** What a table does when it is told to from outside. */
export interface TableHandle {
  /** Opens the row that stands so many rows after the open one. */
  step(by: 1 | -1): void
  /** Puts the focus on the row that has it among the rows. */
  focus(): void
}

interface DataTableProps<N extends TableMethod> {
  readonly method: N
  /** The filters, as the method's query. */
  readonly query: object
  readonly model: ColumnModel<RowOf<N>>
  /** Is there no room for columns, so that each row is a card? */
  readonly isNarrow: boolean
  /** Names the table for those who can't see it. */
  readonly label: string
  readonly sort: string | undefined
  readonly openKey: string | undefined
  /** What stands instead of rows where there are none. */
  readonly empty: ReactNode
  /** Pixels a row takes; every row takes the same. */
  readonly rowHeight?: number
  /** Pixels a card takes. */
  readonly cardHeight?: number
  readonly handle: Ref<TableHandle>
  keyOf(row: RowOf<N>): string
  onSort(sort: string | undefined): void
  onOpen(key: string | undefined): void
}

/**
 * A table of any length: the rows in sight are in the page, the rest is asked for as it comes near. Arrow keys (or j and k)
 * move from row to row, Enter opens one.
 */
export function DataTable<N extends TableMethod>(props: DataTableProps<N>) {
  const { method, query, model, isNarrow, keyOf, openKey, onOpen } = props
  const height = isNarrow ? (props.cardHeight ?? 84) : (props.rowHeight ?? 44)
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const { total, error, retry } = useTablePages<RowOf<N>>(method, query, 0, 0)
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 10,
  })
  const measure = useEffectEvent(() => virtual.measure())
  useEffect(() => measure(), [height])
  const cards = useMemo(() => listCardColumns(model.all), [model.all])
  const columns = isNarrow ? cards : model.shown
  const items = virtual.getVirtualItems()
  const { rowAt } = useTablePages<RowOf<N>>(method, query, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const last = Math.max(0, (total ?? 0) - 1)
  const focusSoon = useLateFocus(frame)
  const move = (to: number): number => {
    const next = Math.max(0, Math.min(last, to))
    setActive(next)
    virtual.scrollToIndex(next)
    return next
  }
  const open = (index: number): void => {
    const row = rowAt(index)
    if (row !== undefined) onOpen(keyOf(row))
  }
  const onRowOpen = useSteady(open)
  useImperativeHandle(props.handle, () => ({
    step(by) {
      const at = items.find(({ index }) => {
        const row = rowAt(index)
        return row !== undefined && keyOf(row) === openKey
      })
      open(move((at?.index ?? Math.min(active, last)) + by))
    },
    focus: () => focusSoon(Math.min(active, last)),
  }))
  if (error !== null) return <FailureNotice error={error} onRetry={retry} />
  return (
    <div
      className={isNarrow ? 'table-frame cards' : 'table-frame'}
      ref={frame}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-busy={total === undefined}
      aria-rowcount={(total ?? 0) + 1}
      aria-colcount={columns.length}
      onKeyDown={(event) => {
        // While a row is open these two open the next one, wherever the focus is.
        if (openKey !== undefined && (event.key === 'j' || event.key === 'k')) return
        const to = findRowMove(event, active, Math.floor(event.currentTarget.clientHeight / height))
        if (to === undefined) return
        event.preventDefault()
        focusSoon(move(to))
      }}
    >
      {!isNarrow && (
        <ColumnHeads
          model={model}
          template={{ gridTemplateColumns: model.template, minInlineSize: model.room }}
          sort={props.sort}
          onSort={props.onSort}
        />
      )}
      <div
        role="rowgroup"
        className="table-rows"
        style={{
          blockSize: virtual.getTotalSize(),
          ...(isNarrow ? {} : { minInlineSize: model.room }),
        }}
      >
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          return (
            <TableRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              template={isNarrow ? null : model.template}
              height={height}
              start={start}
              isActive={index === Math.min(active, last)}
              isOpen={openKey !== undefined && row !== undefined && keyOf(row) === openKey}
              onFocus={setActive}
              onOpen={onRowOpen}
            />
          )
        })}
      </div>
      {total === 0 && props.empty}
      {total === undefined && <p className="empty">{say('shell.loading')}</p>}
    </div>
  )
}
