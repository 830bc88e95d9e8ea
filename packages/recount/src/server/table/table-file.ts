import type { Context as HonoContext } from 'hono'
import { csvRecord } from '../../print/csv.ts'
import { collection } from '../../print/incident-geojson.ts'
import { printable } from '../../print/printable.ts'
import type { CaseState } from '../live/case-state.ts'
import type { TableFile } from './table.ts'

/** A table on its way into a file, whose rows may have to be read one after the other. */
export interface SentTable extends Omit<TableFile, 'rows'> {
  rows(): Iterable<unknown> | AsyncIterable<unknown>
  /** The same rows as features of a map, where they have places. */
  features?(): AsyncIterable<object>
}

export type TableFormat = 'csv' | 'json' | 'geojson'

/** Rows written at a time; between two stretches other requests are answered. */
const stretch = 500

const byteOrderMark = '\uFEFF'

/**
 * Sends all rows of a table as a file: CSV that spreadsheets read as UTF-8, one JSON list, or GeoJSON (RFC 7946) where the table
 * has features.
 */
export function sendTable(
  http: HonoContext,
  table: SentTable,
  format: TableFormat,
  state: CaseState,
): Response {
  const name = `${state.config.name} ${table.name} to entry ${state.entries}.${format}`
  http.header('Content-Disposition', dispositionOf(name))
  http.header('Content-Type', mediaTypes[format])
  const pieces = piecesOf(table, format)
  return http.body(ReadableStream.from(joinPieces(pieces)).pipeThrough(new TextEncoderStream()))
}

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
}

function piecesOf(table: SentTable, format: TableFormat): AsyncIterable<string> {
  if (format === 'csv') return csvOf(table)
  if (format === 'json')
    return listOf(table.rows(), { start: '[\n', between: ',\n', end: '\n]\n', none: '[]\n' })
  const { start, between, end } = collection
  return listOf(table.features?.() ?? [], { start, between, end, none: start + end })
}

async function* csvOf({ columns, rows }: SentTable): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(columns.map(({ name }) => name))
  for await (const row of rows()) {
    const cells = columns.map(({ cell }) => cell(row))
    yield csvRecord(cells.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))
  }
}

interface Marks {
  readonly start: string
  readonly between: string
  readonly end: string
  readonly none: string
}

async function* listOf(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  { start, between, end, none }: Marks,
): AsyncGenerator<string> {
  let before = start
  for await (const row of rows) {
    yield before + JSON.stringify(row)
    before = between
  }
  yield before === start ? none : end
}

async function* joinPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting: string[] = []
  for await (const piece of pieces) {
    waiting.push(piece)
    if (waiting.length < stretch) continue
    yield waiting.join('')
    waiting = []
    // oxlint-disable-next-line no-await-in-loop -- lets other requests through
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield waiting.join('')
}

/** The name twice (RFC 6266): in ASCII for the oldest readers, and as it is. */
export function dispositionOf(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, '-')
  const ascii = plain.normalize('NFKD').replaceAll(/[^\w.-]+/g, '')
  const encoded = encodeURIComponent(plain).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii.replace(/^(?=\.|$)/, 'file')}"; filename*=UTF-8''${encoded}`
}
