import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'

const shown = 5

/** Throws LinkError `input` where an id of a table is unknown, or there more than once. */
export async function checkIds(engine: Engine, table: string, sources: readonly string[]): Promise<void> {
  const rows = await engine.ask(
    `select source, id, count(*) as copies from ${table} group by source, id
     having count(*) > 1 or id is null order by source, copies desc, id limit ${shown + 1}`,
  )
  if (rows.length === 0) return
  const said = rows
    .slice(0, shown)
    .map(({ source, id, copies }) =>
      id === null
        ? `${copies} of “${sources[Number(source) - 1]}” have none`
        : `“${id}” is in “${sources[Number(source) - 1]}” ${copies} times`,
    )
  const more = rows.length > shown ? ', and more' : ''
  throw new LinkError(
    'input',
    `Every record needs an id that no other of its table has: ${said.join('; ')}${more}.`,
    'Number the rows in the query that you give: select row_number() over () as id, * from …',
  )
}
