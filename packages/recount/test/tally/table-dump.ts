import { canonicalJson } from '@recount/claims'
import type { Engine, SqlRow } from '@recount/tally'

const setColumns = ['place_names', 'strike_types', 'causes', 'infrastructure', 'belligerents', 'rejected_for']
const incidentColumns = ['incident', 'into_incident']
const tables = ['version', 'position', 'figure', 'linked_claim', 'aggregate', 'state']

/** All that the tables hold, as text: what is numbered told by name, for numbers follow the order in which things came in. */
export async function dumpTables(engine: Engine): Promise<string> {
  const ids = await readNames(engine, 'SELECT incident AS number, id AS name FROM incident')
  const sets = await readNames(engine, 'SELECT set_id AS number, members AS name FROM value_set')
  const tell = (row: SqlRow): string =>
    canonicalJson({
      ...row,
      ...Object.fromEntries(
        incidentColumns
          .filter((name) => name in row)
          .map((name) => [name, ids.get(row[name] as number) ?? null]),
      ),
      ...Object.fromEntries(
        setColumns.filter((name) => name in row).map((name) => [name, sets.get(row[name] as number) ?? null]),
      ),
    })
  const told = tables.map(async (table) => {
    const rows = (await engine.ask(`SELECT * FROM "${table}"`)).map(tell)
    return [table, ...rows.toSorted()].join('\n')
  })
  return (await Promise.all(told)).join('\n\n')
}

async function readNames(engine: Engine, sql: string): Promise<ReadonlyMap<number, string>> {
  return new Map((await engine.ask(sql)).map(({ number, name }) => [Number(number), String(name)]))
}
