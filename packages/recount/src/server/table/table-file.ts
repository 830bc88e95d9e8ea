import type { Context as HonoContext } from 'hono'
import { csvRecord } from '../../print/csv.ts'
import { printable } from '../../print/printable.ts'
import type { CaseState } from '../live/case-state.ts'
import type { TableFile } from './table.ts'

/** Rows written at a time; between two stretches other requests are answered. */
const stretch = 500

const byteOrderMark = '\uFEFF'

/** Sends all rows of a table as a file: CSV that spreadsheets read as UTF-8, or one JSON list. */
export function sendTable(
  http: HonoContext,
  table: TableFile,
  format: 'csv' | 'json',
  state: CaseState,
): Response {
  const name = `${state.config.name} ${table.name} to entry ${state.entries}.${format}`
  http.header('Content-Disposition', dispositionOf(name))
  http.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
  const pieces = format === 'csv' ? csvOf(table) : jsonOf(table)
  return http.body(ReadableStream.from(joinPieces(pieces)).pipeThrough(new TextEncoderStream()))
}

function* csvOf({ columns, rows }: TableFile): Generator<string> {
  yield byteOrderMark + csvRecord(columns.map(({ name }) => name))
  for (const row of rows()) {
    const cells = columns.map(({ cell }) => cell(row))
    yield csvRecord(cells.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))
  }
}

function* jsonOf({ rows }: TableFile): Generator<string> {
  let before = '[\n'
  for (const row of rows()) {
    yield before + JSON.stringify(row)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* joinPieces(pieces: Iterable<string>): AsyncGenerator<string> {
  let waiting: string[] = []
  for (const piece of pieces) {
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
