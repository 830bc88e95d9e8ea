import {
  harmClasses,
  harmKinds,
  type HarmRange,
  type Incident,
  type IncidentPlace,
  type Position,
} from '@recount/claims'
import { sayDays } from '../report/dates.ts'
import { capitalize } from '../report/wording.ts'
import { sayRange } from './incident-words.ts'

/** What a field of an incident says in words, by the field's name for people; null is unknown. */
export type IncidentWords = Readonly<Record<string, string | null>>

/** A field that two versions of an incident have otherwise, in words. */
export interface IncidentDifference {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Everything that an incident says, in words, field by field. */
export function sayIncident(incident: Incident): IncidentWords {
  const { period, belligerents, named, claims } = incident
  return {
    Code: incident.code,
    'Other codes': listed(incident.otherCodes.map(({ code }) => code)),
    Title: incident.title,
    Address: incident.url,
    Days: sayDays(period),
    'Time of day': sayCode(incident.timeOfDay),
    Clock: incident.clock,
    ...Object.assign({}, ...incident.places.map(sayPlace)),
    'Strike types': listed(incident.strikeTypes),
    'Strike status': incident.strikeStatus,
    'Harm reported': sayTruth(incident.harmReported),
    Grade: incident.grade,
    Causes: listed(incident.causes),
    Infrastructure: listed(incident.infrastructure),
    Stage: incident.stage,
    Belligerents: listed(belligerents.map(sayBelligerent)),
    ...Object.assign({}, ...incident.positions.map(sayPosition)),
    ...sayHarm(incident),
    'Known by name': sayKnown(named),
    Sources: sayWhole(incident.sources),
    Media: sayWhole(incident.media),
    'Independent routes': sayWhole(incident.lineages),
    Published: incident.published,
    Modified: incident.modified,
    Notes: incident.notes,
    'Linked claims': claims.length === 0 ? null : `${claims.length}: ${listed(claims.map(shorten)) ?? ''}`,
    Origin:
      incident.origin === null ? null : `row ${incident.origin.row} of ${shorten(incident.origin.document)}`,
  }
}

/** The fields in which two versions of an incident differ, in the order of the fields. */
export function compareIncidents(before: Incident, after: Incident): readonly IncidentDifference[] {
  const [earlier, later] = [sayIncident(before), sayIncident(after)]
  return [...new Set([...Object.keys(later), ...Object.keys(earlier)])]
    .map((field) => ({ field, before: earlier[field] ?? null, after: later[field] ?? null }))
    .filter((one) => one.before !== one.after)
}

function sayPlace(place: IncidentPlace, at: number): IncidentWords {
  const { name, otherNames, precision, latitude, longitude, radius, admin } = place
  const label = at === 0 ? 'Place' : `Place ${at + 1}`
  return {
    [label]: name,
    [`${label}: other names`]: listed(otherNames),
    [`${label}: units`]: listed(Object.values(admin)),
    [`${label}: precision`]: sayCode(precision),
    [`${label}: coordinates`]: latitude === null || longitude === null ? null : `${latitude}, ${longitude}`,
    [`${label}: radius`]: radius === null ? null : `${radius} m`,
  }
}

function sayPosition(position: Position, at: number): IncidentWords {
  const label = `Position of ${position.belligerent ?? position.term ?? `belligerent ${at + 1}`}`
  const { conceded } = position
  return {
    [label]: sayCode(position.position),
    [`${label}: shown as`]: sayCode(position.label),
    [`${label}: rejected for`]: listed(position.rejectedFor.map((reason) => sayCode(reason) ?? reason)),
    [`${label}: accepted for`]: listed(position.acceptedFor),
    [`${label}: concedes killed`]: sayKnown(conceded.killed ?? null),
    [`${label}: concedes injured`]: sayKnown(conceded.injured ?? null),
    [`${label}: statement`]: position.statement,
  }
}

function sayHarm({ harm }: Incident): IncidentWords {
  return Object.fromEntries(
    harmKinds.flatMap((kind) =>
      harmClasses.map((of) => [
        `${capitalize(of.replaceAll('-', ' '))} ${kind}`,
        sayKnown(harm[kind][of] ?? null),
      ]),
    ),
  )
}

function sayBelligerent({ name, involvement }: Incident['belligerents'][number]): string {
  return involvement === null ? name : `${name} (${involvement})`
}

function sayKnown(range: HarmRange | null): string | null {
  return range === null ? null : sayRange(range)
}

function sayTruth(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no'
}

function sayWhole(value: number | null): string | null {
  return value === null ? null : String(value)
}

function sayCode(code: string | null): string | null {
  return code === null ? null : code.replaceAll('_', ' ')
}

function shorten(id: string): string {
  return id.slice(0, 12)
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ')
}
