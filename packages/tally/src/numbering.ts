import { textSql } from './text-sql.ts'
import type { Engine } from './engine.ts'

/** A table that gives texts numbers; its column `key` holds `textKey` of the text. */
export interface Numbered {
  readonly table: string
  readonly text: string
  readonly number: string
}

/** So many texts are asked for in one statement; more go through a table of their own. */
const mostListed = 200

/** A number that a text is found by: scanning numbers takes a tenth of scanning texts. FNV-1a over its UTF-16 code units. */
export function textKey(text: string): number {
  let key = 0x811c9dc5
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193)
  return key
}

/** The numbers of those texts that have one. */
export async function findNumbers(
  engine: Engine,
  { table, text, number }: Numbered,
  texts: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (texts.length === 0) return new Map()
  const isFew = texts.length <= mostListed
  if (!isFew) await listWanted(engine, texts)
  const keys = isFew ? texts.map(textKey).join(', ') : 'SELECT key FROM wanted'
  const wanted = isFew ? texts.map(textSql).join(', ') : 'SELECT text FROM wanted'
  const rows = await engine.ask(
    `SELECT ${text} AS text, ${number} AS number FROM ${table} WHERE key IN (${keys}) AND ${text} IN (${wanted})`,
  )
  return new Map(rows.map((row) => [String(row.text), Number(row.number)]))
}

async function listWanted(engine: Engine, texts: readonly string[]): Promise<void> {
  await engine.run('CREATE OR REPLACE TEMPORARY TABLE wanted (text VARCHAR, key INTEGER)')
  await engine.append('wanted', { text: texts, key: texts.map(textKey) })
}

/** The numbers of incidents, of which those that have none get the next free ones, in the order given. */
export async function numberIncidents(
  engine: Engine,
  ids: readonly string[],
): Promise<{ readonly numbers: ReadonlyMap<string, number>; readonly known: ReadonlySet<string> }> {
  const found = await findNumbers(engine, { table: 'incident', text: 'id', number: 'incident' }, ids)
  const fresh = [...new Set(ids)].filter((id) => !found.has(id))
  if (fresh.length === 0) return { numbers: found, known: new Set(found.keys()) }
  const [row] = await engine.ask('SELECT COALESCE(max(incident), 0) + 1 AS next FROM incident')
  const next = Number(row?.next ?? 1)
  const numbers = fresh.map((_, i) => next + i)
  await engine.append('incident', { incident: numbers, id: fresh, key: fresh.map(textKey) })
  return {
    numbers: new Map([...found, ...fresh.map((id, i) => [id, next + i] as const)]),
    known: new Set(found.keys()),
  }
}
