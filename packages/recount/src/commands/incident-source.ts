import { traceField } from '@recount/tables'
import type { IncidentSource } from '../pipeline/incident-detail.ts'

/** Fields of an incident that are read from columns of its own row. */
const fields = [
  'code',
  'title',
  'period',
  'places',
  'belligerents',
  'grade',
  'strikeStatus',
  'strikeTypes',
  'harmReported',
  'harm',
  'sources',
] as const

/** Where an incident was read: the file and row, the mapping, and the columns of what matters most. */
export function sayIncidentSource(source: IncidentSource | null): readonly string[] {
  if (source === null) return []
  const { origin, document, ref, mapping } = source
  const by = ref === null ? '' : `, by the mapping ${ref.name} ${ref.version}`
  const where = `${document?.name ?? origin.document}, row ${origin.row}${by}`
  if (mapping === null) return [where]
  const columns = fields.flatMap((field) => {
    const found = traceField(mapping, field).columns
    return found.length === 0 ? [] : [`${field} from ${found.join(', ')}`]
  })
  return [where, ...columns]
}
