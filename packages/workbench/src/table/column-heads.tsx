import type { CSSProperties } from 'react'
import { say } from '../messages/say.ts'
import type { Column } from './column.ts'
import type { ColumnModel } from './column-model.ts'
import { WidthHandle } from './width-handle.tsx'

interface ColumnHeadsProps<Row> {
  readonly model: ColumnModel<Row>
  readonly template: CSSProperties
  readonly sort: string | undefined
  onSort(sort: string | undefined): void
}

/** The heads of a table's columns; those that can be sorted by are buttons: up, down, as it was. */
export function ColumnHeads<Row>({ model, template, sort, onSort }: ColumnHeadsProps<Row>) {
  return (
    <div role="rowgroup" className="table-heads">
      <div role="row" className="table-row" aria-rowindex={1} style={template}>
        {model.shown.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={column.isNumber === true ? 'cell number' : 'cell'}
            aria-sort={directionOf(column.sort, sort)}
          >
            <HeadLabel column={column} sort={sort} onSort={onSort} />
            <WidthHandle
              label={say(column.label)}
              width={model.widths[column.id]}
              resize={(width) => model.resize(column.id, width)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

interface HeadLabelProps<Row> {
  readonly column: Column<Row>
  readonly sort: string | undefined
  onSort(sort: string | undefined): void
}

function HeadLabel<Row>({ column: { label, sort: by }, sort, onSort }: HeadLabelProps<Row>) {
  if (by === undefined) return <span className="head-label">{say(label)}</span>
  return (
    <button type="button" className="head-label" onClick={() => onSort(nextSort(by, sort))}>
      {say(label)}
      <span aria-hidden="true">{arrowOf(by, sort)}</span>
    </button>
  )
}

function directionOf(by: string | undefined, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  if (by === undefined || sort === undefined) return 'none'
  if (sort === by) return 'ascending'
  return sort === `-${by}` ? 'descending' : 'none'
}

function arrowOf(by: string, sort: string | undefined): string {
  const direction = directionOf(by, sort)
  if (direction === 'none') return ''
  return direction === 'ascending' ? ' ↑' : ' ↓'
}

function nextSort(by: string, sort: string | undefined): string | undefined {
  if (sort === by) return `-${by}`
  return sort === `-${by}` ? undefined : by
}
