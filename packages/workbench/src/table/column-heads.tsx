import type { CSSProperties } from 'react'
import { say } from '../messages/say.ts'
import type { Column } from './column.ts'

interface ColumnHeadsProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly template: CSSProperties
  readonly sort: string | undefined
  onSort(sort: string | undefined): void
}

/** The heads of a table's columns; those that can be sorted by are buttons: up, down, as it was. */
export function ColumnHeads<Row>({ columns, template, sort, onSort }: ColumnHeadsProps<Row>) {
  return (
    <div role="rowgroup" className="table-heads">
      <div role="row" className="table-row" aria-rowindex={1} style={template}>
        {columns.map(({ id, label, sort: by, isNumber }) => (
          <div
            key={id}
            role="columnheader"
            className={isNumber === true ? 'cell number' : 'cell'}
            aria-sort={directionOf(by, sort)}
          >
            {by === undefined ? (
              say(label)
            ) : (
              <button type="button" onClick={() => onSort(nextSort(by, sort))}>
                {say(label)}
                <span aria-hidden="true">{arrowOf(by, sort)}</span>
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
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
