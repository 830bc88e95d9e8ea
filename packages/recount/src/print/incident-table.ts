import { adminLevels, harmClasses, harmKinds, type Incident } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { csvRecord, type Cell } from './csv.ts'
import { printable } from './printable.ts'

/** What a column is called, and what stands in it. */
interface Column {
  readonly name: string
  readonly cell: (incident: Incident, recorded: RecordedIncident) => Cell
}

const columns: readonly Column[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'status', cell: (_, { status }) => status },
  { name: 'into', cell: (_, { into }) => into },
  { name: 'recorder', cell: ({ recorder }) => recorder },
  { name: 'key', cell: ({ key }) => key },
  { name: 'code', cell: ({ code }) => code },
  { name: 'other_codes', cell: ({ otherCodes }) => listTexts(otherCodes.map(({ code }) => code)) },
  { name: 'title', cell: ({ title }) => title },
  { name: 'url', cell: ({ url }) => url },
  { name: 'from', cell: ({ period }) => period?.from ?? null },
  { name: 'to', cell: ({ period }) => period?.to ?? null },
  { name: 'time_of_day', cell: ({ timeOfDay }) => timeOfDay },
  { name: 'clock', cell: ({ clock }) => clock },
  { name: 'place', cell: ({ places: [first] }) => first?.name ?? null },
  ...adminLevels.map((level) => ({
    name: level,
    cell: ({ places: [first] }: Incident) => first?.admin[level] ?? null,
  })),
  { name: 'latitude', cell: ({ places: [first] }) => first?.latitude ?? null },
  { name: 'longitude', cell: ({ places: [first] }) => first?.longitude ?? null },
  { name: 'precision', cell: ({ places: [first] }) => first?.precision ?? null },
  { name: 'radius', cell: ({ places: [first] }) => first?.radius ?? null },
  { name: 'places', cell: ({ places }) => places.length },
  { name: 'strike_types', cell: ({ strikeTypes }) => listTexts(strikeTypes) },
  { name: 'strike_status', cell: ({ strikeStatus }) => strikeStatus },
  {
    name: 'harm_reported',
    cell: ({ harmReported }) => (harmReported === null ? null : harmReported ? 'yes' : 'no'),
  },
  { name: 'grade', cell: ({ grade }) => grade },
  { name: 'causes', cell: ({ causes }) => listTexts(causes) },
  { name: 'infrastructure', cell: ({ infrastructure }) => listTexts(infrastructure) },
  { name: 'belligerents', cell: ({ belligerents }) => listTexts(belligerents.map(({ name }) => name)) },
  { name: 'positions', cell: ({ positions }) => positions.length },
  { name: 'named_min', cell: ({ named }) => named?.min ?? null },
  { name: 'named_max', cell: ({ named }) => named?.max ?? null },
  { name: 'sources', cell: ({ sources }) => sources },
  { name: 'lineages', cell: ({ lineages }) => lineages },
  { name: 'claims', cell: ({ claims }) => listTexts(claims) },
  { name: 'document', cell: ({ origin }) => origin?.document ?? null },
  { name: 'row', cell: ({ origin }) => origin?.row ?? null },
  ...harmKinds.flatMap((kind) =>
    harmClasses.flatMap((of) =>
      (['min', 'max', 'best'] as const).map((end) => ({
        name: `${kind}_${of.replaceAll('-', '_')}_${end}`,
        cell: ({ harm }: Incident) => harm[kind][of]?.[end] ?? null,
      })),
    ),
  ),
]

/** The record that names the columns. */
export const incidentHeading = csvRecord(columns.map(({ name }) => name))

/** An incident as one record, with its first place; what is not known is empty, never 0. */
export function incidentRecord(recorded: RecordedIncident): string {
  const cells = columns.map(({ cell }) => cell(recorded.incident, recorded))
  return csvRecord(cells.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))
}

function listTexts(texts: readonly string[]): Cell {
  return texts.length === 0 ? null : texts.join('; ')
}
