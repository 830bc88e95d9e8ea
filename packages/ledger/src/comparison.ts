import { canonicalJson, type Entry } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { applyToClaim, findDocumentRow, listClaimRows } from './projection.ts'
import { bodyOf, findEntry, hashEntry } from './seal.ts'
import type { ClaimRow, EntryRow, Tables } from './tables.ts'

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
 * Compares the lists of documents and claims with what the sound entries of a range say, later decisions included. What
 * the lists have from an entry that is not sound can't be judged; from a number that is no addition, it is a fault.
 */
export async function listListFaults(
  database: Kysely<Tables>,
  entries: readonly Entry[],
  range: Range,
): Promise<readonly Fault[]> {
  const documents = await readDocuments(database, range)
  const claims = await readClaims(database, range)
  const unsound = await readUnsound(database, entries, range, [...documents, ...claims])
  const expected = await expectClaims(database, entries)
  const judged = claims.filter((row) => !unsound.has(row.entry) && !expected.unknown.has(row.id))
  const added = entries.flatMap((entry) => findDocumentRow(entry) ?? [])
  const listed = documents.filter((row) => !unsound.has(row.entry))
  return [...compare('document', added, listed), ...compare('claim', expected.rows, judged)]
}

/** Decisions about claims that the ledger doesn't hold. */
export async function listDecisionFaults(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<readonly Fault[]> {
  const decided = entries.flatMap((entry) => {
    const body = bodyOf(entry)
    return body.kind === 'case-opened' || body.kind === 'document-added'
      ? []
      : { entry: entry.number, claim: body.payload.claim }
  })
  if (decided.length === 0) return []
  const ids = decided.map((decision) => decision.claim)
  const rows = await database.selectFrom('claim').select('id').where('id', '=', anyOf(ids)).execute()
  const known = new Set(rows.map((row) => row.id))
  return decided
    .filter(({ claim }) => !known.has(claim))
    .map(({ entry, claim }) => ({
      entry,
      message: `Entry ${entry} decides about claim ${claim}, which the ledger does not hold.`,
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

/** The claims that entries add as they must stand now; without those about which an unsound entry may have decided. */
async function expectClaims(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<{ readonly rows: readonly ClaimRow[]; readonly unknown: ReadonlySet<string> }> {
  const claims = new Map(entries.flatMap((entry) => listClaimRows(entry).map((row) => [row.id, row])))
  const unknown = new Set<string>()
  for (const decision of await readDecisions(database, [...claims.keys()])) {
    const row = claims.get(decision.subject ?? '')
    const entry = hashEntry(decision) === decision.hash ? findEntry(decision) : undefined
    if (row === undefined) continue
    if (entry === undefined) unknown.add(row.id)
    else claims.set(row.id, applyToClaim(row, entry))
  }
  return { rows: [...claims.values()].filter((row) => !unknown.has(row.id)), unknown }
}

async function readDecisions(
  database: Kysely<Tables>,
  claims: readonly string[],
): Promise<readonly EntryRow[]> {
  if (claims.length === 0) return []
  return database
    .selectFrom('entry')
    .selectAll()
    .where('subject', '=', anyOf(claims))
    .where('kind', '<>', 'document-added')
    .orderBy('number')
    .execute()
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
