import type { Entry } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { buildBatch, type Batch, type Known } from './batch.ts'
import { readKnownIncidents } from './incident-known.ts'
import { writeIncidents } from './incident-writing.ts'
import { checkBatch } from './checked-entry.ts'
import type { CheckedEntry, NewEntry } from './intake.ts'
import { listDecided } from './ruling-check.ts'
import { partSeen, refuseOvertaken } from './pair-seen.ts'
import { refuseAltered, type Seen } from './seen.ts'
import { entryOf } from './seal.ts'
import type { ClaimRow, EntryRow, HeadRow, Tables } from './tables.ts'
import { tellHeadless } from './tell-headless.ts'
import { readUndoable } from './undoing.ts'

/** Rows a statement: PostgreSQL takes 65,535 parameters at most, and a claim has twelve. */
const rowsPerStatement = 500

/**
 * Records a batch of checked entries in one transaction. The head row's lock lets one append at a time through, whoever
 * makes it and from wherever, so every entry continues the last one; at `read committed` each later statement sees what the
 * append before it left. Throws AlteredError, and records nothing, where the claims, incidents or pairs of `seen` were decided about since.
 */
export async function appendEntries(
  database: Kysely<Tables>,
  entries: readonly CheckedEntry[],
  at: string,
  seen: Seen = {},
): Promise<readonly Entry[]> {
  if (entries.length === 0) return []
  return database
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const head = await lockHead(transaction)
      const { pairs, others } = partSeen(seen, entries)
      await refuseAltered(transaction, others)
      await refuseOvertaken(transaction, pairs)
      const batch = buildBatch(head, await readKnown(transaction, entries), entries, at)
      await writeBatch(transaction, batch)
      return readRecorded(transaction, batch)
    })
}

/** What `appendAll` recorded: the numbers of its first and last entry, and how many there are. Nothing: `last` before `first`. */
export interface Appended {
  readonly first: number
  readonly last: number
  readonly entries: number
}

/** What a long append needs done around its batches. */
export interface LongAppend {
  /** Before each batch, on the append's own connection. */
  prepare(database: Kysely<Tables>): Promise<void>
  /** Runs what asks for the batches, so that whoever makes them may ask the ledger and sees what is recorded so far. */
  inside<Result>(database: Kysely<Tables>, work: () => Promise<Result>): Promise<Result>
}

/**
 * Records batch after batch in one transaction, holding one at a time: all are there when it resolves, or none where it
 * rejects, whatever made it: an entry that can't be recorded, or an error of whoever makes the batches.
 */
export async function appendBatches(
  database: Kysely<Tables>,
  batches: AsyncIterable<readonly (NewEntry | CheckedEntry)[]>,
  at: string,
  { prepare, inside }: LongAppend,
): Promise<Appended> {
  return database
    .transaction()
    .setIsolationLevel('read committed')
    .execute((transaction) =>
      inside(transaction, async () => {
        const start = await lockHead(transaction)
        let head = start
        for await (const batch of batches) {
          const entries = checkBatch(batch)
          await prepare(transaction)
          head = await recordBatch(transaction, head, entries, at)
        }
        const entries = head.number - start.number
        return { first: start.number + 1, last: head.number, entries }
      }),
    )
}

async function recordBatch(
  transaction: Kysely<Tables>,
  head: Pick<HeadRow, 'number' | 'hash'>,
  entries: readonly CheckedEntry[],
  at: string,
): Promise<Pick<HeadRow, 'number' | 'hash'>> {
  const batch = buildBatch(head, await readKnown(transaction, entries), entries, at)
  await writeBatch(transaction, batch)
  return batch.entries.at(-1) ?? head
}

/** Locks the head, and for this transaction makes a server that was told not to wait for its disk wait for it. */
async function lockHead(transaction: Kysely<Tables>): Promise<Pick<HeadRow, 'number' | 'hash'>> {
  const mode = sql`current_setting('synchronous_commit')`
  return transaction
    .selectFrom('head')
    .select([
      'number',
      'hash',
      sql`set_config('synchronous_commit', replace(${mode}, 'off', 'on'), true)`.as('durability'),
    ])
    .forUpdate()
    .executeTakeFirstOrThrow(tellHeadless)
}

async function readKnown(transaction: Kysely<Tables>, entries: readonly CheckedEntry[]): Promise<Known> {
  const documents = await readKnownDocuments(transaction, entries.flatMap(listDocument))
  const undoable = await readUndoable(transaction, entries.flatMap(listUndone))
  const undone = [...undoable.values()].flatMap(({ claim }) => claim ?? [])
  const mentioned = [...entries.flatMap(listMentioned), ...undone]
  const claims = await readClaimRows(transaction, mentioned, entries.flatMap(listReread))
  const bodies = entries.map(({ body }) => body)
  const incidents = await readKnownIncidents(transaction, bodies, [...undoable.values()])
  const opens = entries.some((entry) => entry.body.kind === 'case-opened')
  return { documents, claims, undoable, incidents, isOpened: opens && (await isCaseOpened(transaction)) }
}

/** The documents among these ids that the ledger holds, with the number of the entry that added each. */
export async function readKnownDocuments(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('document')
    .select(['id', 'entry'])
    .where('id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row.entry]))
}

/** The claims of these ids, and all claims of these documents. */
async function readClaimRows(
  transaction: Kysely<Tables>,
  ids: readonly string[],
  documents: readonly string[],
): Promise<Map<string, ClaimRow>> {
  if (ids.length + documents.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('claim')
    .selectAll()
    .where(({ eb, or }) => or([eb('id', '=', anyOf(ids)), eb('document', '=', anyOf(documents))]))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function isCaseOpened(transaction: Kysely<Tables>): Promise<boolean> {
  const found = await transaction
    .selectFrom('entry')
    .select('number')
    .where('kind', '=', 'case-opened')
    .limit(1)
    .execute()
  return found.length > 0
}

async function writeBatch(transaction: Kysely<Tables>, batch: Batch): Promise<void> {
  const last = batch.entries.at(-1)
  if (last === undefined) return
  await writeRows(batch.entries, (rows) => transaction.insertInto('entry').values(rows).execute())
  await writeRows(batch.documents, (rows) => transaction.insertInto('document').values(rows).execute())
  await writeRows(batch.claims, (rows) => writeClaims(transaction, rows))
  await writeIncidents(transaction, batch.brought, batch.changed)
  await transaction.updateTable('head').set({ number: last.number, hash: last.hash }).execute()
}

async function writeRows<Row>(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    // oxlint-disable-next-line no-await-in-loop -- a connection runs one statement at a time
    await write(rows.slice(start, start + rowsPerStatement))
  }
}

async function writeClaims(transaction: Kysely<Tables>, rows: readonly ClaimRow[]): Promise<void> {
  await transaction
    .insertInto('claim')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        measure: ref('excluded.measure'),
        status: ref('excluded.status'),
        claimants: ref('excluded.claimants'),
        places: ref('excluded.places'),
        current: ref('excluded.current'),
        history: ref('excluded.history'),
        last: ref('excluded.last'),
      })),
    )
    .execute()
}

async function readRecorded(transaction: Kysely<Tables>, batch: Batch): Promise<readonly Entry[]> {
  const byNumber = new Map<number, EntryRow>(batch.entries.map((row) => [row.number, row]))
  const older = batch.numbers.filter((number) => !byNumber.has(number))
  for (const row of await readEntryRows(transaction, older)) byNumber.set(row.number, row)
  return batch.numbers.flatMap((number) => {
    const row = byNumber.get(number)
    return row === undefined ? [] : entryOf(row)
  })
}

async function readEntryRows(
  transaction: Kysely<Tables>,
  numbers: readonly number[],
): Promise<readonly EntryRow[]> {
  if (numbers.length === 0) return []
  return transaction
    .selectFrom('entry')
    .selectAll()
    .where('number', '=', sql<number>`any(${numbers})`)
    .execute()
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...new Set(ids)]})`
}

function listDocument({ body }: CheckedEntry): readonly string[] {
  return body.kind === 'document-added' ? [body.payload.document.id] : listReread({ body })
}

function listReread({ body }: Pick<CheckedEntry, 'body'>): readonly string[] {
  return body.kind === 'document-reread' ? [body.payload.document] : []
}

function listUndone({ body }: CheckedEntry): readonly number[] {
  return body.kind === 'decision-undone' ? [body.payload.entry] : []
}

/** The claims an entry speaks of: those it decides about, and the one that an edit makes its claim part of. */
function listMentioned({ body }: CheckedEntry): readonly string[] {
  const decided = listDecided(body)
  const whole = body.kind === 'claim-edited' ? body.payload.changes.partOf : null
  return typeof whole === 'string' ? [...decided, whole] : decided
}
