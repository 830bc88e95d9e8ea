import type { IncidentRow } from '@recount/api'
import { adminLevels, type HarmKind } from '@recount/claims'
import type { Column } from '../table/table-spec.ts'

/** The columns of the file of incidents. */
export const incidentColumns: readonly Column<IncidentRow>[] = [
  { name: 'id', cell: (row) => row.id },
  { name: 'recorder', cell: (row) => row.recorder },
  { name: 'code', cell: (row) => row.code },
  { name: 'other_codes', cell: (row) => listed(row.otherCodes) },
  { name: 'title', cell: (row) => row.title },
  { name: 'from', cell: (row) => row.period?.from ?? null },
  { name: 'to', cell: (row) => row.period?.to ?? null },
  { name: 'time_of_day', cell: (row) => row.timeOfDay },
  { name: 'place', cell: (row) => row.place },
  ...adminLevels.map((level): Column<IncidentRow> => ({
    name: level,
    cell: (row) => row.admin[level] ?? null,
  })),
  { name: 'latitude', cell: (row) => row.latitude },
  { name: 'longitude', cell: (row) => row.longitude },
  { name: 'precision', cell: (row) => row.precision },
  { name: 'belligerents', cell: (row) => listed(row.belligerents.map(({ name }) => name)) },
  {
    name: 'involvements',
    cell: (row) => listed(row.belligerents.map(({ involvement }) => involvement ?? 'unknown')),
  },
  { name: 'strike_types', cell: (row) => listed(row.strikeTypes) },
  { name: 'strike_status', cell: (row) => row.strikeStatus },
  { name: 'harm_reported', cell: (row) => sayTruth(row.harmReported) },
  { name: 'grade', cell: (row) => row.grade },
  ...harmCells('killed'),
  ...harmCells('injured'),
  { name: 'positions', cell: (row) => listed(row.positions.map(({ position }) => position ?? 'unknown')) },
  {
    name: 'position_of',
    cell: (row) => listed(row.positions.map(({ belligerent }) => belligerent ?? 'unknown')),
  },
  { name: 'conceded_killed', cell: (row) => listed(row.positions.map(({ killed }) => sayEnds(killed))) },
  { name: 'conceded_injured', cell: (row) => listed(row.positions.map(({ injured }) => sayEnds(injured))) },
  { name: 'status', cell: (row) => row.status },
  { name: 'merged_into', cell: (row) => row.into },
  { name: 'sources', cell: (row) => row.sources },
  { name: 'linked_claims', cell: (row) => row.claims },
  { name: 'last_entry', cell: (row) => row.last },
]

function harmCells(kind: HarmKind): readonly Column<IncidentRow>[] {
  return [
    { name: `${kind}_of`, cell: (row) => row[kind]?.of ?? null },
    { name: `${kind}_min`, cell: (row) => row[kind]?.range.min ?? null },
    { name: `${kind}_max`, cell: (row) => row[kind]?.range.max ?? null },
    { name: `${kind}_best`, cell: (row) => row[kind]?.range.best ?? null },
  ]
}

/** Both ends, `?` for one that is not known. */
function sayEnds(range: IncidentRow['positions'][number]['killed']): string {
  return `${range?.min ?? '?'}-${range?.max ?? '?'}`
}

function sayTruth(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no'
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ')
}
