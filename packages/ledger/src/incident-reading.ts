import { MissingError, type Incident, type IncidentHistory, type IncidentStatus } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { endOf, parsePrefix, refuseSeveral, shown } from './finding.ts'
import { holdRows } from './incident-originals.ts'
import { historyOf, incidentOf, type HeldIncident } from './incident-projection.ts'
import { foldKey } from './projection.ts'
import type { IncidentRow, Tables } from './tables.ts'

/** An entry that is about an incident: who recorded it, when and why. */
export interface IncidentAct {
  readonly entry: number
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/**
 * An incident as the record stands. `incident` has every edit and revision applied, `original` is as it was recorded. `acts` are
 * the entries about it: the one that brought it, its steps, and what undid them, oldest first. `entry` is the number of the
 * first, `last` of the last one.
 */
export interface RecordedIncident {
  readonly incident: Incident
  readonly original: Incident
  readonly status: IncidentStatus
  readonly into: string | null
  readonly history: IncidentHistory
  readonly acts: readonly IncidentAct[]
  readonly entry: number
  readonly last: number
}

/** Which incidents: those that entries after this number are about; all where it is left out. */
export interface IncidentOptions {
  readonly after?: number
}

/** How many incidents are read at a time. */
const pageSize = 1000

/**
 * The one incident with this id or this code (now or among its other codes, in any case), or else the only one whose id begins
 * so. Throws MissingError for none, and ConflictError, naming the candidates, for several.
 */
export async function getIncident(database: Kysely<Tables>, text: string): Promise<RecordedIncident> {
  const prefix = parsePrefix(text)
  const coded = await readCoded(database, text)
  const rows = coded.length > 0 ? coded : await readPrefixed(database, prefix)
  const held = await holdRows(database, rows)
  const [first] = held
  if (first === undefined) {
    throw new MissingError(
      `The ledger holds no incident with the code "${text}" or an id that begins so.`,
      'List the incidents to see their codes and ids.',
    )
  }
  const how = coded.length > 0 ? 'is a code of' : 'begins the ids of'
  refuseSeveral(`"${text}" ${how} several incidents`, held.map(nameOf), {
    hint: coded.length > 0 ? 'Give the id of the one that is meant.' : 'Give more digits of the id.',
  })
  return (await recordedOf(database, [first]))[0] as RecordedIncident
}

/** The known ones among incidents of these whole ids, in their order. */
export async function findIncidents(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly RecordedIncident[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .execute()
  const found = new Map(
    (await recordedOf(database, await holdRows(database, rows))).map((one) => [one.incident.id, one]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * The incidents that entries after a number are about, in the order in which they were last changed, and of one entry in its
 * order. One that is changed again while the list is read may come a second time.
 */
export async function* listIncidents(
  database: Kysely<Tables>,
  { after = 0 }: IncidentOptions = {},
): AsyncGenerator<RecordedIncident> {
  let cursor: Cursor = [after + 1, 0, -1]
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before ended
    const rows = await readPage(database, cursor)
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before ended
    yield* await recordedOf(database, await holdRows(database, rows))
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    cursor = [last.last, last.entry, last.position]
  }
}

type Cursor = readonly [last: number, entry: number, position: number]

async function readPage(database: Kysely<Tables>, cursor: Cursor): Promise<readonly IncidentRow[]> {
  return database
    .selectFrom('incident')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('last', 'entry', 'position'), '>', tuple(...cursor)))
    .orderBy('last')
    .orderBy('entry')
    .orderBy('position')
    .limit(pageSize)
    .execute()
}

/** All with the code are found before they are put in order: the planner would walk every id in order in search of a few. */
async function readCoded(database: Kysely<Tables>, text: string): Promise<readonly IncidentRow[]> {
  return database
    .with(
      (cte) => cte('coded').materialized(),
      (query) =>
        query
          .selectFrom('incident')
          .selectAll()
          .where(sql<boolean>`codes @> ${[foldKey(text)]}`),
    )
    .selectFrom('coded')
    .selectAll()
    .orderBy('id')
    .limit(shown + 1)
    .execute()
}

async function readPrefixed(
  database: Kysely<Tables>,
  prefix: string | undefined,
): Promise<readonly IncidentRow[]> {
  if (prefix === undefined) return []
  return database
    .selectFrom('incident')
    .selectAll()
    .where('id', '>=', prefix)
    .where('id', '<', endOf(prefix))
    .orderBy('id')
    .limit(shown + 1)
    .execute()
}

function nameOf(held: HeldIncident): readonly [string, string] {
  const { recorder, key, code, title } = incidentOf(held)
  const status = held.row.status === 'standing' ? [] : [held.row.status]
  return [
    held.row.id,
    [`${recorder} ${code ?? key}`, ...(title === null ? [] : [title]), ...status].join(', '),
  ]
}

async function recordedOf(
  database: Kysely<Tables>,
  incidents: readonly HeldIncident[],
): Promise<readonly RecordedIncident[]> {
  const histories = incidents.map(historyOf)
  const acts = await readActs(database, [...new Set(histories.flatMap(listNumbers))])
  return incidents.map((held, index) => {
    const { row, original } = held
    const history = histories[index] as IncidentHistory
    return {
      incident: incidentOf(held),
      original,
      status: row.status,
      into: row.into,
      history,
      acts: listNumbers(history).flatMap((number) => acts.get(number) ?? []),
      entry: row.entry,
      last: row.last,
    }
  })
}

function listNumbers({ recorded, steps }: IncidentHistory): readonly number[] {
  if (steps.length === 0) return [recorded]
  const numbers = steps.flatMap(({ entry, undone }) => (undone === null ? [entry] : [entry, undone]))
  return [...new Set([recorded, ...numbers])].toSorted((a, b) => a - b)
}

async function readActs(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, IncidentAct>> {
  if (numbers.length === 0) return new Map()
  const rows = await database
    .selectFrom('entry')
    .select(['number as entry', 'by', 'at', 'why'])
    .where('number', '=', sql<number>`any(${numbers})`)
    .execute()
  return new Map(rows.map((row) => [row.entry, row]))
}
