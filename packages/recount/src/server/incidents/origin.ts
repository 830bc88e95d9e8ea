import type { IncidentOrigin, TracedField } from '@recount/api'
import type { Incident, Origin } from '@recount/claims'
import { readRow, traceField, type Mapping, type TableKind } from '@recount/tables'
import type { IncidentSource } from '../../pipeline/incident-detail.ts'
import { hasOriginal, readOriginalBytes } from '../../pipeline/originals.ts'

/** Fields that no table gives: what names the incident here, and what people add. */
const unread: ReadonlySet<string> = new Set(['id', 'claims', 'origin'])

/** The row that an incident came from, and for each field that it has the column it was read from and the cell's words. */
export async function originOf(
  source: IncidentSource | null,
  incident: Incident,
  folder: string,
): Promise<IncidentOrigin | null> {
  if (source === null) return null
  const { origin, document, ref, mapping } = source
  const isThere = await hasOriginal(folder, origin.document)
  const fields = mapping === null || !isThere ? null : await traceFields(incident, origin, mapping, folder)
  return {
    document: origin.document,
    name: document?.name ?? origin.document,
    row: origin.row,
    mapping: ref,
    fields,
    problem: sayProblem(mapping !== null, isThere),
  }
}

function sayProblem(isMapped: boolean, isThere: boolean): string | null {
  if (!isThere)
    return 'The table is gone from the originals of the case; import the same file again, and it is put back.'
  return isMapped ? null : 'The mapping that read this table is not among the originals of the case.'
}

/** By a table's heading, the words of a row's cell. */
type Cells = ReadonlyMap<string, string>

async function traceFields(
  incident: Incident,
  origin: Origin,
  mapping: Mapping,
  folder: string,
): Promise<readonly TracedField[]> {
  const own = await readCells(origin, 'incidents', mapping, folder)
  const positions = await Promise.all(
    incident.positions.map(async (position) =>
      position.origin === null ? own : readCells(position.origin, 'positions', mapping, folder),
    ),
  )
  return listFields(incident).flatMap((field) => {
    const { table, columns } = traceField(mapping, field)
    const cells = table === 'positions' ? (positions[Number(field.split('.')[1])] ?? own) : own
    return columns.map((column) => ({ field, column, words: cells.get(column) ?? null }))
  })
}

async function readCells(
  { document, row }: Origin,
  table: TableKind,
  mapping: Mapping,
  folder: string,
): Promise<Cells> {
  if (!(await hasOriginal(folder, document))) return new Map()
  const cells = await readRow(readOriginalBytes(folder, document), mapping, row, table)
  return new Map(cells.map(({ column, value }) => [column, value]))
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
