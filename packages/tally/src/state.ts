import { textSql } from './text-sql.ts'
import type { Engine } from './engine.ts'
import { createTablesSql, dropTablesSql, tableFormat, tableNames } from './schema.ts'

/** Up to which entry of the ledger the tables hold it, and that entry's hash: another hash means another ledger. */
export interface TableState {
  readonly entry: number
  readonly hash: string
}

/** Nothing has been projected yet. */
export const emptyState: TableState = { entry: 0, hash: '' }

/** Makes the tables where there are none or they have another format, and tells up to where they hold the ledger. */
export async function openTables(engine: Engine): Promise<TableState> {
  const found = await findState(engine)
  if (found !== undefined) return found
  await emptyTables(engine)
  return emptyState
}

/** Drops what is there and makes the tables anew, all of it or nothing. */
export async function emptyTables(engine: Engine): Promise<void> {
  await engine.inTransaction(async (inner) => {
    await inner.run([...dropTablesSql, ...createTablesSql].join(';\n'))
    await writeState(inner, emptyState)
  })
}

/** Moves the state to an entry. */
export async function writeState(engine: Engine, { entry, hash }: TableState): Promise<void> {
  await engine.run('DELETE FROM state')
  await engine.run(`INSERT INTO state VALUES (${entry}, ${textSql(hash)}, ${tableFormat})`)
}

async function findState(engine: Engine): Promise<TableState | undefined> {
  const names = tableNames.map(textSql).join(', ')
  const sql = `SELECT count(*) AS found FROM information_schema.tables WHERE table_name IN (${names})`
  const [there] = await engine.ask(sql)
  if (there?.found !== tableNames.length) return undefined
  const [row] = await engine.ask('SELECT * FROM state')
  if (row?.format !== tableFormat) return undefined
  return { entry: Number(row.entry), hash: String(row.hash) }
}
