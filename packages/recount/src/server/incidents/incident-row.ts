import type { IncidentRef, IncidentRow } from '@recount/api'
import type { Harm, HarmKind, Incident, IncidentPlace, Position } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { sayDays } from '../../report/dates.ts'

/** An incident as a row of a table. */
export function rowOf({ incident, status, into, last }: RecordedIncident): IncidentRow {
  const { places, period, harm } = incident
  const [first] = places
  const point = places.find(({ latitude, longitude }) => latitude !== null && longitude !== null)
  return {
    ...refOf(incident),
    recorder: incident.recorder,
    otherCodes: incident.otherCodes.map(({ code }) => code),
    title: incident.title,
    place: first?.name ?? null,
    admin: first?.admin ?? {},
    precision: first?.precision ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    period,
    days: sayDays(period),
    timeOfDay: incident.timeOfDay,
    belligerents: incident.belligerents,
    grade: incident.grade,
    strikeStatus: incident.strikeStatus,
    strikeTypes: incident.strikeTypes,
    harmReported: incident.harmReported,
    killed: headlineOf(harm, 'killed'),
    injured: headlineOf(harm, 'injured'),
    positions: incident.positions.map(stanceOf),
    status,
    into,
    sources: incident.sources,
    claims: incident.claims.length,
    last,
  }
}

/** An incident by the names people know it by. */
export function refOf(incident: Incident): IncidentRef {
  const { id, code, title, places, key } = incident
  return { id, code, label: title ?? listNames(places) ?? code ?? key }
}

/** How many: civilians, or persons where the recorder doesn't split them. Null where neither is known. */
export function headlineOf(harm: Harm, kind: HarmKind): IncidentRow['killed'] {
  for (const victims of ['civilians', 'persons'] as const) {
    const range = harm[kind][victims]
    if (range !== undefined) return { of: victims, range }
  }
  return null
}

function stanceOf({
  belligerent,
  involvement,
  position,
  conceded,
}: Position): IncidentRow['positions'][number] {
  const { killed = null, injured = null } = conceded
  return { belligerent, involvement, position, killed, injured }
}

function listNames(places: readonly IncidentPlace[]): string | null {
  const names = places.flatMap(({ name }) => name ?? [])
  return names.length === 0 ? null : names.join('; ')
}
