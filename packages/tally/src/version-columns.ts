import {
  daysOf,
  harmClasses,
  harmKinds,
  parseEdtf,
  type AdminLevel,
  type HarmClass,
  type HarmKind,
  type Incident,
  type IncidentPlace,
  type Period,
} from '@recount/claims'
import type { SqlValue } from './engine.ts'
import { placeNamesOf } from './place-names.ts'

/** A column of the table of versions that holds one value: its SQL type, and how it is read off an incident. */
export interface ValueColumn {
  readonly name: string
  readonly type: 'varchar' | 'integer' | 'double' | 'boolean' | 'date'
  readonly read: (incident: Incident) => SqlValue
}

/** A column of the table of versions that holds the number of a set: its members, none where they are unknown. */
export interface SetColumn {
  readonly name: string
  readonly read: (incident: Incident) => readonly string[]
}

/** The ends of a range as columns name them. */
export const rangeEnds = ['min', 'max', 'best'] as const
export type RangeEnd = (typeof rangeEnds)[number]

/** The column that holds one end of one range: `killed_other_civilians_min`. */
export function harmColumn(kind: HarmKind, of: HarmClass, end: RangeEnd): string {
  return `${kind}_${of.replaceAll('-', '_')}_${end}`
}

/**
 * What is known of an incident, column by column. Its days run from the first day that its period's beginning can mean to the
 * last that its end can mean, one end standing for both where the other is not given; year and month are those of its
 * beginning, null where the date doesn't tell them. Units are those of the first place that names them, coordinates those of
 * the first place that has them.
 */
export const valueColumns: readonly ValueColumn[] = [
  { name: 'recorder', type: 'varchar', read: (incident) => incident.recorder },
  { name: 'code', type: 'varchar', read: (incident) => incident.code },
  { name: 'title', type: 'varchar', read: (incident) => incident.title },
  { name: 'day_from', type: 'date', read: ({ period }) => dayOf(period, 'first') },
  { name: 'day_to', type: 'date', read: ({ period }) => dayOf(period, 'last') },
  { name: 'year', type: 'integer', read: ({ period }) => yearOf(period) },
  { name: 'month', type: 'varchar', read: ({ period }) => monthOf(period) },
  ...(['country', 'region', 'governorate', 'district'] as const).map((level): ValueColumn => ({
    name: level,
    type: 'varchar',
    read: ({ places }) => unitOf(places, level),
  })),
  { name: 'place', type: 'varchar', read: ({ places }) => places[0]?.name ?? null },
  { name: 'latitude', type: 'double', read: ({ places }) => pointOf(places)?.latitude ?? null },
  { name: 'longitude', type: 'double', read: ({ places }) => pointOf(places)?.longitude ?? null },
  { name: 'radius', type: 'double', read: ({ places }) => pointOf(places)?.radius ?? null },
  { name: 'precision', type: 'varchar', read: ({ places }) => places[0]?.precision ?? null },
  { name: 'strike_status', type: 'varchar', read: (incident) => incident.strikeStatus },
  { name: 'harm_reported', type: 'boolean', read: (incident) => incident.harmReported },
  { name: 'grade', type: 'varchar', read: (incident) => incident.grade },
  { name: 'time_of_day', type: 'varchar', read: (incident) => incident.timeOfDay },
  { name: 'stage', type: 'varchar', read: (incident) => incident.stage },
  { name: 'sources', type: 'integer', read: (incident) => incident.sources },
  { name: 'named_min', type: 'integer', read: ({ named }) => named?.min ?? null },
  { name: 'named_max', type: 'integer', read: ({ named }) => named?.max ?? null },
]

/** The lists of an incident that it can be counted by: under each of their members. */
export const setColumns: readonly SetColumn[] = [
  { name: 'place_names', read: ({ places }) => placeNamesOf(places) },
  { name: 'strike_types', read: (incident) => incident.strikeTypes },
  { name: 'causes', read: (incident) => incident.causes },
  { name: 'infrastructure', read: (incident) => incident.infrastructure },
  { name: 'belligerents', read: ({ belligerents }) => belligerents.map(({ name }) => name) },
]

/** Every column of a version that says something of the incident, with its SQL type, in the table's order. */
export const incidentColumns: readonly { readonly name: string; readonly type: string }[] = [
  ...valueColumns,
  ...setColumns.map(({ name }) => ({ name, type: 'integer' })),
  { name: 'lineages', type: 'integer' },
  ...harmKinds.flatMap((kind) =>
    harmClasses.flatMap((of) =>
      rangeEnds.map((end) => ({ name: harmColumn(kind, of, end), type: 'integer' })),
    ),
  ),
]

function dayOf(period: Period | null, end: 'first' | 'last'): string | null {
  const date = end === 'first' ? beginningOf(period) : (period?.to ?? period?.from ?? null)
  return date === null ? null : (daysOf(date)?.[end] ?? null)
}

function yearOf(period: Period | null): number | null {
  const date = beginningOf(period)
  return date === null ? null : parseEdtf(date).year
}

function monthOf(period: Period | null): string | null {
  const date = beginningOf(period)
  if (date === null) return null
  const { year, month } = parseEdtf(date)
  return year === null || month === null ? null : date.slice(0, 7)
}

function beginningOf(period: Period | null): string | null {
  return period?.from ?? period?.to ?? null
}

function unitOf(places: readonly IncidentPlace[], level: AdminLevel): string | null {
  return places.find(({ admin }) => admin[level] !== undefined)?.admin[level] ?? null
}

function pointOf(places: readonly IncidentPlace[]): IncidentPlace | undefined {
  return places.find(({ latitude, longitude }) => latitude !== null && longitude !== null)
}
