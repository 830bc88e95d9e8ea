import { canonicalJson, type Entry } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { expectClaims } from './expectation.ts'
import { expectIncidents, listForgottenSteps, type Forgotten } from './incident-expectation.ts'
import { findDocumentRow } from './projection.ts'
import { listDecided } from './ruling-check.ts'
import { bodyOf } from './seal.ts'
import type { Tables } from './tables.ts'
import { undoableKinds } from './undoing.ts'

/** Something in the ledger that is not as it was recorded, in words; `entry` is the number of the entry it concerns. */
export interface Fault {
  readonly entry: number
  readonly message: string
}

/** Entry numbers above `from`, up to and including `to`. */
interface Range {
  readonly from: number
  readonly to: number
}

interface Listed {
  readonly id: string
  readonly entry: number
}

/**
 * Compares the lists of documents, claims and incidents with what the sound entries of a range say, later decisions included. What
 * the lists have from an entry that is not sound can't be judged; from a number that is no addition, it is a fault.
 */
export async function listListFaults(
  database: Kysely<Tables>,
  entries: readonly Entry[],
  range: Range,
): Promise<readonly Fault[]> {
  const documents = await readDocuments(database, range)
  const claims = await readClaims(database, range)
  const incidents = await readIncidents(database, range)
  const unsound = await readUnsound(database, entries, range, [...documents, ...claims, ...incidents])
  const expected = await expectClaims(database, entries)
  const judged = claims.filter((row) => !unsound.has(row.entry) && !expected.isUnknown(row))
  const added = entries.flatMap((entry) => findDocumentRow(entry) ?? [])
  const listed = documents.filter((row) => !unsound.has(row.entry))
  const standing = await expectIncidents(database, entries, incidents)
  const judgedIncidents = incidents.filter((row) => !unsound.has(row.entry) && !standing.isUnknown(row))
  return [
    ...compare('document', added, listed),
    ...compare('claim', expected.rows, judged),
    ...compare('incident', standing.rows, judgedIncidents),
  ]
}

/** Decisions about claims and incidents that the ledger doesn't hold, readings of documents and undoings of decisions that it doesn't. */
export async function listDecisionFaults(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<readonly Fault[]> {
  const decided = entries.flatMap((entry) =>
    listDecided(bodyOf(entry)).map((id) => ({ entry: entry.number, id })),
  )
  const reread = entries.flatMap((entry) => {
    const body = bodyOf(entry)
    return body.kind === 'document-reread' ? { entry: entry.number, id: body.payload.document } : []
  })
  return [
    ...(await listMissing(database, 'claim', 'decides about claim', decided)),
    ...(await listMissing(database, 'document', 'reads again document', reread)),
    ...(await listForgottenSteps(database, entries)).map(tellForgotten),
    ...(await listUndoFaults(database, entries)),
  ]
}

function tellForgotten({ entry, id, row }: Forgotten): Fault {
  if (row !== undefined)
    return tell(row.entry, 'incident', id, `is listed without what entry ${entry} says of it`)
  return { entry, message: `Entry ${entry} decides about incident ${id}, which the ledger does not hold.` }
}

async function listMissing(
  database: Kysely<Tables>,
  table: 'claim' | 'document',
  act: string,
  named: readonly Listed[],
): Promise<readonly Fault[]> {
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id)
  const rows = await database.selectFrom(table).select('id').where('id', '=', anyOf(ids)).execute()
  const known = new Set(rows.map((row) => row.id))
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ entry, id }) => ({
      entry,
      message: `Entry ${entry} ${act} ${id}, which the ledger does not hold.`,
    }))
}

async function listUndoFaults(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<readonly Fault[]> {
  const undone = entries.flatMap((entry) => {
    const body = bodyOf(entry)
    return body.kind === 'decision-undone' ? { entry: entry.number, number: body.payload.entry } : []
  })
  if (undone.length === 0) return []
  const rows = await database
    .selectFrom('entry')
    .select('number')
    .where('kind', 'in', undoableKinds)
    .where('number', '=', sql<number>`any(${undone.map(({ number }) => number)})`)
    .execute()
  const decisions = new Set(rows.map(({ number }) => number))
  return undone
    .filter(({ entry, number }) => number > entry || !decisions.has(number))
    .map(({ entry, number }) => ({
      entry,
      message: `Entry ${entry} undoes entry ${number}, which is no decision before it.`,
    }))
}

function compare<Row extends Listed>(
  what: string,
  expected: readonly Row[],
  found: readonly Row[],
): readonly Fault[] {
  const stored = new Map(found.map((row) => [row.id, row]))
  const wanted = new Set(expected.map((row) => row.id))
  const differing = expected.flatMap((row) => describeDifference(what, row, stored.get(row.id)) ?? [])
  const extra = found.filter((row) => !wanted.has(row.id))
  return [
    ...differing,
    ...extra.map(({ id, entry }) =>
      tell(entry, what, id, `is listed under entry ${entry}, which does not add it`),
    ),
  ]
}

function describeDifference<Row extends Listed>(
  what: string,
  row: Row,
  stored: Row | undefined,
): Fault | undefined {
  if (stored === undefined)
    return tell(row.entry, what, row.id, `was added by entry ${row.entry} but is not listed under it`)
  const names = Object.keys(row).filter((name) => !isSame(Reflect.get(row, name), Reflect.get(stored, name)))
  if (names.length === 0) return undefined
  return tell(
    row.entry,
    what,
    row.id,
    `is not listed as entry ${row.entry} and the decisions about it say (${names.join(', ')})`,
  )
}

function tell(entry: number, what: string, id: string, message: string): Fault {
  return { entry, message: `The ${what} ${id} ${message}.` }
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right)
}

async function readDocuments(database: Kysely<Tables>, { from, to }: Range) {
  return database
    .selectFrom('document')
    .selectAll()
    .where('entry', '>', from)
    .where('entry', '<=', to)
    .execute()
}

async function readClaims(database: Kysely<Tables>, { from, to }: Range) {
  return database.selectFrom('claim').selectAll().where('entry', '>', from).where('entry', '<=', to).execute()
}

async function readIncidents(database: Kysely<Tables>, { from, to }: Range) {
  return database
    .selectFrom('incident')
    .selectAll()
    .where('entry', '>', from)
    .where('entry', '<=', to)
    .execute()
}

/** The numbers in the lists that belong to entries which exist but are not sound. */
async function readUnsound(
  database: Kysely<Tables>,
  entries: readonly Entry[],
  range: Range,
  listed: readonly Listed[],
): Promise<ReadonlySet<number>> {
  const sound = new Set(entries.map((entry) => entry.number))
  if (listed.every((row) => sound.has(row.entry))) return new Set()
  const rows = await database
    .selectFrom('entry')
    .select('number')
    .where('number', '>', range.from)
    .where('number', '<=', range.to)
    .execute()
  return new Set(rows.flatMap((row) => (sound.has(row.number) ? [] : row.number)))
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]})`
}
