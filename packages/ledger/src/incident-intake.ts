import {
  canonicalJson,
  hashOf,
  type Aggregate,
  type BadField,
  type EntryBody,
  type Incident,
} from '@recount/claims'
import { listIdFaults, listTextFaults } from './text-intake.ts'

/** What is wrong with an entry about incidents or an aggregate in itself; none for every other kind. */
export function listIncidentFaults(body: EntryBody, path: string): readonly BadField[] {
  switch (body.kind) {
    case 'incidents-recorded':
      return listBroughtFaults(body.payload.incidents, `${path}.incidents`)
    case 'incident-split':
      return listBroughtFaults(body.payload.into, `${path}.into`, body.payload.incident)
    case 'incidents-merged':
      return listMergeFaults(body.payload, `${path}.merged`)
    case 'incidents-revised':
      return listRevisionFaults(body.payload.revisions, `${path}.revisions`)
    case 'incident-edited':
      return listChangeFaults(body.payload.changes, path)
    case 'aggregate-set':
      return listAggregateFaults(body.payload.aggregate, `${path}.aggregate`)
    default:
      return []
  }
}

/** `whole` is the incident that these are split off. */
function listBroughtFaults(
  incidents: readonly Incident[],
  path: string,
  whole?: string,
): readonly BadField[] {
  const faults: BadField[] = []
  const seen = new Set<string>()
  for (const [index, incident] of incidents.entries()) {
    const id = incidentIdOf(incident)
    if (incident.id !== id) faults.push(wrongId(`${path}[${index}].id`, id, incident.id))
    if (seen.has(incident.id)) faults.push(secondTime(`${path}[${index}].id`, incident.id))
    if (incident.id === whole) faults.push(itself(`${path}[${index}].id`))
    seen.add(incident.id)
    faults.push(...listNameFaults(incident, `${path}[${index}]`))
  }
  return faults
}

/** The id that an incident's recorder and key call for, as `identifyIncident` gives it, without a copy of the incident. */
function incidentIdOf({ recorder, key }: Incident): string {
  return hashOf(canonicalJson({ key, recorder }))
}

/** An incident is found by its codes, and known by its recorder and key. */
function listNameFaults({ recorder, key, code, otherCodes }: Incident, path: string): readonly BadField[] {
  const faults = [...listTextFaults(recorder, `${path}.recorder`), ...listTextFaults(key, `${path}.key`)]
  if (code !== null) faults.push(...listTextFaults(code, `${path}.code`))
  for (const [index, other] of otherCodes.entries())
    faults.push(...listTextFaults(other.code, `${path}.otherCodes[${index}].code`))
  return faults
}

function listMergeFaults(
  { incident, merged }: Extract<EntryBody, { kind: 'incidents-merged' }>['payload'],
  path: string,
): readonly BadField[] {
  const own = merged.flatMap((id, index) => (id === incident ? itself(`${path}[${index}]`) : []))
  return [...own, ...listRepeated(merged, (index) => `${path}[${index}]`)]
}

function listRevisionFaults(
  revisions: Extract<EntryBody, { kind: 'incidents-revised' }>['payload']['revisions'],
  path: string,
): readonly BadField[] {
  const ids = revisions.map(({ incident }) => incident)
  return [
    ...listRepeated(ids, (index) => `${path}[${index}].incident`),
    ...revisions.flatMap(({ changes }, index) => listChangeFaults(changes, `${path}[${index}]`)),
  ]
}

function listChangeFaults(changes: object, path: string): readonly BadField[] {
  if (Object.values(changes).some((value) => value !== undefined)) return []
  return [{ path: `${path}.changes`, message: 'expected at least one change, found none' }]
}

function listAggregateFaults(aggregate: Aggregate, path: string): readonly BadField[] {
  const { id, title, claimant, holds, holdsNot } = aggregate
  const held = new Set(holds)
  const both = holdsNot.flatMap((incident, index) =>
    held.has(incident)
      ? { path: `${path}.holdsNot[${index}]`, message: `incident ${incident} stands under holds as well` }
      : [],
  )
  return [
    ...listIdFaults(id, `${path}.id`),
    ...listTextFaults(title, `${path}.title`),
    ...listTextFaults(claimant, `${path}.claimant`),
    ...listRepeated(holds, (index) => `${path}.holds[${index}]`),
    ...listRepeated(holdsNot, (index) => `${path}.holdsNot[${index}]`),
    ...both,
  ]
}

function listRepeated(ids: readonly string[], pathOf: (index: number) => string): readonly BadField[] {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => (seen.size === seen.add(id).size ? secondTime(pathOf(index), id) : []))
}

function wrongId(path: string, expected: string, found: string): BadField {
  return { path, message: `expected the hash of recorder and key, ${expected}, found ${found}` }
}

function secondTime(path: string, id: string): BadField {
  return { path, message: `names incident ${id} a second time` }
}

function itself(path: string): BadField {
  return { path, message: 'expected another incident than the one it is about' }
}
