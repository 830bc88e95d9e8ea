import type { Entry } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { applyToClaim, listClaimRows, subjectOf } from './projection.ts'
import { listRereadRows } from './rereading.ts'
import { bodyOf, findEntry, hashEntry } from './seal.ts'
import type { ClaimRow, EntryRow, Tables } from './tables.ts'

/** How the claims that some entries add must stand now, and about which of the listed ones nothing can be said. */
export interface Expectation {
  readonly rows: readonly ClaimRow[]
  isUnknown(row: ClaimRow): boolean
}

/** Something that was told of a document's claims; `entry` is undefined where it is not as it was recorded. */
interface Telling {
  readonly number: number
  readonly subject: string
  readonly entry: Entry | undefined
}

/** Claims by id as they stand after some tellings, and the documents and claims that an unsound telling may have changed. */
interface Replay {
  readonly reread: ReadonlySet<string>
  readonly rows: Map<string, ClaimRow>
  readonly doubtful: Set<string>
}

/**
 * Tells from the entries how the claims that these entries add must stand now: each of their documents is replayed from its
 * addition on, with every later reading, decision and undoing, since a reading looks at what was decided before it.
 */
export async function expectClaims(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<Expectation> {
  const additions = entries.filter(({ kind }) => kind === 'document-added').map(tellingOf)
  const rereadHere = entries.filter(({ kind }) => kind === 'document-reread').map(tellingOf)
  const subjects = [...additions, ...rereadHere].map(({ subject }) => subject)
  const rereadings = await readTellings(database, subjects, 'document-reread')
  const here = new Set(additions.map(({ subject }) => subject))
  const elsewhere = rereadings.map(({ subject }) => subject).filter((subject) => !here.has(subject))
  const earlier = await readTellings(database, elsewhere, 'document-added')
  const readings = [...additions, ...earlier, ...rereadings]
  const decisions = await readDecisions(database, readings)
  const added = new Set([...additions, ...earlier].map(({ subject }) => subject))
  const replay: Replay = {
    reread: new Set(rereadings.map(({ subject }) => subject)),
    rows: new Map(),
    doubtful: new Set(subjects.filter((subject) => !added.has(subject))),
  }
  for (const telling of [...readings, ...decisions].toSorted((a, b) => a.number - b.number))
    apply(replay, telling)
  const numbers = new Set(entries.map(({ number }) => number))
  const isUnknown = ({ id, document }: ClaimRow) => replay.doubtful.has(id) || replay.doubtful.has(document)
  const rows = [...replay.rows.values()].filter((row) => numbers.has(row.entry) && !isUnknown(row))
  return { rows, isUnknown }
}

function apply({ reread, rows, doubtful }: Replay, { subject, entry }: Telling): void {
  const row = rows.get(subject)
  if (entry === undefined) {
    // A reading that came later may have turned on this decision, for any claim of the document.
    doubtful.add(row !== undefined && reread.has(row.document) ? row.document : subject)
  } else if (row !== undefined) {
    rows.set(subject, applyToClaim(row, entry))
  } else {
    const before = reread.has(subject)
      ? [...rows.values()].filter(({ document }) => document === subject)
      : []
    for (const changed of [...listClaimRows(entry), ...listRereadRows(before, entry)])
      rows.set(changed.id, changed)
  }
}

function tellingOf(entry: Entry): Telling {
  return { number: entry.number, subject: subjectOf(bodyOf(entry)) ?? '', entry }
}

async function readTellings(
  database: Kysely<Tables>,
  subjects: readonly string[],
  kind: 'document-added' | 'document-reread',
): Promise<readonly Telling[]> {
  if (subjects.length === 0) return []
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .where('subject', '=', anyOf(subjects))
    .where('kind', '=', kind)
    .execute()
  return rows.map((row) => checkTelling(row))
}

async function readDecisions(
  database: Kysely<Tables>,
  readings: readonly Telling[],
): Promise<readonly Telling[]> {
  const ids = readings.flatMap(({ entry }) => (entry === undefined ? [] : listClaimIds(entry)))
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .where('subject', '=', anyOf(ids))
    .where('kind', 'not in', ['document-added', 'document-reread'])
    .execute()
  const decisions = rows.map((row) => checkTelling(row))
  return [...decisions, ...(await readUndoneTellings(database, decisions))]
}

/** What was told about these decisions later: an undoing names a decision, and tells of the claim that it was about. */
async function readUndoneTellings(
  database: Kysely<Tables>,
  decisions: readonly Telling[],
): Promise<readonly Telling[]> {
  if (decisions.length === 0) return []
  const claims = new Map(decisions.map(({ number, subject }) => [String(number), subject]))
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .where('subject', '=', anyOf([...claims.keys()]))
    .execute()
  return rows.map((row) => checkTelling(row, claims.get(row.subject ?? '')))
}

function listClaimIds(entry: Entry): readonly string[] {
  const body = bodyOf(entry)
  const tells = body.kind === 'document-added' || body.kind === 'document-reread'
  return tells ? body.payload.claims.map(({ id }) => id) : []
}

function checkTelling(row: EntryRow, subject: string | null = row.subject): Telling {
  const entry = hashEntry(row) === row.hash ? findEntry(row) : undefined
  return { number: row.number, subject: subject ?? '', entry }
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...new Set(ids)]})`
}
