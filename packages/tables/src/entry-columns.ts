import type { TableKind } from './finding.ts'
import type { Mapping, MappingEntry } from './mapping.ts'

/** The columns whose cells make the value of an entry, in order. */
export function sourceColumns({ column, columns }: MappingEntry): readonly string[] {
  return columns ?? (column === undefined ? [] : [column])
}

/** Every column an entry reads: those of its value, of its condition and of its precision. */
export function entryColumns(entry: MappingEntry): readonly string[] {
  const others = [entry.when?.column, 'precision' in entry ? entry.precision?.column : undefined]
  return [...sourceColumns(entry), ...others.filter((column) => column !== undefined)]
}

/** Every column that a mapping reads of a table, each once. */
export function mappedColumns(mapping: Mapping, table: TableKind): readonly string[] {
  const part = mapping[table]
  if (part === null) return []
  const join = mapping.positions?.join[table]
  return [...new Set([...part.fields.flatMap(entryColumns), ...(join === undefined ? [] : [join])])]
}
