import type { IncidentOrigin, TracedField } from '@recount/api'
import type { Incident, Origin } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { traceField } from '@recount/tables'
import type { IncidentSource } from '../../pipeline/incident-detail.ts'

/** Fields that a table doesn't give: what names the incident here, and what people add. */
const unread: ReadonlySet<string> = new Set(['id', 'claims', 'origin'])

/** The row that an incident came from, and the heading of the column of each field that it has. */
export function originOf(source: IncidentSource | null, recorded: RecordedIncident): IncidentOrigin | null {
  if (source === null) return null
  const { origin, document, ref, mapping } = source
  const latest = latestOrigin(recorded) ?? origin
  return {
    document: latest.document,
    name: document?.name ?? latest.document.slice(0, 12),
    row: latest.row,
    mapping: ref,
    fields:
      mapping === null
        ? null
        : listFields(recorded.original).flatMap((field) => {
            const { columns } = traceField(mapping, field)
            return columns.map((column): TracedField => ({ field, column, words: null }))
          }),
    problem:
      mapping === null ? 'The mapping that read this table is not among the originals of the case.' : null,
  }
}

/** Where the newest table that revised it says so. */
function latestOrigin({ history }: RecordedIncident): Origin | undefined {
  return history.steps.findLast(({ origin, undone }) => origin !== undefined && undone === null)?.origin
}

/** The fields of an incident that hold something, each as a path: `grade`, `harm.killed.civilians`, `places.0.latitude`. */
function listFields(incident: Incident): readonly string[] {
  return Object.entries(incident).flatMap(([name, value]) => (unread.has(name) ? [] : listPaths(name, value)))
}

function listPaths(path: string, value: unknown): readonly string[] {
  if (value === null || value === '') return []
  if (typeof value !== 'object' || isRange(value) || isTexts(value)) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'origin' ? [] : listPaths(`${path}.${name}`, inner),
  )
}

function isRange(value: object): boolean {
  return 'min' in value && 'max' in value
}

/** A list of texts is one cell's; an empty list is none's. */
function isTexts(value: object): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}
