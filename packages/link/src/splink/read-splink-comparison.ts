import { type Fault, type Fields, readFields } from '../model-file/fields.ts'
import type { Comparison, Level } from '../model/model.ts'
import { keepUnknown } from './keep-unknown.ts'
import { readFrequency } from './read-splink-frequency.ts'
import { isElse, listColumns, readCondition } from './splink-condition.ts'
import { listSplinkDefaults, UNSEEN, UNSEEN_TEXT } from './splink-defaults.ts'
import { nameLevel, type SplinkRest } from './splink-model.ts'

/** Without effect at a null level and at ELSE, where nothing asks for them. */
const WITHOUT_EFFECT = [
  'tf_adjustment_column',
  'tf_adjustment_weight',
  'tf_minimum_u_value',
  'disable_tf_exact_match_detection',
]

/** One of Splink's comparisons, with what a Comparison has no place for. */
export function readComparison(
  value: unknown,
  path: string,
  faults: Fault[],
  engine: string,
): { readonly comparison: Comparison; readonly rest: Partial<SplinkRest> } {
  const fields = readFields(value, path, faults)
  const parts = fields
    .list('comparison_levels')
    .map((level, at) => readFields(level, `${path}.comparison_levels[${at}]`, faults))
  const conditions = parts.map((part) => part.text('sql_condition'))
  const name = fields.text('output_column_name', nameByColumns(conditions))
  const description = fields.text('comparison_description', name)
  const bare = readLevels(fields, parts, conditions, engine)
  const levels = bare.map((level, at) => setFrequency(level, readFrequency(parts[at], level, bare)))
  return {
    comparison: { name, description, levels },
    rest: listRest(name, fields, parts, conditions, levels),
  }
}

function setFrequency(level: Level, frequency: Level['frequency']): Level {
  return { ...level, frequency }
}

/** The levels, not yet adjusted to frequencies. */
function readLevels(
  fields: Fields,
  parts: readonly Fields[],
  conditions: readonly string[],
  engine: string,
): readonly Level[] {
  const missing = parts.map((part) => part.flag('is_null_level', false))
  const others = missing.filter((isMissing) => !isMissing).length
  if (others < 2) fields.fault('comparison_levels', 'at least two levels that are not null levels')
  const defaults = listSplinkDefaults(Math.max(others, 2))
  return parts.map((part, at) => {
    const condition = conditions[at] ?? ''
    const isLast = at === parts.length - 1
    if (isElse(condition) && !isLast) part.fault('sql_condition', 'ELSE at the last level only')
    const isMissing = missing[at] ?? false
    const before = missing.slice(0, at).filter((wasMissing) => !wasMissing).length
    return {
      label: part.text('label_for_charts', condition),
      when: isElse(condition) ? null : readCondition(condition, engine),
      isMissing,
      m: isMissing ? null : readProbability(part, 'm_probability', defaults[before]?.m ?? 1),
      u: isMissing ? null : readProbability(part, 'u_probability', defaults[before]?.u ?? 1),
      fixed: { m: part.flag('fix_m_probability', false), u: part.flag('fix_u_probability', false) },
      frequency: null,
    }
  })
}

function readProbability(part: Fields, key: string, fallback: number): number {
  return part.value(key) === UNSEEN_TEXT ? UNSEEN : part.number(key, { least: 0, most: 1 }, fallback)
}

/** Splink's name for a comparison that has none. */
function nameByColumns(conditions: readonly string[]): string {
  const columns = [...new Set(conditions.flatMap(listColumns))]
  return columns.length === 1 ? (columns[0] ?? '') : `custom_${columns.join('_')}`
}

function listRest(
  name: string,
  fields: Fields,
  parts: readonly Fields[],
  conditions: readonly string[],
  levels: readonly Level[],
): Partial<SplinkRest> {
  const own = keepUnknown(fields, [])
  const rests = parts.map((part) => keepUnknown(part, WITHOUT_EFFECT))
  const kept = rests.flatMap(({ settings }, at) =>
    Object.keys(settings).length === 0 ? [] : [[nameLevel(name, at), settings] as const],
  )
  const words = levels.flatMap(({ when }, at) =>
    when === null || when.test === 'sql' ? [] : [[JSON.stringify(when), conditions[at] ?? ''] as const],
  )
  return {
    comparisons: Object.keys(own.settings).length === 0 ? {} : { [name]: own.settings },
    levels: Object.fromEntries(kept),
    sql: Object.fromEntries(words),
    notes: [...own.notes, ...rests.flatMap(({ notes }) => notes), ...listGaps(name, levels)],
  }
}

/** Splink gives a pair that no level takes a null weight, which no threshold lets through. */
function listGaps(name: string, levels: readonly Level[]): readonly string[] {
  if (levels.some(({ when }) => when === null)) return []
  return [
    `The comparison “${name}” has no ELSE: a pair that none of its levels takes gets no weight and is not kept.`,
  ]
}
