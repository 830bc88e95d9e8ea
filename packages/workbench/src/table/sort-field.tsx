import { say } from '../messages/say.ts'
import type { Column } from './column.ts'

interface SortFieldProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: string | undefined
  onSort(sort: string | undefined): void
}

/** What the rows are sorted by, where there is no room for the heads of columns. */
export function SortField<Row>({ columns, sort, onSort }: SortFieldProps<Row>) {
  const sorts = columns.flatMap(({ sort: by, label }) => (by === undefined ? [] : { by, label }))
  return (
    <label className="sort-field small">
      <span className="soft">{say('table.sort')}</span>
      <select
        className="field"
        value={sort ?? ''}
        onChange={({ target }) => onSort(target.value === '' ? undefined : target.value)}
      >
        <option value="">{say('table.sort.usual')}</option>
        {sorts.map(({ by, label }) => [
          <option key={by} value={by}>
            {say('table.sort.up', { column: say(label) })}
          </option>,
          <option key={`-${by}`} value={`-${by}`}>
            {say('table.sort.down', { column: say(label) })}
          </option>,
        ])}
      </select>
    </label>
  )
}
