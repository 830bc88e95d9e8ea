import { InputError } from '@recount/claims'
import { Parser } from 'csv-parse'
import type { TextChunk } from './decode.ts'

/** Rows of cells as they stand, and how many bytes were read up to here. */
export interface CellBatch {
  readonly rows: readonly (readonly string[])[]
  readonly bytes: number
}

/** Longest row that is read, in bytes of UTF-8: beyond it, a quote that is never closed has swallowed the rest of the table. */
const longestRow = 67_108_864
/** Text handed over at a time, so that a batch of rows stays small whatever the pieces the bytes come in. */
const pieceLength = 131_072

/**
 * The cells of delimited text (RFC 4180; LF, CRLF or CR between rows), batch after batch, in memory bounded by the longest row. A quote
 * inside a cell that does not begin with one is a letter. Throws InputError where a quoted cell never ends, naming its row
 * and column, counted from 1, the header being row 1.
 */
export async function* readCells(
  texts: AsyncIterable<TextChunk>,
  delimiter: string,
  lineEnds: readonly string[],
): AsyncIterable<CellBatch> {
  const parser = new Parser({
    delimiter,
    record_delimiter: [...lineEnds],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  })
  let row = 1
  let read = 0
  // Without a listener Node would throw the error out of nowhere; it is asked for after every write.
  parser.on('error', () => {})
  for await (const { text, bytes } of texts) {
    read = bytes
    for (let at = 0; at < text.length; at += pieceLength) {
      parser.write(text.slice(at, at + pieceLength))
      const rows = takeRows(parser)
      row += rows.length
      refuseBroken(parser.errored, row)
      if (rows.length > 0) yield { rows, bytes }
    }
  }
  const rows: (readonly string[])[] = []
  parser.end()
  try {
    for await (const cells of parser) rows.push(cells as string[])
  } catch (error) {
    refuseBroken(error as Error, row)
  }
  if (rows.length > 0) yield { rows, bytes: read }
}

function takeRows(parser: Parser): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (let cells: unknown = parser.read(); cells !== null; cells = parser.read()) rows.push(cells as string[])
  return rows
}

function refuseBroken(error: Error | null, row: number): void {
  if (error === null) return
  const at = 'column' in error && typeof error.column === 'number' ? `, cell ${error.column + 1}` : ''
  throw new InputError(
    `Row ${row} of the table${at}: a quoted cell begins there and does not end (${error.message}).`,
    'Close the quotation mark; a quotation mark inside a quoted cell is written twice.',
    [{ path: `row ${row}${at}`, message: 'expected a closing quotation mark' }],
  )
}
