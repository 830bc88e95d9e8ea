import { nameSql, type Records } from '@recount/link'
import type { LinkEngine } from '../link-engine.ts'
import type { ColumnKind } from './column-kinds.ts'

/** What people call the rows of those numbers: their names, or else the first of what is compared. Rows without are left out. */
export async function readRowTitles(
  engine: LinkEngine,
  { tables, columns: present }: Records,
  columns: Readonly<Partial<Record<ColumnKind, string>>>,
  compared: readonly string[],
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { name, given, surname } = columns
  const own = (name === undefined ? [given, surname] : [name]).filter((column) => column !== undefined)
  const titled = (own.length > 0 ? own : compared).filter((column) => present.includes(column)).slice(0, 2)
  if (titled.length === 0 || numbers.length === 0) return new Map()
  const cells = titled.map((column) => `cast(${nameSql(column)} as varchar)`).join(', ')
  const rows = await engine.ask(
    `select record, concat_ws(' ', ${cells}) as title from ${tables.record} where record in (${numbers.join(', ')})`,
  )
  return new Map(rows.map(({ record, title }) => [Number(record), String(title)]))
}
