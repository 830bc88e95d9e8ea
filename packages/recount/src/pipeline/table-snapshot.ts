import { canonicalJson, type Incident, type IncidentChanges } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import type { Mapping } from '@recount/tables'

/** What a newer table makes of an incident that is recorded; `kept` are fields where a person's value stands against it. */
export interface SnapshotDifference {
  readonly changes: IncidentChanges
  readonly kept: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** What a mapping's field fills in an incident, where that is not the first word of its name. */
const filledBy: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'otherCodes'],
  previousCodes: ['otherCodes'],
  time: ['timeOfDay', 'clock'],
}

/** The fields of an incident that a table read by this mapping speaks of; positions only where their table was given. */
export function listMappedFields(mapping: Mapping, hasPositions: boolean): readonly string[] {
  const own = mapping.incidents.fields.flatMap(
    ({ field }) => filledBy[field] ?? [field.split('.', 1)[0] ?? field],
  )
  const fields = hasPositions ? [...own, 'positions'] : own
  return [...new Set(fields)].filter((field) => field !== 'recorder' && field !== 'key')
}

/**
 * What a newer table says otherwise than the table before it, field by field. A field that a person has edited since keeps the
 * person's value: where the newer table differs from it, it is told and not recorded. Where rows stand is no difference.
 */
export function compareSnapshot(
  newer: Incident,
  recorded: RecordedIncident,
  fields: readonly string[],
): SnapshotDifference {
  const inForce = recorded.history.steps.filter(({ undone }) => undone === null)
  const revised = inForce.filter(({ kind }) => kind === 'revised')
  const before: Fields = Object.assign({}, recorded.original, ...revised.map(({ changes }) => changes))
  const edited = new Set(
    inForce.flatMap(({ kind, changes = {} }) => (kind === 'edited' ? Object.keys(changes) : [])),
  )
  const [now, stands]: readonly Fields[] = [{ ...newer }, { ...recorded.incident }] as const
  const differing = fields.filter((field) => !isSame(now?.[field], before[field]))
  const kept = differing.filter((field) => edited.has(field))
  return {
    changes: Object.fromEntries(
      differing.filter((field) => !edited.has(field)).map((field) => [field, now?.[field]]),
    ),
    kept: kept.filter((field) => !isSame(now?.[field], stands?.[field])),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || contentOf(a) === contentOf(b)
}

/** A list of positions says the same wherever their rows stand. */
function contentOf(value: unknown): string {
  return canonicalJson(Array.isArray(value) ? value.map(withoutOrigin) : value)
}

function withoutOrigin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('origin' in value)) return value
  return { ...value, origin: null }
}
