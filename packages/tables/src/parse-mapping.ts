import { canonicalJson, hashOf, InputError, type BadField, type MappingRef } from '@recount/claims'
import { entryColumns } from './entry-columns.ts'
import type { TableKind } from './finding.ts'
import { mappingSchema, type Mapping, type MappingEntry } from './mapping.ts'
import { isDateFormat } from './table-date.ts'

/**
 * Checks a mapping and fills in what it leaves out. Throws InputError with every fault at once: what the schema refuses, a field
 * named twice, a field of the other table, a column both read and ignored, a source that is none or two, a date format that
 * does not exist.
 */
export function parseMapping(value: unknown): Mapping {
  const { success, data, error } = mappingSchema.safeParse(value)
  if (!success) {
    const faults = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw refuse(value, faults)
  }
  const faults = [...listFaults(data, 'incidents'), ...listFaults(data, 'positions')]
  if (faults.length > 0) throw refuse(data, faults)
  return data
}

/** What names a mapping in the ledger: its name, its version, and the SHA-256 of its canonical JSON. */
export function identifyMapping(mapping: Mapping): MappingRef {
  return { name: mapping.name, version: mapping.version, hash: hashOf(canonicalJson(mapping)) }
}

function refuse(value: unknown, faults: readonly BadField[]): InputError {
  const name = (value as { readonly name?: unknown } | null)?.name
  return new InputError(
    `The mapping ${typeof name === 'string' ? `"${name}" ` : ''}has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ` +
      faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
    'docs/mappings.md explains every field of a mapping.',
    faults,
  )
}

function listFaults(mapping: Mapping, table: TableKind): readonly BadField[] {
  const part = mapping[table]
  if (part === null) return []
  const faults: BadField[] = []
  const seen = new Map<string, number>()
  for (const [index, entry] of part.fields.entries()) {
    const path = `${table}.fields.${index}`
    for (const message of listEntryFaults(entry, table)) faults.push({ path, message })
    const twice = findTwice(entry.field, seen)
    if (twice !== undefined) faults.push({ path, message: twice })
    seen.set(entry.field, index)
  }
  if (table === 'incidents') faults.push(...listMissing(seen))
  faults.push(...listBothReadAndIgnored(mapping, table))
  return faults
}

const wholeOf = /^(.*)\.(?:min|max|best|from|to)$/
const endNames = ['min', 'max', 'best', 'from', 'to']

/** A field may be given once, and a range or period either whole or by its ends. */
function findTwice(field: string, seen: ReadonlyMap<string, number>): string | undefined {
  if (seen.has(field)) return `the field "${field}" is named twice`
  const whole = wholeOf.exec(field)?.[1]
  if (whole !== undefined && seen.has(whole))
    return `the field "${field}" is given with the whole of "${whole}"`
  const end = endNames.map((name) => `${field}.${name}`).find((name) => seen.has(name))
  return end === undefined ? undefined : `the whole of "${field}" is given with "${end}"`
}

function listMissing(seen: ReadonlyMap<string, number>): readonly BadField[] {
  return ['recorder', 'key']
    .filter((field) => !seen.has(field))
    .map((field) => ({ path: 'incidents.fields', message: `the field "${field}" must be given` }))
}

function listEntryFaults(entry: MappingEntry, table: TableKind): readonly string[] {
  const faults: string[] = []
  if (entry.field.startsWith('positions.') !== (table === 'positions')) {
    faults.push(`the field "${entry.field}" does not belong to the table of ${table}`)
  }
  const given = [entry.column, entry.columns, 'constant' in entry ? entry.constant : undefined]
  const sources = given.filter((source) => source !== undefined).length
  if (sources !== 1) {
    faults.push(
      `expected one of column, columns and constant for "${entry.field}"; found ${sources || 'none'}`,
    )
  }
  if ('dates' in entry) faults.push(...entry.dates.filter((format) => !isDateFormat(format)).map(sayFormat))
  return faults
}

function sayFormat(format: string): string {
  return `"${format}" is no date format: write d, m, y with what stands between them (d/m/y), month for its name, or iso, excel-1900, excel-1904, unix`
}

function listBothReadAndIgnored(mapping: Mapping, table: TableKind): readonly BadField[] {
  const read = new Set(mapping[table]?.fields.flatMap(entryColumns))
  return (mapping[table]?.ignored ?? [])
    .map((column, index) => ({ column, path: `${table}.ignored.${index}` }))
    .filter(({ column }) => read.has(column))
    .map(({ column, path }) => ({ path, message: `the column "${column}" is read and ignored at once` }))
}
