import {
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { listOf, type SearchParams } from '../search-params.ts'
import type { Column } from './column.ts'
import { readWidths, writeWidths, type Widths } from './stored-widths.ts'
import type { SearchChange } from './table-search.ts'

const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature })
const noRows: never[] = []

/** Pixels that no column is narrower than. */
export const leastWidth = 48

/** Which columns a table shows, and how wide each is. */
export interface ColumnModel<Row> {
  readonly all: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  /** A template of CSS grid. */
  readonly template: string
  /** The least width at which every column has its own least width, as CSS. */
  readonly room: string
  readonly widths: Widths
  toggle(id: string): void
  /** Gives a column a width in pixels; undefined gives back the one it had. */
  resize(id: string, width: number | undefined): void
}

/** The columns of a table: those shown are in the URL, their widths are kept on this machine. */
export function useColumnModel<Row>(
  name: string,
  columns: readonly Column<Row>[],
  search: SearchParams,
  change: (next: SearchChange) => void,
): ColumnModel<Row> {
  const [widths, setWidths] = useState(() => readWidths(name))
  const definitions = useMemo(
    () => columns.map(({ id }): ColumnDef<typeof features, never> => ({ id, minSize: leastWidth })),
    [columns],
  )
  const usual = columns.filter(({ isExtra }) => isExtra !== true).map(({ id }) => id)
  const asked = listOf(search, 'columns')
  const chosen = new Set(asked.length === 0 ? usual : asked)
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: {
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, chosen.has(id)])),
      columnSizing: widths,
    },
  })
  const visible = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ')
  const shown = useMemo(() => {
    const ids = visible.split(' ')
    const found = columns.filter(({ id }) => ids.includes(id))
    return found.length === 0 ? columns.slice(0, 1) : found
  }, [columns, visible])
  return {
    all: columns,
    shown,
    template: shown.map((column) => widthOf(column, widths)).join(' '),
    room: roomOf(shown.map((column) => widthOf(column, widths))),
    widths,
    toggle(id) {
      const next = columns.map((column) => column.id).filter((one) => chosen.has(one) !== (one === id))
      const isUsual = next.length === usual.length && next.every((one, at) => one === usual[at])
      if (next.length > 0) change({ columns: isUsual ? undefined : next })
    },
    resize(id, width) {
      const { [id]: _, ...rest } = widths
      const next = width === undefined ? rest : { ...rest, [id]: Math.max(leastWidth, Math.round(width)) }
      setWidths(next)
      writeWidths(name, next)
    },
  }
}

function widthOf<Row>({ id, width }: Column<Row>, widths: Widths): string {
  return widths[id] === undefined ? width : `${widths[id]}px`
}

/** The least of each column, the gaps between them and the padding on both sides. */
function roomOf(template: readonly string[]): string {
  const least = template.map((width) => /^minmax\(([^,]+),/.exec(width)?.[1] ?? width)
  return `calc(${least.join(' + ')} + ${template.length + 1} * var(--space-4))`
}
