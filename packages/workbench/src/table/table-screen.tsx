import { useMemo, useRef, type ReactNode } from 'react'
import { useKeys } from '../keyboard/keys.ts'
import { say, type MessageName } from '../messages/say.ts'
import { findOne, type SearchParams } from '../search-params.ts'
import { ScreenHead } from '../shell/screen-head.tsx'
import type { Column, Facet } from './column.ts'
import { DataTable } from './data-table.tsx'
import { FacetPanel } from './facet-panel.tsx'
import type { RowOf, TableMethod } from './table-method.ts'
import { useTablePages } from './table-pages.ts'
import { TableToolbar } from './table-toolbar.tsx'
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
  /** More names of the URL's query that go to the server besides the facets. */
  readonly filters?: readonly string[]
  readonly tools?: ReactNode
  keyOf(row: RowOf<N>): string
  /** What opens beside the table for a row; `key` is in the URL, so the row may not be loaded. */
  detail?(key: string, close: () => void): ReactNode
}

/** A table with its facets, search, downloads and details. All of its state is in the URL. */
export function TableScreen<N extends TableMethod>(props: TableScreenProps<N>) {
  const { method, facets, columns, keyOf, detail, filters = [] } = props
  const [search, change] = useTableSearch()
  const field = useRef<HTMLInputElement>(null)
  const names = ['q', 'sort', ...facets.map(({ name }) => name), ...filters]
  const query = useQueryOf(search, names)
  const { total, first } = useTablePages<RowOf<N>>(method, query, 0, 0)
  const open = findOne(search, 'open')
  const close = (): void => change({ open: undefined })
  useTableKeys(field, close)
  const isNarrowed = names.some((name) => name !== 'sort' && search[name] !== undefined)
  return (
    <div className={open === undefined || detail === undefined ? 'table-screen' : 'table-screen with-detail'}>
      <div className="table-main">
        <ScreenHead title={say(props.title)} about={say(props.about)} />
        <TableToolbar
          method={method}
          query={query}
          total={total}
          words={findOne(search, 'q') ?? ''}
          field={field}
          search={(words) => change({ q: words })}
        />
        {props.tools}
        <div className="table-body">
          <FacetPanel facets={facets} values={first?.facets ?? {}} search={search} change={change} />
          <DataTable
            method={method}
            query={query}
            columns={columns}
            label={say(props.title)}
            sort={findOne(search, 'sort')}
            openKey={open}
            {...(props.rowHeight === undefined ? {} : { rowHeight: props.rowHeight })}
            empty={<p className="empty">{say(isNarrowed ? 'table.empty' : props.empty)}</p>}
            keyOf={keyOf}
            onSort={(sort) => change({ sort })}
            onOpen={(key) => change({ open: key })}
          />
        </div>
      </div>
      {open !== undefined && detail !== undefined && (
        <aside className="detail" aria-label={say('table.detail')}>
          <button type="button" className="button quiet" onClick={close}>
            {say('shell.close')} <kbd className="key">Esc</kbd>
          </button>
          {detail(open, close)}
        </aside>
      )}
    </div>
  )
}

function useQueryOf(search: SearchParams, names: readonly string[]): object {
  const text = JSON.stringify(names.map((name) => [name, search[name]]))
  return useMemo(
    () => Object.fromEntries((JSON.parse(text) as [string, unknown][]).filter(([, value]) => value != null)),
    [text],
  )
}

function useTableKeys(field: { readonly current: HTMLInputElement | null }, close: () => void): void {
  useKeys({
    title: 'keys.table',
    bindings: [
      { keys: '/', label: 'keys.search', run: () => field.current?.focus() },
      { keys: 'j', label: 'keys.table.move', run: focusRow },
      { keys: 'Enter', label: 'keys.table.open', run: focusRow },
      { keys: 'Escape', label: 'keys.table.close', run: close },
    ],
  })
}

function focusRow(): void {
  document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')?.focus()
}
