import { InputError } from '@recount/claims'
import { overlapsOfRows, type OverlapsSpec, type Stratum } from '@recount/estimate'
import { readPlainTable, type PlainTable } from '@recount/tables'

/** Which columns of a table of rows hold what, as far as a person said. */
export interface TableChoice {
  /** Columns of the lists; undefined: those that hold yes and no alone. */
  readonly lists?: readonly string[] | undefined
  /** Columns that strata are made by. */
  readonly by: readonly string[]
  readonly impossible?: OverlapsSpec['impossible']
}

/** The tables of a CSV file, and what to know of how they were read. */
export interface CountsTable {
  readonly strata: readonly Stratum[]
  readonly notes: readonly string[]
}

const countHeadings = new Set(['n', 'count', 'number', 'individuals', 'freq', 'frequency'])
const marks = new Set(['0', '1', 'yes', 'no', 'true', 'false', ''])
/** A column is a list where so much of it is yes and no: the other cells are told as bad rows. */
const mostlyMarks = 0.8

/**
 * Overlaps from the rows of a CSV file: a row an individual, or a pattern with its count in a column called n or count. Rows that can't be
 * read are left out and told. `told` is the file as the person wrote it. Throws InputError where no columns are lists.
 */
export async function readCountsTable(
  bytes: Uint8Array,
  told: string,
  choice: TableChoice,
): Promise<CountsTable> {
  const table = await readPlainTable(bytes)
  const count = table.headings.find((heading) => countHeadings.has(heading.toLowerCase()))
  const lists = choice.lists ?? findLists(table, [...choice.by, ...(count === undefined ? [] : [count])])
  if (lists.length === 0) throw refuseLists(told, table)
  const whole = table.rows.filter(({ cells }) => cells.length === table.headings.length)
  const ragged = table.rows.filter(({ cells }) => cells.length !== table.headings.length)
  const { strata, findings } = overlapsOfRows(
    whole.map(({ cells }) => Object.fromEntries(table.headings.map((name, at) => [name, cells[at] ?? '']))),
    {
      lists,
      by: choice.by,
      ...(count === undefined ? {} : { count }),
      ...(choice.impossible === undefined ? {} : { impossible: choice.impossible }),
    },
  )
  const bad = [
    ...ragged.map(({ row, cells }) => ({
      row,
      words: `Expected ${table.headings.length} cells; found ${cells.length}.`,
    })),
    ...findings.map(({ row, words }) => ({ row: whole[row - 1]?.row ?? row, words })),
  ].toSorted((one, other) => one.row - other.row)
  return { strata, notes: [sayColumns(told, lists, count), ...sayBad(told, bad, table.rows.length)] }
}

function findLists({ headings, rows }: PlainTable, others: readonly string[]): readonly string[] {
  return headings.filter((heading, at) => {
    if (heading === '' || others.includes(heading)) return false
    const cells = rows.map((row) => (row.cells[at] ?? '').trim().toLowerCase())
    const good = cells.filter((cell) => marks.has(cell))
    return good.some((cell) => cell !== '') && good.length >= mostlyMarks * cells.length
  })
}

function sayColumns(told: string, lists: readonly string[], count: string | undefined): string {
  const counted =
    count === undefined ? 'each row is one individual' : `“${count}” is how many a row stands for`
  return `${told}: the lists are ${lists.join(', ')}; ${counted}.`
}

/** So many bad rows are told one by one. */
const mostTold = 20

function sayBad(
  told: string,
  bad: readonly { readonly row: number; readonly words: string }[],
  of: number,
): readonly string[] {
  if (bad.length === 0) return []
  const more = bad.length > mostTold ? [`${told}: ${bad.length - mostTold} more rows are bad.`] : []
  return [
    `${told}: ${bad.length} of ${of} rows can’t be read and were left out; everybody in them is missing from the counts.`,
    ...bad.slice(0, mostTold).map(({ row, words }) => `${told}, row ${row}: ${words}`),
    ...more,
  ]
}

function refuseLists(told: string, { headings }: PlainTable): InputError {
  return new InputError(
    `Expected columns in ${told} that hold yes and no alone (1, yes, true; 0, no, false), one a list; found none.`,
    `Name them with --lists; the columns are ${headings.join(', ')}.`,
  )
}
