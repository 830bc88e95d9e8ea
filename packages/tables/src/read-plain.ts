import { InputError } from '@recount/claims'
import { parse } from 'csv-parse/sync'
import { decodeTable } from './decode.ts'
import { findHeaderEnd } from './header.ts'
import { delimiters } from './delimiters.ts'

/** A table without a mapping: its headings, and its rows below them as they stand, each with its number in the file. */
export interface PlainTable {
  readonly headings: readonly string[]
  /** Rows are numbered from 1, the headings being row 1; empty ones are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/**
 * Reads a small table whole: UTF-8, or UTF-16 as its beginning tells; separated by what gives the most headings. Throws InputError
 * for no table, for two columns of one heading, and for a quoted cell that never ends.
 */
export async function readPlainTable(bytes: Uint8Array): Promise<PlainTable> {
  const text = await decode(bytes)
  const header = text.slice(0, findHeaderEnd(text))
  if (header.trim() === '') throw new InputError('The table is empty: expected a row of headings.')
  const candidates = Object.keys(delimiters).map((delimiter) => ({
    delimiter,
    columns: split(header, delimiter)[0]?.length ?? 0,
  }))
  const { delimiter } = candidates.reduce((a, b) => (b.columns > a.columns ? b : a))
  const [first = [], ...rest] = split(text, delimiter)
  const headings = first.map((cell) => cell.trim())
  refuseTwice(headings)
  const rows = rest.map((cells, at) => ({ row: at + 2, cells }))
  return { headings, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
}

async function decode(bytes: Uint8Array): Promise<string> {
  async function* whole(): AsyncIterable<Uint8Array> {
    yield bytes
  }
  const chunks = await Array.fromAsync(decodeTable(whole(), null))
  return chunks.map(({ text }) => text).join('')
}

function split(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: text.includes('\r') && !text.includes('\n') ? ['\r'] : ['\r\n', '\n'],
    }) as string[][]
  } catch (error) {
    throw new InputError(
      `The table can’t be taken apart: ${(error as Error).message}.`,
      'Close the quotation mark; a quotation mark inside a quoted cell is written twice.',
    )
  }
}

function refuseTwice(headings: readonly string[]): void {
  const twice = headings.filter((heading, at) => heading !== '' && headings.indexOf(heading) < at)
  if (twice.length === 0) return
  throw new InputError(
    `The table has several columns of one heading: ${[...new Set(twice)].map((name) => `"${name}"`).join(', ')}.`,
    'Give each column its own heading.',
  )
}
