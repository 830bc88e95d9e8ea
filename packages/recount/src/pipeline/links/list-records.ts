import { nameSql } from '@recount/link'
import type { FileLinkage } from './files/file-linkage.ts'
import { textSql, type LinkEngine } from './link-engine.ts'

/** Keeps the records of lists as they are shown: under their names, with every cell that holds something. */
export async function writeListRecords(engine: LinkEngine, { records, aligned }: FileLinkage): Promise<void> {
  const { sources, columns, tables } = records
  const origin = `case source ${sources.map((name, at) => `when ${at + 1} then ${textSql(name)}`).join(' ')} end`
  const cells = columns.map(
    (column) => `{'name': ${textSql(column)}, 'value': cast(${nameSql(column)} as varchar)}`,
  )
  const fields =
    cells.length === 0
      ? "'[]'"
      : `cast(to_json(list_filter([${cells.join(', ')}], lambda cell: cell.value is not null)) as varchar)`
  const { name, given, father, surname } = aligned.columns
  const parts = (name === undefined ? [given, father, surname] : [name]).flatMap((column) =>
    column === undefined ? [] : [`cast(${nameSql(column)} as varchar)`],
  )
  const title = `coalesce(nullif(concat_ws(' ', ${[...parts, 'null'].join(', ')}), ''), id)`
  await engine.run(
    `insert into shown select record, source, id, ${origin} || ':' || id, ${title}, ${origin}, ${fields}, null, null, null
     from ${tables.record}`,
  )
}
