import { isRuling, rulingKinds, type Ruling } from '@recount/claims'
import type { Kysely } from 'kysely'
import { readEntry } from './entry-list.ts'
import { listPages } from './reading.ts'
import { bodyOf } from './seal.ts'
import type { EntryRow, Tables } from './tables.ts'
import type { Undoing } from './history.ts'
import { readUndoings } from './undoing.ts'

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

function rulingOf(row: EntryRow, undone: Undoing | null): readonly RecordedRuling[] {
  const { by, at, why, number, ...entry } = readEntry(row)
  const body = bodyOf(entry)
  return isRuling(body) ? [{ body, by, at, why, entry: number, undone }] : []
}
