import { useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { useKeys } from '../keyboard/keys.ts'
import { say, type MessageName } from '../messages/say.ts'
import { findOne, type SearchParams } from '../search-params.ts'
import { ScreenHead } from '../shell/screen-head.tsx'
import type { Column, Facet } from './column.ts'
import { ColumnMenu } from './column-menu.tsx'
import { useColumnModel } from './column-model.ts'
import { DataTable, type TableHandle } from './data-table.tsx'
import { DetailPane } from './detail-pane.tsx'
import { FacetFold } from './facet-fold.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { useNarrow } from './narrow.ts'
import { SortField } from './sort-field.tsx'
import type { RowOf, TableMethod } from './table-method.ts'
import { useTablePages } from './table-pages.ts'
import { TableToolbar, type FileFormat } from './table-toolbar.tsx'
import { useTableSearch } from './table-search.ts'

interface TableScreenProps<N extends TableMethod> {
  readonly method: N
  readonly title: MessageName
  readonly about: MessageName
  /** What to do where the case holds none of these. */
  readonly empty: MessageName
  readonly columns: readonly Column<RowOf<N>>[]
  readonly facets: readonly Facet[]
  readonly rowHeight?: number
  /** Pixels a row takes where it is a card. */
  readonly cardHeight?: number
  /** More names of the URL's query that go to the server besides the facets. */
  readonly filters?: readonly string[]
  /** The kinds of files that the rows can be had as: CSV and JSON, unless told. */
  readonly formats?: readonly FileFormat[]
  readonly tools?: ReactNode
  /** Does what opens need more room than the table? */
  readonly isDetailWide?: boolean
  /** Stands under the title: other tables of the same screen. */
  readonly head?: ReactNode
  keyOf(row: RowOf<N>): string
  /** What opens beside the table for a row; `key` is in the URL, so the row may not be loaded. */
  detail?(key: string, close: () => void): ReactNode
  /** Opens a row elsewhere instead of beside the table. */
  openRow?(key: string): void
}

/** Pixels that rows in columns and the facets beside them need; with less, rows are cards and the facets fold away. */
const roomForColumns = 700

/** A table with its facets, search, downloads and details. All of its state that can be shared is in the URL. */
export function TableScreen<N extends TableMethod>(props: TableScreenProps<N>) {
  const { method, facets, columns, keyOf, detail, filters = [] } = props
  const [search, change] = useTableSearch()
  const field = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLDivElement>(null)
  const table = useRef<TableHandle>(null)
  const isNarrow = useNarrow(main, roomForColumns)
  const model = useColumnModel(method, columns, search, change)
  const names = ['q', 'sort', ...facets.map(({ name }) => name), ...filters]
  const query = useQueryOf(search, names)
  const { total, first } = useTablePages<RowOf<N>>(method, query, 0, 0)
  const open = findOne(search, 'open')
  const sort = findOne(search, 'sort')
  const onSort = (by: string | undefined): void => change({ sort: by })
  const close = (): void => change({ open: undefined })
  const leave = (): void => {
    close()
    table.current?.focus()
  }
  useTableKeys(field, table, open !== undefined && detail !== undefined, leave)
  const isNarrowed = names.some((name) => name !== 'sort' && search[name] !== undefined)
  const panel = <FacetPanel facets={facets} values={first?.facets ?? {}} search={search} change={change} />
  return (
    <div className={classOf(open !== undefined && detail !== undefined, props.isDetailWide === true)}>
      <div className="table-main" ref={main}>
        <ScreenHead title={say(props.title)} about={say(props.about)}>
          {props.head}
        </ScreenHead>
        <TableToolbar
          method={method}
          query={query}
          total={total}
          {...(props.formats === undefined ? {} : { formats: props.formats })}
          words={findOne(search, 'q') ?? ''}
          field={field}
          search={(words) => change({ q: words })}
        >
          {isNarrow ? (
            <SortField columns={columns} sort={sort} onSort={onSort} />
          ) : (
            <ColumnMenu model={model} />
          )}
        </TableToolbar>
        {props.tools}
        <div className={isNarrow ? 'table-body narrow' : 'table-body'}>
          {isNarrow ? (
            <FacetFold facets={facets} search={search}>
              {panel}
            </FacetFold>
          ) : (
            panel
          )}
          <DataTable
            method={method}
            query={query}
            model={model}
            isNarrow={isNarrow}
            label={say(props.title)}
            sort={sort}
            openKey={open}
            {...(props.rowHeight === undefined ? {} : { rowHeight: props.rowHeight })}
            {...(props.cardHeight === undefined ? {} : { cardHeight: props.cardHeight })}
            empty={<p className="empty">{say(isNarrowed ? 'table.empty' : props.empty)}</p>}
            handle={table}
            keyOf={keyOf}
            onSort={onSort}
            onOpen={(key) =>
              props.openRow === undefined || key === undefined ? change({ open: key }) : props.openRow(key)
            }
          />
        </div>
      </div>
      {open !== undefined && detail !== undefined && (
        <DetailPane onClose={leave} onStep={(by) => table.current?.step(by)}>
          {detail(open, close)}
        </DetailPane>
      )}
    </div>
  )
}

function classOf(isOpen: boolean, isWide: boolean): string {
  if (!isOpen) return 'table-screen'
  return isWide ? 'table-screen with-detail wide' : 'table-screen with-detail'
}

function useQueryOf(search: SearchParams, names: readonly string[]): object {
  const text = JSON.stringify(names.map((name) => [name, search[name]]))
  return useMemo(
    () => Object.fromEntries((JSON.parse(text) as [string, unknown][]).filter(([, value]) => value != null)),
    [text],
  )
}

function useTableKeys(
  field: RefObject<HTMLInputElement | null>,
  table: RefObject<TableHandle | null>,
  isOpen: boolean,
  leave: () => void,
): void {
  useKeys({
    title: 'keys.table',
    bindings: [
      { keys: '/', label: 'keys.search', run: () => field.current?.focus() },
      {
        keys: 'j',
        label: isOpen ? 'keys.table.next' : 'keys.table.move',
        run: () => (isOpen ? table.current?.step(1) : table.current?.focus()),
      },
      {
        keys: 'k',
        label: isOpen ? 'keys.table.previous' : 'keys.table.move',
        run: () => (isOpen ? table.current?.step(-1) : table.current?.focus()),
      },
      { keys: 'Enter', label: 'keys.table.open', run: () => table.current?.focus() },
      { keys: 'Escape', label: 'keys.table.close', run: leave },
    ],
  })
}
