import type { ClaimStatus, Measure, SourceDocument } from '@recount/claims'
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { documentOf, foldKey, recordedClaimOf, type RecordedClaim } from './projection.ts'
import type { ClaimRow, DocumentRow, EntryRow, Tables } from './tables.ts'

/** Which stretch of a list: what follows entry number `after` (0 is the beginning), `limit` items at most. */
export interface ListOptions {
  readonly after?: number
  readonly limit?: number
}

/**
 * Which claims. `document` is a whole id. `claimant` and `place` are an id or a name, in any case; a place's id takes in
 * what lies within it. What is left out does not narrow, except that withdrawn claims are listed only where `status` asks
 * for them.
 */
export interface ClaimFilter {
  readonly document?: string
  readonly claimant?: string
  readonly place?: string
  readonly measure?: Measure
  readonly status?: ClaimStatus
  readonly limit?: number
}

/** A document as recorded: by whom, when and why, by which entry, and how many of its claims have which status. */
export interface RecordedDocument {
  readonly document: SourceDocument
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
  readonly claims: Readonly<Record<ClaimStatus, number>>
}

/** How much is read at a time; what a list holds in memory, however long it is. */
const pageSize = 100

/** Comes after every id: "g" follows the hexadecimal digits. */
const afterAllIds = 'g'

type ClaimQuery = SelectQueryBuilder<Tables, 'claim', ClaimRow>
type DocumentPart = DocumentRow & Pick<EntryRow, 'by' | 'at' | 'why'>

/** The documents in the order they were added. */
export async function* listDocuments(
  database: Kysely<Tables>,
  options: ListOptions = {},
): AsyncGenerator<RecordedDocument> {
  const read = (after: number, size: number) =>
    selectDocuments(database)
      .where('document.entry', '>', after)
      .orderBy('document.entry')
      .limit(size)
      .execute()
  const pages = listPages(read, (row) => row.entry, options.after ?? 0, options.limit)
  for await (const rows of pages) yield* await countClaims(database, rows)
}

/** The claims in the order they were added; those that a later reading of a document found stand after all before. */
export async function* listClaims(
  database: Kysely<Tables>,
  filter: ClaimFilter = {},
): AsyncGenerator<RecordedClaim> {
  const query = narrow(database.selectFrom('claim').selectAll(), filter)
  const read = (after: readonly [number, number], size: number) =>
    query
      .where(({ eb, refTuple, tuple }) => eb(refTuple('entry', 'position'), '>', tuple(after[0], after[1])))
      .orderBy('entry')
      .orderBy('position')
      .limit(size)
      .execute()
  const pages = listPages(read, (row) => [row.entry, row.position] as const, [0, -1] as const, filter.limit)
  for await (const rows of pages) yield* rows.map(recordedClaimOf)
}

/**
 * The claims that entries after a number are about, withdrawn ones included, in the order in which they were last changed.
 * A claim that is changed again while the list is read may come a second time.
 */
export async function* listChangedClaims(
  database: Kysely<Tables>,
  after: number,
): AsyncGenerator<RecordedClaim> {
  const read = ([last, id]: readonly [number, string], size: number) =>
    database
      .selectFrom('claim')
      .selectAll()
      .where(({ eb, refTuple, tuple }) => eb(refTuple('last', 'id'), '>', tuple(last, id)))
      .orderBy('last')
      .orderBy('id')
      .limit(size)
      .execute()
  const pages = listPages(read, (row) => [row.last, row.id] as const, [after, afterAllIds] as const)
  for await (const rows of pages) yield* rows.map(recordedClaimOf)
}

/** Documents beside who recorded them. */
export function selectDocuments(
  database: Kysely<Tables>,
): SelectQueryBuilder<Tables, 'document' | 'entry', DocumentPart> {
  return database
    .selectFrom('document')
    .innerJoin('entry', 'entry.number', 'document.entry')
    .select(['document.id', 'document.entry', 'document.content', 'entry.by', 'entry.at', 'entry.why'])
}

/** Adds to documents how many claims of each status they have. */
export async function countClaims(
  database: Kysely<Tables>,
  rows: readonly DocumentPart[],
): Promise<readonly RecordedDocument[]> {
  const counted = await database
    .selectFrom('claim')
    .select(['document', 'status', sql<number>`count(*)::int`.as('count')])
    .where('document', '=', sql<string>`any(${rows.map((row) => row.id)})`)
    .groupBy(['document', 'status'])
    .execute()
  const byDocument = Map.groupBy(counted, (row) => row.document)
  return rows.map(({ id, by, at, why, entry, content }) => {
    const counts = (byDocument.get(id) ?? []).map((row): [ClaimStatus, number] => [row.status, row.count])
    const claims = { proposed: 0, accepted: 0, rejected: 0, withdrawn: 0, ...Object.fromEntries(counts) }
    return { document: documentOf({ content }), by, at, why, entry, claims }
  })
}

function narrow(query: ClaimQuery, { document, claimant, place, measure, status }: ClaimFilter): ClaimQuery {
  return query
    .$if(document !== undefined, (claims) => claims.where('document', '=', document ?? ''))
    .$if(measure !== undefined, (claims) => claims.where('measure', '=', measure ?? 'killed'))
    .where('status', status === undefined ? '<>' : '=', status ?? 'withdrawn')
    .$if(claimant !== undefined, (claims) => claims.where(holds('claimants', claimant ?? '')))
    .$if(place !== undefined, (claims) => claims.where(holds('places', place ?? '')))
}

function holds(column: 'claimants' | 'places', text: string) {
  return sql<boolean>`${sql.ref(column)} @> ${[foldKey(text)]}`
}

/** A list a page at a time, each page beginning where the one before ended. */
export async function* listPages<Row, Cursor>(
  read: (after: Cursor, size: number) => Promise<Row[]>,
  cursorOf: (row: Row) => Cursor,
  start: Cursor,
  limit = Infinity,
): AsyncGenerator<readonly Row[]> {
  let after = start
  for (let left = limit; left > 0; left -= pageSize) {
    const size = Math.min(pageSize, left)
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before ended
    const rows = await read(after, size)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    after = cursorOf(last)
  }
}
