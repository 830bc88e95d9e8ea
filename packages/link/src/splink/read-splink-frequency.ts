import type { Expression } from '../model/expression.ts'
import type { Fields } from '../model-file/fields.ts'
import type { FrequencyAdjustment, Level } from '../model/model.ts'

/**
 * A level's adjustment to frequencies. Splink makes none at a null level, at ELSE and where its weight is 0. The average value's
 * u is that of the first level whose condition is that the column is equal and nothing else, unless the level says that its own
 * is; a column that no level compares so is a fault, as Splink can't score with it either.
 */
export function readFrequency(
  part: Fields | undefined,
  level: Level,
  levels: readonly Level[],
): FrequencyAdjustment | null {
  if (part === undefined || level.isMissing || level.when === null) return null
  if (!part.has('tf_adjustment_column')) return null
  const column = part.text('tf_adjustment_column')
  const weight = part.number('tf_adjustment_weight', {}, 1)
  const floor = part.number('tf_minimum_u_value', { least: 0, most: 1 }, 0)
  const isOwn = part.flag('disable_tf_exact_match_detection', false)
  const of = readColumn(column)
  if (isOwn) return { of, weight, floor, against: 'this-level' }
  const exact = findExact(of, levels)
  if (exact !== null) return { of: exact, weight, floor, against: 'exact-level' }
  if (weight === 0) return { of, weight, floor, against: 'this-level' }
  part.fault(
    'tf_adjustment_column',
    `a column that a level compares exactly ("x_l" = "x_r"), or disable_tf_exact_match_detection`,
  )
  return null
}

/** A column as a setting names it: bare, in double quotes, or with an index (`place['lat']`, which is an expression). */
function readColumn(name: string): Expression {
  if (/\[[^\]]+\]$/u.test(name)) {
    const [, base = '', index = ''] = /^(.*)(\[[^\]]+\])$/su.exec(name) ?? []
    return { sql: `${base.startsWith('"') ? base : `"${base}"`}${index}` }
  }
  return { column: /^"(?:[^"]|"")*"$/u.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name }
}

/** The column as the exact level spells it: engines take no heed of its case, and neither does Splink. */
function findExact(of: Expression, levels: readonly Level[]): Expression | null {
  if (!('column' in of)) return null
  const wanted = of.column.toLowerCase()
  for (const { when } of levels) {
    if (when?.test !== 'equal' || !('column' in when.of)) continue
    if (when.of.column.toLowerCase() === wanted) return when.of
  }
  return null
}
