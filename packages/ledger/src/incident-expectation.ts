import { canonicalJson, type Entry, type EntryBody, type IncidentStep } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import {
  addIncidentStep,
  bringIncident,
  listBroughtIncidents,
  listSteps,
  listTouchedIncidents,
  readSteps,
  undoIncidentStep,
  type HeldIncident,
} from './incident-projection.ts'
import { bodyOf, findEntry, hashEntry } from './seal.ts'
import type { IncidentRow, Tables } from './tables.ts'

/** How the incidents that some entries bring must stand now, and of which of the listed ones nothing can be said. */
export interface IncidentExpectation {
  readonly rows: readonly IncidentRow[]
  isUnknown(row: IncidentRow): boolean
}

/** Entries by number that rows of a stretch name; undefined where one is not as it was recorded. */
type Named = ReadonlyMap<number, Entry | undefined>

/**
 * Tells how the incidents that these entries bring must stand: as recorded, with what the entries that their rows name did to
 * them. Whether a row names every entry about it is told from the other end, by `listForgottenSteps`.
 */
export async function expectIncidents(
  database: Kysely<Tables>,
  entries: readonly Entry[],
  listed: readonly IncidentRow[],
): Promise<IncidentExpectation> {
  const named = await readNamed(database, listed)
  const rows = new Map(listed.map((row) => [row.id, row]))
  const doubtful = new Set<string>()
  const expected = entries.flatMap((entry) =>
    listBroughtIncidents(bodyOf(entry)).flatMap((incident, position) => {
      const brought = bringIncident(incident, entry.number, position)
      const row = rows.get(incident.id)
      const after = row === undefined ? brought : replay(brought, row, named)
      if (after === undefined) doubtful.add(incident.id)
      return after?.row ?? []
    }),
  )
  return { rows: expected, isUnknown: ({ id }) => doubtful.has(id) }
}

/** What is amiss with the row of an incident that an entry did something to: it is not there, or does not name that entry. */
export interface Forgotten {
  readonly entry: number
  readonly id: string
  readonly row: IncidentRow | undefined
}

/** The incidents that these entries did something to, or undid something of, whose rows don't say so. */
export async function listForgottenSteps(
  database: Kysely<Tables>,
  entries: readonly Entry[],
): Promise<readonly Forgotten[]> {
  const undone = await readEntries(
    database,
    entries.flatMap((entry) => findUndone(entry) ?? []),
  )
  const told = entries.flatMap((entry) => listTold(entry, undone))
  const rows = await readRows(
    database,
    told.map(({ id }) => id),
  )
  return told.flatMap(({ entry, id }) => {
    const row = rows.get(id)
    return row !== undefined && listNumbers(row).includes(entry) ? [] : { entry, id, row }
  })
}

/** The incident with the steps that the entries named by its row really made; undefined where one of these is not sound. */
function replay(brought: HeldIncident, row: IncidentRow, named: Named): HeldIncident | undefined {
  let held = brought
  for (const number of listNumbers(row).toSorted((a, b) => a - b)) {
    const entry = named.get(number)
    if (entry === undefined && named.has(number)) return undefined
    if (entry !== undefined) held = follow(held, entry, named)
  }
  return held
}

function follow(held: HeldIncident, entry: Entry, named: Named): HeldIncident {
  const { id } = held.row
  const undone = findUndone(entry)
  if (undone === undefined) {
    const step = listSteps(bodyOf(entry), entry.number).find(([incident]) => incident === id)
    return step === undefined ? held : addIncidentStep(held, step[1])
  }
  const isAbout = held.row.entry === undone || touches(named.get(undone), id)
  return isAbout ? undoIncidentStep(held, undone, entry.number) : held
}

function touches(entry: Entry | undefined, id: string): boolean {
  return entry !== undefined && listTouchedIncidents(bodyOf(entry)).includes(id)
}

function listTold(entry: Entry, undone: Named): readonly { readonly entry: number; readonly id: string }[] {
  const number = findUndone(entry)
  const before = number === undefined ? undefined : undone.get(number)
  const ids =
    number === undefined
      ? listSteps(bodyOf(entry), entry.number).map(([id]) => id)
      : before === undefined
        ? []
        : listTouchedIncidents(bodyOf(before))
  return ids.map((id) => ({ entry: entry.number, id }))
}

function findUndone(entry: Entry): number | undefined {
  const body: EntryBody = bodyOf(entry)
  return body.kind === 'decision-undone' ? body.payload.entry : undefined
}

/** The numbers of the entries that a row's history names. */
function listNumbers(row: IncidentRow): readonly number[] {
  return findSteps(row).flatMap(({ entry, undone }) => (undone === null ? [entry] : [entry, undone]))
}

/** A history that was changed into something else names nobody. */
function findSteps(row: IncidentRow): readonly IncidentStep[] {
  try {
    const steps = readSteps(row)
    return canonicalJson(steps) === row.history
      ? steps.filter(({ entry }) => Number.isSafeInteger(entry))
      : []
  } catch {
    return []
  }
}

async function readNamed(database: Kysely<Tables>, listed: readonly IncidentRow[]): Promise<Named> {
  return readEntries(database, listed.flatMap(listNumbers))
}

async function readEntries(database: Kysely<Tables>, numbers: readonly number[]): Promise<Named> {
  if (numbers.length === 0) return new Map()
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .where('number', '=', sql<number>`any(${[...new Set(numbers)]})`)
    .execute()
  return new Map(rows.map((row) => [row.number, hashEntry(row) === row.hash ? findEntry(row) : undefined]))
}

async function readRows(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IncidentRow>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
