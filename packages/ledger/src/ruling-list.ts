import { isRuling, rulingKinds, type Ruling } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { listPages, readEntry } from './reading.ts'
import { bodyOf } from './seal.ts'
import type { EntryRow, Tables } from './tables.ts'

/** Who took a ruling back, when and why; `entry` is the number of the entry that says so. */
export interface Undoing {
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** A ruling as the record stands; `undone` is null while it is in force. */
export interface RecordedRuling extends Ruling {
  readonly undone: Undoing | null
}

/** `all` lists rulings that were undone as well. */
export interface RulingOptions {
  readonly all?: boolean
}

/** The rulings in the order given. */
export async function* listRulings(
  database: Kysely<Tables>,
  { all = false }: RulingOptions = {},
): AsyncGenerator<RecordedRuling> {
  const read = (after: number, size: number) =>
    database
      .selectFrom('entry')
      .selectAll()
      .where('kind', 'in', rulingKinds)
      .where('number', '>', after)
      .orderBy('number')
      .limit(size)
      .execute()
  for await (const rows of listPages(read, (row) => row.number, 0)) {
    const undoings = await readUndoings(
      database,
      rows.map((row) => row.number),
    )
    const rulings = rows.flatMap((row) => rulingOf(row, undoings.get(row.number) ?? null))
    yield* all ? rulings : rulings.filter(({ undone }) => undone === null)
  }
}

/** Who undid which of these entries, by the number of the entry undone. */
export async function readUndoings(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Undoing>> {
  if (numbers.length === 0) return new Map()
  const rows = await database
    .selectFrom('entry')
    .select(['number', 'subject', 'by', 'at', 'why'])
    .where('kind', '=', 'decision-undone')
    .where('subject', '=', sql<string>`any(${numbers.map(String)})`)
    .execute()
  return new Map(
    rows.map(({ number, subject, by, at, why }) => [Number(subject), { by, at, why, entry: number }]),
  )
}

function rulingOf(row: EntryRow, undone: Undoing | null): readonly RecordedRuling[] {
  const { by, at, why, number, ...entry } = readEntry(row)
  const body = bodyOf(entry)
  return isRuling(body) ? [{ body, by, at, why, entry: number, undone }] : []
}
