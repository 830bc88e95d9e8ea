import { nameSql, type Engine, type ExpressionSpec } from '@recount/link'

/** Ways to write a date, the unmistakable ones first. Of 03/04/2017 each file's own cells tell which is the month: see `orderDates`. */
const formats = [
  '%Y-%m-%d',
  '%Y%m%d',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%m.%d.%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
] as const

const leastShare = 0.02

/**
 * The formats in which a column's dates are written, commonest first. Each cell is read by the first that fits it: a format that
 * fits fewer cells than another one does only goes by what the other leaves.
 */
export async function findDateFormats(
  engine: Engine,
  from: string,
  column: string,
): Promise<readonly string[]> {
  const text = textOf(column)
  const counts = formats.map((format) => `count(try_strptime(${text}, '${format}'))::integer as "${format}"`)
  const [row = {}] = await engine.ask(
    `select count(${text})::integer as filled, ${counts.join(', ')} from ${from} one`,
  )
  const filled = Number(row['filled'] ?? 0)
  const fitting = formats
    .map((format) => ({ format, cells: Number(row[format] ?? 0) }))
    .filter(({ cells }) => cells > leastShare * filled)
    .toSorted((a, b) => b.cells - a.cells)
  return fitting
    .filter(({ format }, at) => !fitting.slice(0, at).some((before) => isMirror(before.format, format)))
    .map(({ format }) => format)
}

/** Day and month the other way round: one list doesn't mix the two. */
function isMirror(one: string, other: string): boolean {
  return sortParts(one) === sortParts(other) && one.endsWith('%Y') && other.endsWith('%Y')
}

function sortParts(format: string): string {
  return [...format].toSorted().join('')
}

/** The one way that needs no reading. */
const iso = '%Y-%m-%d'

/** A date as `2017-03-01`, whichever of the formats it is written in; the column itself where that is how they all are. */
export function dateExpression(column: string, found: readonly string[]): ExpressionSpec {
  const [first] = found
  if (first === undefined || (found.length === 1 && first === iso)) return column
  return { sql: readSql(listReads(textOf(column), [...new Set([iso, ...found])])) }
}

/** Whether a file writes 3 April 2017 as 03/04/2017 or as 04/03/2017. */
export type DateOrder = (typeof dateOrders)[number]

export const dateOrders = ['day-first', 'month-first'] as const

/** A column with dates that need to be read, and the formats that it may have. */
export interface DateColumn {
  readonly column: string
  readonly formats: readonly string[]
}

/** The column that SQL made by `dateExpression` reads; nothing for any other SQL. */
export function findDateColumn(sql: string): DateColumn | undefined {
  const [, quoted] =
    /^strftime\(coalesce\(try_strptime\(.*?cast\("((?:[^"]|"")+)" as varchar\)/s.exec(sql) ?? []
  const column = quoted?.replaceAll('""', '"')
  if (column === undefined) return undefined
  const found = formats
    .map((format) => ({ format, at: sql.indexOf(`, '${format}')`) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)
    .map(({ format }) => format)
  const own = dateExpression(column, found)
  return typeof own === 'object' && 'sql' in own && own.sql === sql ? { column, formats: found } : undefined
}

/** A cell that begins with a day or a month, read in that order, whatever is between them; null where it can't be. */
export function dayMonthSql(column: string, order: DateOrder): string {
  const format = order === 'day-first' ? '%d/%m/%Y' : '%m/%d/%Y'
  return `try_strptime(translate(${textOf(column)}, '.-', '//'), '${format}')`
}

/** A date of a file that writes day and month in this order, as `2017-03-01`; a cell that fits only the other is read by that. */
export function readDateSql({ column, formats: found }: DateColumn, order: DateOrder): string {
  const other = order === 'day-first' ? 'month-first' : 'day-first'
  const unmistakable = found.filter((format) => format.startsWith('%Y'))
  return readSql([
    ...listReads(textOf(column), unmistakable),
    dayMonthSql(column, order),
    dayMonthSql(column, other),
  ])
}

function listReads(text: string, found: readonly string[]): readonly string[] {
  return found.map((format) => `try_strptime(${text}, '${format}')`)
}

function readSql(reads: readonly string[]): string {
  return `strftime(coalesce(${reads.join(', ')}), '${iso}')`
}

/** Without a time of day. */
function textOf(column: string): string {
  return `regexp_replace(trim(cast(${nameSql(column)} as varchar)), '[ T][0-9]{1,2}:.*$', '')`
}
