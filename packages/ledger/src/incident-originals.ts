import { RecountError, type EntryBody } from '@recount/claims'
import type { Kysely } from 'kysely'
import { readPieces } from './incident-pieces.ts'
import { listBroughtIncidents, type HeldIncident } from './incident-projection.ts'
import type { EntryRow, IncidentRow, Tables } from './tables.ts'

/** An entry of which no more incidents are wanted is not read whole. */
const few = 8

/** Rows with the incidents as the entries that brought them hold them, in the rows' order; one payload in memory at a time. */
export async function holdRows(
  database: Kysely<Tables>,
  rows: readonly IncidentRow[],
): Promise<readonly HeldIncident[]> {
  const groups = Map.groupBy(rows, (row) => row.entry)
  const scattered = rows.filter(({ entry }) => (groups.get(entry)?.length ?? 0) <= few)
  const pieces = await readPieces(database, scattered)
  const held = new Map<string, HeldIncident>()
  for (const [entry, group] of groups) {
    const isCut = group.every(({ id }) => pieces.has(id))
    // oxlint-disable-next-line no-await-in-loop -- an entry may be large, and only one is to be held at a time
    const incidents = isCut ? [] : await readBrought(database, entry)
    for (const row of group) {
      const original = isCut ? pieces.get(row.id) : incidents[row.position]
      if (original?.id !== row.id) throw tellStray(row)
      held.set(row.id, { row, original })
    }
  }
  return rows.flatMap((row) => held.get(row.id) ?? [])
}

async function readBrought(database: Kysely<Tables>, entry: number) {
  const row = await database
    .selectFrom('entry')
    .select(['kind', 'payload'])
    .where('number', '=', entry)
    .executeTakeFirst()
  return row === undefined ? [] : parseBrought(row)
}

function parseBrought({ kind, payload }: Pick<EntryRow, 'kind' | 'payload'>) {
  try {
    return listBroughtIncidents({ kind, payload: JSON.parse(payload) } as EntryBody)
  } catch {
    return []
  }
}

function tellStray({ id, entry }: IncidentRow): RecountError {
  return new RecountError(
    'ledger-damaged',
    `Incident ${id} can't be read: entry ${entry}, which is said to have brought it, does not hold it.`,
    'The ledger was changed from outside. Verify it to learn what else was, and restore it from a backup.',
  )
}
