import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import { textSql } from '../engine/sql-text.ts'
import type { LinkTables } from '../engine/tables.ts'
import { frequencyTable } from '../frequencies/frequency-sql.ts'

/** What the first columns of a linkage's tables are called, by what comes after the prefix. */
const firstColumns: Readonly<Record<string, readonly string[]>> = {
  record: ['record', 'source', 'id'],
  made: ['record', 'source', 'id'],
  score: ['l', 'r', 'rule', 'pattern'],
  cluster: ['record', 'cluster'],
  label: ['l', 'r', 'same'],
}

const frequencyColumns = ['value', 'share']

/**
 * Throws LinkError `input` where a table or view has the name of one that a linkage makes and isn't such a one: it would be replaced. What
 * an earlier linkage of the same prefix left is replaced. `frequencies` is how many expressions are adjusted by how common they are.
 */
export async function checkTables(
  engine: Engine,
  { prefix }: LinkTables,
  frequencies: number,
): Promise<void> {
  const [name = '', schema] = prefix.split('.').toReversed()
  const counted = Array.from({ length: frequencies }, (_, at) => frequencyTable({ prefix: '' }, at))
  const columnsOf = new Map([
    ...Object.entries(firstColumns),
    ...counted.map((table) => [table, frequencyColumns] as const),
  ])
  const names = [...columnsOf.keys()].map((table) => textSql(`${name}${table}`.toLowerCase()))
  const where = schema === undefined ? 'current_schema()' : textSql(schema.toLowerCase())
  const rows = await engine.ask(
    `select t.table_name, t.table_type, c.column_name from information_schema.tables t
     join information_schema.columns c on c.table_catalog = t.table_catalog and c.table_schema = t.table_schema and c.table_name = t.table_name
     where t.table_catalog = current_database() and lower(t.table_schema) = ${where} and lower(t.table_name) in (${names.join(', ')})
     order by t.table_name, c.ordinal_position`,
  )
  const found = Map.groupBy(rows, (row) => String(row['table_name']))
  const theirs = [...found].find(([table, columns]) => {
    const expected = columnsOf.get(table.slice(name.length).toLowerCase()) ?? []
    const isView = columns.some((row) => row['table_type'] === 'VIEW')
    return isView || expected.some((column, at) => columns[at]?.['column_name'] !== column)
  })
  if (theirs === undefined) return
  throw new LinkError(
    'input',
    `“${theirs[0]}” is there already, was not made by a linkage, and would be replaced.`,
    'Give the linkage a prefix of its own, such as “people_”, or drop that one.',
  )
}
