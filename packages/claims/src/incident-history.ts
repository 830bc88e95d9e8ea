import type { Incident, IncidentChanges, IncidentStatus, Origin } from './incident.ts'

/**
 * One thing that an entry did to an incident after it was recorded. `into` is the incident it was merged into, `origin` where a
 * newer table says what was revised. `undone` is the number of the entry that took it back, null while it is in force. Where a
 * split was undone, the parts it had brought are `withdrawn` by the entry that undid it.
 */
export interface IncidentStep {
  readonly entry: number
  readonly kind: 'edited' | 'revised' | 'merged' | 'split' | 'withdrawn'
  readonly changes?: IncidentChanges
  readonly into?: string
  readonly origin?: Origin
  readonly undone: number | null
}

/**
 * An incident as it stood from an entry on, until the next version's. `counts` false: another incident counts for it, or none
 * does. `by` is what made this version; `undo` where a step was taken back.
 */
export interface IncidentVersion {
  readonly entry: number
  readonly made: 'recorded' | IncidentStep['kind'] | 'undo'
  readonly incident: Incident
  readonly status: IncidentStatus
  readonly into: string | null
}

/** What happened to an incident: the entry that recorded it, as it was recorded, and every step since, oldest first. */
export interface IncidentHistory {
  readonly recorded: number
  readonly original: Incident
  readonly steps: readonly IncidentStep[]
}

/**
 * Every version of an incident, oldest first: what the ledger held of it after each entry that touched it. A step undone later
 * is in force in the versions before its undoing: what was counted on a past day stays what was counted.
 */
export function listVersions({ recorded, original, steps }: IncidentHistory): readonly IncidentVersion[] {
  const turns = [
    ...new Set(steps.flatMap(({ entry, undone }) => (undone === null ? [entry] : [entry, undone]))),
  ]
  return [recorded, ...turns.toSorted((a, b) => a - b)].map((entry) => versionAt(entry, original, steps))
}

/** The incident as the last entry left it; the very original where no change of it is in force. */
export function lastVersion(history: IncidentHistory): IncidentVersion {
  const numbers = history.steps.flatMap(({ entry, undone }) => [entry, undone ?? entry])
  return versionAt(Math.max(history.recorded, ...numbers), history.original, history.steps)
}

function versionAt(entry: number, original: Incident, steps: readonly IncidentStep[]): IncidentVersion {
  const known = steps.filter((step) => step.entry <= entry)
  const inForce = known.filter(({ undone }) => undone === null || undone > entry)
  const last = inForce.findLast(({ kind }) => kind === 'merged' || kind === 'split' || kind === 'withdrawn')
  return {
    entry,
    made: known.findLast((step) => step.entry === entry)?.kind ?? (known.length > 0 ? 'undo' : 'recorded'),
    incident: inForce.reduce(change, original),
    status: last === undefined ? 'standing' : (last.kind as IncidentStatus),
    into: last?.into ?? null,
  }
}

function change(incident: Incident, { changes }: IncidentStep): Incident {
  return changes === undefined ? incident : { ...incident, ...(changes as Partial<Incident>) }
}
