import {
  ConflictError,
  InputError,
  MissingError,
  type BadField,
  type EntryBody,
  type IncidentBody,
  type IncidentStep,
} from '@recount/claims'
import { tellFaults } from './faults.ts'
import {
  addIncidentStep,
  bringIncident,
  incidentOf,
  listBroughtIncidents,
  listSteps,
  listUnsound,
  readSteps,
  undoIncidentStep,
  type HeldIncident,
} from './incident-projection.ts'

/**
 * What the ledger holds of the incidents that a batch speaks of: those it is about (with all that were merged into them), and
 * of those it brings or names beside, which are there, with the entry that brought each.
 */
export interface KnownIncidents {
  readonly held: ReadonlyMap<string, HeldIncident>
  readonly there: ReadonlyMap<string, number>
}

/** What a batch makes of incidents: those it brings, as it brings them, and all that it changes, as they stand after it. */
export interface IncidentDraft {
  readonly known: KnownIncidents
  readonly brought: Map<string, HeldIncident>
  readonly changed: Map<string, HeldIncident>
}

/** A draft before the first entry. */
export function openIncidentDraft(known: KnownIncidents): IncidentDraft {
  return { known, brought: new Map(), changed: new Map() }
}

/**
 * Throws where an entry about incidents can't be recorded now: MissingError for incidents nobody knows, ConflictError for ones
 * that are there already or don't stand any more, InputError for changes that leave an incident unsound.
 */
export function refuseIncidents(draft: IncidentDraft, body: IncidentBody, path: string): void {
  refuseKnown(draft, body)
  refuseUnknown(draft, listNamed(body))
  if (body.kind !== 'incidents-revised') for (const id of listNamed(body)) refuseFallen(draft, id)
  const faults = listChangeFaults(draft, body, path)
  if (faults.length > 0) throw tellFaults(faults)
}

/** Throws MissingError where an aggregate is said to hold, or not to hold, an incident nobody knows. */
export function refuseUnknown(draft: IncidentDraft, ids: readonly string[]): void {
  const unknown = ids.filter((id) => findHeld(draft, id) === undefined && !draft.known.there.has(id))
  if (unknown.length === 0) return
  const rest = unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''
  throw new MissingError(
    `Nothing was recorded: the ledger holds no incident ${unknown.slice(0, 5).join(', ')}${rest}.`,
    'A decision needs the whole id of an incident that was recorded; list the incidents to see their ids.',
  )
}

/** Takes in what a recorded entry about incidents brings and does. */
export function takeIncidents(draft: IncidentDraft, body: IncidentBody, entry: number): void {
  for (const [position, incident] of listBroughtIncidents(body).entries())
    draft.brought.set(incident.id, bringIncident(incident, entry, position))
  for (const [id, step] of listSteps(body, entry)) {
    const held = findHeld(draft, id)
    if (held !== undefined) draft.changed.set(id, addIncidentStep(held, step))
  }
}

/**
 * Takes in that the entry `number` undoes the entry `undone`, which did something to these incidents or brought them. Throws
 * ConflictError where somebody decided since about a part of a split, InputError where what remains leaves an incident unsound.
 */
export function undoIncidents(
  draft: IncidentDraft,
  ids: readonly string[],
  undone: number,
  number: number,
): void {
  refuseUnknown(draft, ids)
  for (const held of ids.flatMap((id) => findHeld(draft, id) ?? [])) {
    if (held.row.entry === undone) refuseDecided(draft, held)
    const after = undoIncidentStep(held, undone, number)
    refuseUnsound(after, undone)
    draft.changed.set(held.row.id, after)
  }
}

function findHeld({ known, brought, changed }: IncidentDraft, id: string): HeldIncident | undefined {
  return changed.get(id) ?? brought.get(id) ?? known.held.get(id)
}

/** The incidents that an entry is about, those that it brings left out. */
function listNamed(body: EntryBody): readonly string[] {
  const ids = listSteps(body, 0).map(([id]) => id)
  return body.kind === 'incidents-merged' ? [body.payload.incident, ...ids] : ids
}

function refuseKnown(draft: IncidentDraft, body: EntryBody): void {
  const twice = listBroughtIncidents(body).filter(({ id }) => findEntryOf(draft, id) !== undefined)
  const [first] = twice
  if (first === undefined) return
  const rest = twice.length > 1 ? `, and ${twice.length - 1} more incidents of this entry are` : ''
  throw new ConflictError(
    `Nothing was recorded: incident ${first.id} (${first.recorder}, ${first.key}) is recorded already, by entry ${findEntryOf(draft, first.id)}${rest}.`,
    body.kind === 'incident-split'
      ? 'Give the parts of a split keys that no incident of this recorder has had.'
      : 'What a newer table says of it is recorded as a revision; what a person corrects, as an edit.',
  )
}

function findEntryOf({ known, brought }: IncidentDraft, id: string): number | undefined {
  return brought.get(id)?.row.entry ?? known.held.get(id)?.row.entry ?? known.there.get(id)
}

function refuseFallen(draft: IncidentDraft, id: string): void {
  const row = findHeld(draft, id)?.row
  if (row === undefined || row.status === 'standing') return
  const entry = readSteps(row).findLast(isFall)?.entry ?? row.last
  const fate = row.status === 'merged' ? `merged into ${row.into}` : row.status
  throw new ConflictError(
    `Nothing was recorded: incident ${id} was ${fate} by entry ${entry}.`,
    `Undo entry ${entry} first, then decide about the incident.`,
  )
}

function isFall({ kind, undone }: IncidentStep): boolean {
  return undone === null && (kind === 'merged' || kind === 'split' || kind === 'withdrawn')
}

function listChangeFaults(draft: IncidentDraft, body: IncidentBody, path: string): readonly BadField[] {
  const whereOf = (index: number) =>
    body.kind === 'incidents-revised' ? `${path}.payload.revisions[${index}]` : `${path}.payload`
  return listSteps(body, 0).flatMap(([id, { changes }], index) => {
    const held = findHeld(draft, id)
    if (changes === undefined || held === undefined) return []
    return listUnsound(Object.assign({}, incidentOf(held), changes), `${whereOf(index)}.changes`)
  })
}

/** What was decided about a part since its split would be lost: an act of its own, or another incident that counts as it. */
function refuseDecided(draft: IncidentDraft, { row }: HeldIncident): void {
  const own = readSteps(row).findLast(({ undone }) => undone === null)?.entry
  const merged = [...new Map([...draft.known.held, ...draft.changed]).values()].find(
    (other) => other.row.into === row.id,
  )
  const since = own ?? (merged === undefined ? undefined : readSteps(merged.row).findLast(isFall)?.entry)
  if (since === undefined) return
  throw new ConflictError(
    `Nothing was recorded: entry ${since} decided about incident ${row.id}, which entry ${row.entry} split off.`,
    `Undo entry ${since} first, then the split.`,
  )
}

function refuseUnsound(held: HeldIncident, undone: number): void {
  const faults = listUnsound(incidentOf(held), 'incident')
  if (faults.length === 0) return
  const told = faults.map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new InputError(
    `Nothing was recorded: without entry ${undone} the later changes leave incident ${held.row.id} unsound (${told}).`,
    'Undo the later changes first, or change the incident again.',
    faults,
  )
}
