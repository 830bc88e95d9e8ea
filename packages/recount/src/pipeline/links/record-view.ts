import { textSql } from './link-engine.ts'
import type { RecordView } from './link-view.ts'
import type { RunSession } from './run-session.ts'

/** The records of these numbers as they are shown. */
export async function readRecords(
  { engine }: RunSession,
  records: Iterable<number>,
): Promise<ReadonlyMap<number, RecordView>> {
  const numbers = [...new Set(records)]
  if (numbers.length === 0) return new Map()
  const rows = await engine.ask(
    `select record, key, title, origin, fields, quote, path from run.shown where record in (${numbers.join(', ')})`,
  )
  return new Map(
    rows.map(({ record, key, title, origin, fields, quote, path }) => [
      Number(record),
      {
        key: String(key),
        title: String(title),
        source: String(origin),
        fields: JSON.parse(String(fields)) as RecordView['fields'],
        quote: quote === null || quote === undefined ? null : String(quote),
        path: path === null || path === undefined ? null : String(path),
      },
    ]),
  )
}

/** Records by their titles, in the order of the keys; by its key what the run doesn't hold. */
export async function nameRecords(
  { engine }: RunSession,
  keys: readonly string[],
): Promise<readonly Pick<RecordView, 'key' | 'title'>[]> {
  if (keys.length === 0) return []
  const rows = await engine.ask(
    `select key, title from run.shown where key in (${keys.map(textSql).join(', ')})`,
  )
  const titles = new Map(rows.map(({ key, title }) => [String(key), String(title)]))
  return keys.map((key) => ({ key, title: titles.get(key) ?? key }))
}

/** A record that somebody decided about and that the run doesn't hold. */
export function absentRecord(key: string): RecordView {
  return { key, title: key, source: 'not in the last run', fields: [], quote: null, path: null }
}
