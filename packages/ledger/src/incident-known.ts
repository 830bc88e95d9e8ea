import type { EntryBody } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import type { KnownIncidents } from './incident-batch.ts'
import { holdRows } from './incident-originals.ts'
import { listBroughtIncidents, listTouched } from './incident-projection.ts'
import type { IncidentRow, Tables } from './tables.ts'
import type { Undoable } from './undoing.ts'

/** Reads what a batch needs of the incidents that its entries, and what they undo, speak of. */
export async function readKnownIncidents(
  database: Kysely<Tables>,
  bodies: readonly EntryBody[],
  undone: readonly Undoable[],
): Promise<KnownIncidents> {
  const taken = undone.flatMap(({ incidents }) => incidents)
  const named = [...bodies.flatMap(listTouched), ...bodies.flatMap(listTargets), ...taken]
  const parts = undone.flatMap(({ kind, incidents }) => (kind === 'incident-split' ? incidents : []))
  const rows = await readRows(database, named, parts)
  const brought = bodies.flatMap((body) => listBroughtIncidents(body).map(({ id }) => id))
  const beside = bodies.flatMap((body) =>
    body.kind === 'aggregate-set'
      ? [...body.payload.aggregate.holds, ...body.payload.aggregate.holdsNot]
      : [],
  )
  const held = await holdRows(database, rows)
  return {
    held: new Map(held.map((one) => [one.row.id, one])),
    there: await readEntries(database, [...brought, ...beside]),
  }
}

function listTargets(body: EntryBody): readonly string[] {
  return body.kind === 'incidents-merged' ? [body.payload.incident] : []
}

/** The rows of these ids, and those of all incidents that were merged into these parts. */
async function readRows(
  database: Kysely<Tables>,
  ids: readonly string[],
  parts: readonly string[],
): Promise<readonly IncidentRow[]> {
  if (ids.length === 0) return []
  return database
    .selectFrom('incident')
    .selectAll()
    .where(({ eb, or }) =>
      or([eb('id', '=', anyOf(ids)), ...(parts.length === 0 ? [] : [eb('into', '=', anyOf(parts))])]),
    )
    .execute()
}

async function readEntries(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('incident')
    .select(['id', 'entry'])
    .where('id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map(({ id, entry }) => [id, entry]))
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...new Set(ids)]})`
}
