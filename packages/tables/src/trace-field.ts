import { sourceColumns } from './entry-columns.ts'
import type { TableKind } from './finding.ts'
import type { Mapping, MappingEntry } from './mapping.ts'

/** The columns a field was read from, and in which table they stand. */
export interface FieldTrace {
  readonly table: TableKind
  readonly columns: readonly string[]
}

/** Fields of an incident that come from another field's entry. */
const readWith: Readonly<Record<string, readonly string[]>> = {
  otherCodes: ['code', 'previousCodes'],
  timeOfDay: ['time'],
  clock: ['time'],
  'places.latitude': ['places.coordinates'],
  'places.longitude': ['places.coordinates'],
}

/**
 * The headings of the columns that hold what a field of an incident was read from: `harm.killed.civilians.min`, `period`,
 * `places.0.admin.country`, `positions.2.conceded.killed`. A part leads to the cell of its whole (`3-5`), a whole to the cells of
 * its parts. No columns where the mapping gives the field as a constant or not at all.
 */
export function traceField(mapping: Mapping, path: string): FieldTrace {
  const field = path.replace(/\.\d+(?=\.|$)/g, '')
  const table = /^positions(?:\.|$)/.test(field) ? 'positions' : 'incidents'
  const entries = mapping[table]?.fields ?? []
  const names = [field, ...(readWith[field] ?? [])]
  const met = entries.filter((entry) => names.some((name) => isOf(entry, name)))
  return { table, columns: [...new Set(met.flatMap(sourceColumns))] }
}

function isOf({ field }: MappingEntry, name: string): boolean {
  return field === name || field.startsWith(`${name}.`) || name.startsWith(`${field}.`)
}
