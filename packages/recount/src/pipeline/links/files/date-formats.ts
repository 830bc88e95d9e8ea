import type { Engine, ExpressionSpec } from '@recount/link'
import { nameSql } from './column-name.ts'

/** Ways to write a date, the unmistakable ones first. Of 03/04/2017 the cells beside it tell which is the month. */
const formats = [
  '%Y-%m-%d',
  '%Y%m%d',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
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

/** A date as `2017-03-01`, whichever of the formats it is written in; the column itself where that is how they all are. */
export function dateExpression(column: string, found: readonly string[]): ExpressionSpec {
  const [first] = found
  if (first === undefined || (found.length === 1 && first === '%Y-%m-%d')) return column
  const text = textOf(column)
  const read = found.map((format) => `try_strptime(${text}, '${format}')`)
  return { sql: `strftime(coalesce(${read.join(', ')}), '%Y-%m-%d')` }
}

/** Without a time of day. */
function textOf(column: string): string {
  return `regexp_replace(trim(cast(${nameSql(column)} as varchar)), '[ T][0-9]{1,2}:.*$', '')`
}
