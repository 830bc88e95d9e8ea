import { InputError, RecountError, type Entry, type EntryKind } from '@recount/claims'
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { tellHeadless } from './tell-headless.ts'
import { listPages } from './reading.ts'
import { entryOf } from './seal.ts'
import type { EntryRow, HeadRow, Tables } from './tables.ts'

/** The last entry of a ledger; number 0 and 64 zeros where there is none. */
export type Head = Pick<HeadRow, 'number' | 'hash'>

/**
 * Which entries: those after one number and before another, of certain kinds, by somebody (the very name they bear). What is
 * left out does not narrow.
 */
export interface EntryFilter {
  readonly after?: number
  readonly before?: number
  readonly kinds?: readonly EntryKind[]
  readonly by?: string
}

/** Which entries, in which order, and how many at most. The next page follows the last entry's number, or comes before it. */
export interface EntryOptions extends EntryFilter {
  readonly limit?: number
  readonly newestFirst?: boolean
}

type EntryQuery<Row> = SelectQueryBuilder<Tables, 'entry', Row>

/** The number and hash of the last entry. */
export async function readHead(database: Kysely<Tables>): Promise<Head> {
  return database.selectFrom('head').select(['number', 'hash']).executeTakeFirstOrThrow(tellHeadless)
}

/** The entries that pass a filter, in order or the newest first. */
export async function* listEntries(
  database: Kysely<Tables>,
  { limit, newestFirst = false, ...filter }: EntryOptions = {},
): AsyncGenerator<Entry> {
  const query = narrow(database.selectFrom('entry').selectAll(), filter)
  const read = (last: number | undefined, size: number) =>
    query
      .$if(last !== undefined, (rows) => rows.where('number', newestFirst ? '<' : '>', last ?? 0))
      .orderBy('number', newestFirst ? 'desc' : 'asc')
      .limit(size)
      .execute()
  const pages = listPages<EntryRow, number | undefined>(read, (row) => row.number, undefined, limit)
  for await (const rows of pages) yield* rows.map(readEntry)
}

/** How many entries pass a filter. */
export async function countEntries(database: Kysely<Tables>, filter: EntryFilter = {}): Promise<number> {
  const counted = database.selectFrom('entry').select(sql<number>`count(*)::int`.as('count'))
  return (await narrow(counted, filter).executeTakeFirstOrThrow()).count
}

/** The number of the last entry that was recorded up to the end of a day in UTC; 0 where there was none. Throws InputError for no day. */
export async function entryOn(database: Kysely<Tables>, day: string): Promise<number> {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00.000Z`) : new Date(NaN)
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) {
    throw new InputError(`Expected a day such as 2019-06-30, found ${JSON.stringify(day)}.`)
  }
  const found = await database
    .selectFrom('entry')
    .select('number')
    .where(sql<boolean>`left(at, 10) collate "C" <= ${day}`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.number ?? 0
}

/** An entry out of its row. Throws RecountError where it was changed into something that is not JSON. */
export function readEntry(row: EntryRow): Entry {
  try {
    return entryOf(row)
  } catch (error) {
    throw new RecountError(
      'ledger-damaged',
      `Entry ${row.number} can't be read: ${(error as Error).message}.`,
      'It was changed from outside. Verify the ledger to learn what else was, and restore it from a backup.',
    )
  }
}

function narrow<Row>(query: EntryQuery<Row>, { after, before, kinds, by }: EntryFilter): EntryQuery<Row> {
  return query
    .$if(after !== undefined, (entries) => entries.where('number', '>', after ?? 0))
    .$if(before !== undefined, (entries) => entries.where('number', '<', before ?? 0))
    .$if(kinds !== undefined, (entries) =>
      entries.where('kind', '=', sql<EntryKind>`any(${[...(kinds ?? [])]})`),
    )
    .$if(by !== undefined, (entries) => entries.where('by', '=', by ?? ''))
}
