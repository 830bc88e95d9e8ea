import {
  canonicalJson,
  incidentSchema,
  lastVersion,
  type BadField,
  type EntryBody,
  type Incident,
  type IncidentHistory,
  type IncidentStep,
} from '@recount/claims'
import { joinPath } from './field-path.ts'
import { foldKey } from './projection.ts'
import type { IncidentRow } from './tables.ts'

/** An incident's row, and the incident as the entry that brought it holds it. */
export interface HeldIncident {
  readonly row: IncidentRow
  readonly original: Incident
}

/** Longer codes are found by the incident's id only: a GIN index takes 2,700 bytes at most. */
const longestCode = 200

/** The incidents that an entry brings, in their order: those it records, or the parts of a split. */
export function listBroughtIncidents(body: EntryBody): readonly Incident[] {
  if (body.kind === 'incidents-recorded') return body.payload.incidents
  return body.kind === 'incident-split' ? body.payload.into : []
}

/** An incident as the entry of this number brings it. */
export function bringIncident(original: Incident, entry: number, position: number): HeldIncident {
  const row: IncidentRow = {
    id: original.id,
    entry,
    position,
    status: 'standing',
    into: null,
    codes: codesOf(original),
    current: null,
    history: '[]',
    last: entry,
  }
  return { row, original }
}

/** What an entry does to incidents that are there, by their ids; nothing for those it brings. */
export function listSteps(body: EntryBody, entry: number): readonly (readonly [string, IncidentStep])[] {
  const base = { entry, undone: null }
  switch (body.kind) {
    case 'incidents-revised':
      return body.payload.revisions.map(({ incident, changes, origin }) => [
        incident,
        { ...base, kind: 'revised', changes, ...(origin === null ? {} : { origin }) },
      ])
    case 'incident-edited':
      return [[body.payload.incident, { ...base, kind: 'edited', changes: body.payload.changes }]]
    case 'incidents-merged':
      return body.payload.merged.map((id) => [id, { ...base, kind: 'merged', into: body.payload.incident }])
    case 'incident-split':
      return [[body.payload.incident, { ...base, kind: 'split' }]]
    case 'incident-withdrawn':
      return [[body.payload.incident, { ...base, kind: 'withdrawn' }]]
    default:
      return []
  }
}

/** The incidents that undoing an entry changes: those it did something to, and the parts that it brought. */
export function listTouched(body: EntryBody): readonly string[] {
  const steps = listSteps(body, 0).map(([id]) => id)
  return body.kind === 'incident-split' ? [...steps, ...body.payload.into.map(({ id }) => id)] : steps
}

/** The incident after one step more. */
export function addIncidentStep(held: HeldIncident, step: IncidentStep): HeldIncident {
  return standAfter(held, [...readSteps(held.row), step], step.entry)
}

/**
 * The incident after the entry `number` undid the entry `undone`: what that did to it is in force no longer; an incident that
 * that had brought, which is a part of a split, is withdrawn.
 */
export function undoIncidentStep(held: HeldIncident, undone: number, number: number): HeldIncident {
  if (held.row.entry === undone)
    return addIncidentStep(held, { entry: number, kind: 'withdrawn', undone: null })
  const steps = readSteps(held.row).map((step) =>
    step.entry === undone ? { ...step, undone: number } : step,
  )
  return standAfter(held, steps, number)
}

/** What happened to an incident. */
export function historyOf({ row, original }: HeldIncident): IncidentHistory {
  return { recorded: row.entry, original, steps: readSteps(row) }
}

/** The incident as it stands. */
export function incidentOf({ row, original }: HeldIncident): Incident {
  return row.current === null ? original : (JSON.parse(row.current) as Incident)
}

/** Where an incident's fields, as edits and revisions leave it, don't fit. */
export function listUnsound(incident: Incident, path: string): readonly BadField[] {
  const { success, error } = incidentSchema.safeParse(incident)
  if (success) return []
  return error.issues.map((issue) => ({ path: joinPath(path, issue.path), message: issue.message }))
}

/** The steps of a row, oldest first. */
export function readSteps({ history }: Pick<IncidentRow, 'history'>): readonly IncidentStep[] {
  return history === '[]' ? [] : (JSON.parse(history) as readonly IncidentStep[])
}

/** The incident with another history, made by an entry. */
function standAfter(
  { row, original }: HeldIncident,
  steps: readonly IncidentStep[],
  last: number,
): HeldIncident {
  const { incident, status, into } = lastVersion({ recorded: row.entry, original, steps })
  const current = incident === original ? null : canonicalJson(incident)
  const history = canonicalJson(steps)
  return { original, row: { ...row, status, into, codes: codesOf(incident), current, history, last } }
}

function codesOf({ code, otherCodes }: Incident): readonly string[] {
  if (otherCodes.length === 0) return code === null ? [] : keysOf([code])
  return keysOf([...(code === null ? [] : [code]), ...otherCodes.map((other) => other.code)])
}

function keysOf(codes: readonly string[]): readonly string[] {
  const keys = codes.map(foldKey).filter((key) => key !== '' && key.length <= longestCode)
  return keys.length < 2 ? keys : [...new Set(keys)]
}
