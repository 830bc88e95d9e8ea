import { sql, type Expression, type Kysely } from 'kysely'
import type { HeldIncident } from './incident-projection.ts'
import type { IncidentRow, Tables } from './tables.ts'

/** Between codes in one text: folded codes hold no line break. */
const betweenCodes = '\n'

/** Rows a statement. */
const rowsPerStatement = 2000

/** Writes the incidents that a batch brings, as it brings them, and then what it makes of incidents. */
export async function writeIncidents(
  transaction: Kysely<Tables>,
  brought: Iterable<HeldIncident>,
  changed: Iterable<HeldIncident>,
): Promise<void> {
  await inStretches(
    [...brought].map(({ row }) => row),
    (rows) => insertRows(transaction, rows),
  )
  await inStretches(
    [...changed].map(({ row }) => row),
    (rows) => updateRows(transaction, rows),
  )
}

async function inStretches(
  rows: readonly IncidentRow[],
  write: (rows: readonly IncidentRow[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    // oxlint-disable-next-line no-await-in-loop -- a connection runs one statement at a time
    await write(rows.slice(start, start + rowsPerStatement))
  }
}

/** Most of a brought row is the same for all; a list a column is far cheaper than a parameter a cell. */
async function insertRows(transaction: Kysely<Tables>, rows: readonly IncidentRow[]): Promise<void> {
  const brought = sql<Brought>`
    unnest(
      ${cells(rows, 'id')}::text[], ${cells(rows, 'entry')}::integer[], ${cells(rows, 'position')}::integer[],
      ${rows.map(codesText)}::text[]
    )
  `.as<'brought'>(sql`brought (id, entry, position, codes)`)
  await transaction
    .insertInto('incident')
    .columns(['id', 'entry', 'position', 'status', 'codes', 'history', 'last'])
    .expression(({ selectFrom, val }) =>
      selectFrom(brought).select([
        'brought.id',
        'brought.entry',
        'brought.position',
        val('standing').as('status'),
        codesOf(sql.ref('brought.codes')).as('codes'),
        val('[]').as('history'),
        'brought.entry as last',
      ]),
    )
    .execute()
}

async function updateRows(transaction: Kysely<Tables>, rows: readonly IncidentRow[]): Promise<void> {
  const made = sql<Made>`
    unnest(
      ${cells(rows, 'id')}::text[], ${cells(rows, 'status')}::text[], ${cells(rows, 'into')}::text[],
      ${cells(rows, 'current')}::text[], ${cells(rows, 'history')}::text[], ${cells(rows, 'last')}::integer[],
      ${rows.map(codesText)}::text[]
    )
  `.as<'made'>(sql`made (id, status, "into", current, history, last, codes)`)
  await transaction
    .updateTable('incident')
    .from(made)
    .set(({ ref }) => ({
      status: ref('made.status'),
      into: ref('made.into'),
      current: ref('made.current'),
      history: ref('made.history'),
      last: ref('made.last'),
      codes: codesOf(ref('made.codes')),
    }))
    .whereRef('incident.id', '=', 'made.id')
    .execute()
}

type Brought = Pick<IncidentRow, 'id' | 'entry' | 'position'> & { readonly codes: string | null }
type Made = Omit<IncidentRow, 'entry' | 'position' | 'codes'> & { readonly codes: string | null }

function cells<Column extends keyof IncidentRow>(
  rows: readonly IncidentRow[],
  column: Column,
): readonly IncidentRow[Column][] {
  return rows.map((row) => row[column])
}

function codesText({ codes }: IncidentRow): string | null {
  return codes.length === 0 ? null : codes.join(betweenCodes)
}

function codesOf(text: Expression<unknown>) {
  return sql<readonly string[]>`coalesce(string_to_array(${text}, ${betweenCodes}), '{}')`
}
