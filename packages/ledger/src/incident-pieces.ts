import type { Incident } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import type { IncidentRow, Tables } from './tables.ts'

/**
 * How an incident begins in canonical JSON, by the first of its keys. No other object in an entry begins so, and inside a text
 * the quotes are escaped.
 */
const beginning = '{"belligerents":'

/**
 * The incidents of rows by their ids, cut out of their entries without reading the rest of these. Left out is every one that
 * can't be told so: the last of an entry, or where the entry does not hold it there.
 */
export async function readPieces(
  database: Kysely<Tables>,
  rows: readonly IncidentRow[],
): Promise<ReadonlyMap<string, Incident>> {
  if (rows.length === 0) return new Map()
  const wanted = sql<{ id: string; entry: number; position: number }>`
    unnest(
      ${rows.map(({ id }) => id)}::text[], ${rows.map(({ entry }) => entry)}::integer[],
      ${rows.map(({ position }) => position)}::integer[]
    )
  `.as<'wanted'>(sql`wanted (id, entry, position)`)
  const pieces = await database
    .selectFrom(wanted)
    .innerJoin('entry', 'entry.number', 'wanted.entry')
    .select(['wanted.id', sql<string>`split_part(payload, ${beginning}, position + 2)`.as('piece')])
    .execute()
  return new Map(
    pieces.flatMap(({ id, piece }) => {
      const incident = findIncident(piece)
      return incident?.id === id ? [[id, incident] as const] : []
    }),
  )
}

/** A piece of a list ends with the comma before the next. */
function findIncident(piece: string): Incident | undefined {
  try {
    return piece.endsWith(',') ? (JSON.parse(`${beginning}${piece.slice(0, -1)}`) as Incident) : undefined
  } catch {
    return undefined
  }
}
