import type { Incident } from '@recount/claims'
import {
  parseMapping,
  readPositions,
  readTable,
  type Finding,
  type Mapping,
  type MappingSpec,
  type PositionTable,
} from '../src/index.ts'

export const document = 'd'.repeat(64)

/** Bytes in pieces of a given length, as a file or an upload hands them over. */
export async function* inPieces(data: string | Uint8Array, length = 7): AsyncIterable<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

export interface Reading {
  readonly incidents: readonly Incident[]
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly bytes: number
}

/** A whole table, read. */
export async function readAll(
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
  mapping: Mapping,
  positions?: PositionTable,
): Promise<Reading> {
  const bytes = typeof data === 'string' || data instanceof Uint8Array ? inPieces(data) : data
  const options = positions === undefined ? { document } : { document, positions }
  const batches = await Array.fromAsync(readTable(bytes, mapping, options))
  return {
    incidents: batches.flatMap(({ incidents }) => incidents),
    findings: batches.flatMap(({ findings }) => findings),
    rows: batches.at(-1)?.rows ?? 0,
    bytes: batches.at(-1)?.bytes ?? 0,
  }
}

/** A whole table of positions, read. */
export function readAllPositions(data: string, mapping: Mapping): Promise<PositionTable> {
  return readPositions(inPieces(data), mapping, { document })
}

type Fields = MappingSpec['incidents']['fields']

/** A mapping of a table whose column `id` is the key, with further fields. */
export function mappingOf(fields: Fields, rest: Partial<MappingSpec> = {}): Mapping {
  return parseMapping({
    name: 'test',
    version: '1',
    title: 'A table of a test',
    incidents: { fields: [{ field: 'recorder', constant: 'R' }, { field: 'key', column: 'id' }, ...fields] },
    ...rest,
  })
}

/** A finding in one line: kind, row, column and words. */
export function brief({ kind, row, column, found }: Finding): string {
  return [kind, row, column ?? '–', found ?? '–'].join(' · ')
}

export const harmColumns: Fields = [
  { field: 'harm.killed.civilians.min', column: 'min' },
  { field: 'harm.killed.civilians.max', column: 'max' },
]
