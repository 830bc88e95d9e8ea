import { InputError } from '@recount/claims'
import { parse } from 'csv-parse/sync'
import { mappedColumns } from './entry-columns.ts'
import { delimiters } from './delimiters.ts'
import type { TableKind } from './finding.ts'
import type { Mapping } from './mapping.ts'
import { listNearSpellings } from './near-spelling.ts'

/** How a table is laid out: its headings, what separates its cells and its rows. */
export interface Layout {
  readonly headings: readonly string[]
  readonly delimiter: string
  readonly lineEnds: readonly string[]
}

/**
 * Works out a table's layout from its beginning: the delimiter is the mapping's, else the one under which most of the mapped
 * columns are found. Throws InputError naming every mapped column that is missing, with near spellings and, where another
 * delimiter would find more, which; on two columns of one heading that is read; on no header at all.
 */
export function readLayout(start: string, mapping: Mapping, table: TableKind): Layout {
  const header = start.slice(0, findHeaderEnd(start))
  if (header.trim() === '') throw new InputError('The table is empty: expected a row of headings.')
  const wanted = mappedColumns(mapping, table)
  const candidates = Object.keys(delimiters).map((delimiter) => tryDelimiter(header, delimiter, wanted))
  const best = candidates.reduce((a, b) => (b.found > a.found ? b : a))
  const chosen = candidates.find(({ delimiter }) => delimiter === mapping.delimiter) ?? best
  refuseMissing(chosen, best, wanted, mapping[table]?.optional ?? [])
  refuseTwice(chosen.headings, wanted)
  return {
    headings: chosen.headings,
    delimiter: chosen.delimiter,
    lineEnds: start.includes('\r') && !start.includes('\n') ? ['\r'] : ['\r\n', '\n'],
  }
}

/** Where a text's first row ends: at the first line break outside quotes, or with the text. */
export function findHeaderEnd(text: string): number {
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) return at
  }
  return text.length
}

interface Candidate {
  readonly delimiter: string
  readonly headings: readonly string[]
  readonly found: number
}

function tryDelimiter(header: string, delimiter: string, wanted: readonly string[]): Candidate {
  const [cells = []] = parse(header, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
  }) as string[][]
  const headings = cells.map((cell) => cell.trim())
  return { delimiter, headings, found: wanted.filter((column) => headings.includes(column)).length }
}

function refuseMissing(
  chosen: Candidate,
  best: Candidate,
  wanted: readonly string[],
  optional: readonly string[],
): void {
  const missing = wanted.filter((column) => !chosen.headings.includes(column) && !optional.includes(column))
  if (missing.length === 0) return
  if (best.found > chosen.found) throw refuseDelimiter(chosen, best, wanted)
  const fields = missing.map((column) => ({ path: column, message: sayMissing(column, chosen.headings) }))
  throw new InputError(
    `The table lacks ${missing.length === 1 ? 'a column' : `${missing.length} columns`} that the mapping reads: ` +
      fields.map(({ message }) => message).join('; ') +
      `. Found ${sayHeadings(chosen.headings)}.`,
    'Check that this is the table the mapping is for, or change the headings in a mapping of your own.',
    fields,
  )
}

function refuseDelimiter(chosen: Candidate, best: Candidate, wanted: readonly string[]): InputError {
  return new InputError(
    `Expected the columns ${sayList(wanted)} separated by ${delimiters[chosen.delimiter]}; found ${sayHeadings(chosen.headings)}: ` +
      `the table seems to be separated by ${delimiters[best.delimiter]}.`,
    `Set "delimiter" to ${JSON.stringify(best.delimiter)} in the mapping, or leave it out.`,
    [{ path: 'delimiter', message: `expected ${delimiters[chosen.delimiter]}` }],
  )
}

function sayMissing(column: string, headings: readonly string[]): string {
  const near = listNearSpellings(column, headings)
  return near.length === 0
    ? `"${column}"`
    : `"${column}" (is it ${near.map((name) => `"${name}"`).join(' or ')}?)`
}

function sayHeadings(headings: readonly string[]): string {
  return headings.length === 1 ? `one column ${sayList(headings)}` : `the columns ${sayList(headings)}`
}

function sayList(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name.slice(0, 120)}"`)
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '')
}

function refuseTwice(headings: readonly string[], wanted: readonly string[]): void {
  const twice = wanted.filter((column) => headings.indexOf(column) !== headings.lastIndexOf(column))
  if (twice.length === 0) return
  throw new InputError(
    `The table has several columns of one heading, so that it is not clear which to read: ${sayList(twice)}.`,
    'Give each column its own heading.',
    twice.map((column) => ({ path: column, message: 'expected one column of this heading' })),
  )
}
