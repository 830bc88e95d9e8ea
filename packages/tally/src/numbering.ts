import { textSql } from './text-sql.ts'
import type { Engine } from './engine.ts'

/** A table that gives texts numbers. */
export interface Numbered {
  readonly table: string
  readonly text: string
  readonly number: string
}

/** So many texts are asked for in one statement; more go through a table of their own. */
const mostListed = 200

/** The numbers of those texts that have one. */
export async function findNumbers(
  engine: Engine,
  { table, text, number }: Numbered,
  texts: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (texts.length === 0) return new Map()
  const wanted = texts.length <= mostListed ? texts.map(textSql).join(', ') : await listWanted(engine, texts)
  const rows = await engine.ask(
    `SELECT ${text} AS text, ${number} AS number FROM ${table} WHERE ${text} IN (${wanted})`,
  )
  return new Map(rows.map((row) => [String(row.text), Number(row.number)]))
}

async function listWanted(engine: Engine, texts: readonly string[]): Promise<string> {
  await engine.run('CREATE OR REPLACE TEMPORARY TABLE wanted (text VARCHAR)')
  await engine.append('wanted', { text: texts })
  return 'SELECT text FROM wanted'
}

/** The numbers of incidents, of which those that have none get the next free ones, in the order given. */
export async function numberIncidents(
  engine: Engine,
  ids: readonly string[],
): Promise<{ readonly numbers: ReadonlyMap<string, number>; readonly known: ReadonlySet<string> }> {
  const found = await findNumbers(engine, { table: 'incident', text: 'id', number: 'incident' }, ids)
  const fresh = [...new Set(ids)].filter((id) => !found.has(id))
  const [row] = await engine.ask('SELECT COALESCE(max(incident), 0) + 1 AS next FROM incident')
  const next = Number(row?.next ?? 1)
  const numbers = fresh.map((_, i) => next + i)
  await engine.append('incident', { incident: numbers, id: fresh })
  return {
    numbers: new Map([...found, ...fresh.map((id, i) => [id, next + i] as const)]),
    known: new Set(found.keys()),
  }
}
