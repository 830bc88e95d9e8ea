import { conditionSql } from '../sql/condition-sql.ts'
import type { Condition } from '../model/condition.ts'
import type { Dialect } from '../engine/dialect.ts'
import { expressionKey, expressionSql } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import { type Fault, tell } from '../model-file/fields.ts'
import type { Comparison, FrequencyAdjustment, Level } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { listSplinkDefaults } from './splink-defaults.ts'
import { nameLevel, type SplinkRest } from './splink-model.ts'

type Settings = Readonly<Record<string, unknown>>

/** A comparison as Splink's. */
export function writeComparison(
  comparison: Comparison,
  path: string,
  rest: SplinkRest,
  dialect: Dialect,
  faults: Fault[],
): Settings {
  const { name, description, levels } = comparison
  const chances = listChances(levels)
  return {
    output_column_name: name,
    comparison_levels: levels.map((level, at) => {
      faults.push(...listFrequencyFaults(level, levels, `${path}.levels[${at}]`))
      const written = writeLevel(level, chances[at] ?? {}, rest, dialect)
      return Object.assign(written, rest.levels[nameLevel(name, at)])
    }),
    comparison_description: description,
    ...rest.comparisons[name],
  }
}

function writeLevel(level: Level, chances: Settings, { sql }: SplinkRest, dialect: Dialect): Settings {
  const { when, label, fixed, frequency, isMissing } = level
  return {
    sql_condition: when === null ? 'ELSE' : (sql[JSON.stringify(when)] ?? writeCondition(when, dialect)),
    label_for_charts: label,
    ...chances,
    fix_m_probability: fixed.m,
    fix_u_probability: fixed.u,
    ...(frequency === null || level.u === null ? {} : writeFrequency(frequency)),
    ...(isMissing ? { is_null_level: true } : {}),
  }
}

/**
 * m and u of each level, where Splink wouldn't take the same by itself. It refuses any below 10⁻³⁰⁰. A level that lacks either
 * weighs nothing here; there it does where both are the same.
 */
function listChances(levels: readonly Level[]): readonly Settings[] {
  const known = levels.filter(({ isMissing }) => !isMissing)
  const defaults = listSplinkDefaults(Math.max(known.length, 2))
  return levels.map((level) => {
    if (level.isMissing) return {}
    const usual = defaults[known.indexOf(level)] ?? { m: 1, u: 1 }
    const m = level.m ?? level.u ?? usual.m
    const u = level.u ?? m
    return { ...tellChance('m_probability', m, usual.m), ...tellChance('u_probability', u, usual.u) }
  })
}

function tellChance(key: string, value: number, usual: number): Settings {
  return value === usual ? {} : { [key]: Math.max(value, 1e-300) }
}

function writeFrequency({ of, weight, floor, against }: FrequencyAdjustment): Settings {
  return {
    tf_adjustment_column: 'column' in of ? writeColumn(of.column) : '',
    ...(floor === 0 ? {} : { tf_minimum_u_value: floor }),
    tf_adjustment_weight: weight,
    ...(against === 'this-level' ? { disable_tf_exact_match_detection: true } : {}),
  }
}

/** Splink takes a name as it is, and needs quotes only where it would read it as something else. */
function writeColumn(name: string): string {
  return /["[\]]/.test(name) ? nameSql(name) : name
}

function listFrequencyFaults({ frequency }: Level, levels: readonly Level[], path: string): readonly Fault[] {
  if (frequency === null) return []
  const { of, against } = frequency
  const place = `${path}.frequency`
  if (!('column' in of)) return [{ path: place, expected: 'frequencies of a column', found: tell(of) }]
  const isExact = levels.some(({ when }) => when !== null && mayBeExact(when, of))
  if (against === 'this-level' || isExact) return []
  return [{ path: place, expected: `a level for records of equal ${of.column}`, found: 'none' }]
}

function mayBeExact(when: Condition, of: Expression): boolean {
  return when.test === 'sql' || (when.test === 'equal' && expressionKey(when.of) === expressionKey(of))
}

/** A condition over `"x_l"` and `"x_r"`, with what is made of columns written out. */
function writeCondition(condition: Condition, dialect: Dialect): string {
  const value = (expression: Expression, side: 'l' | 'r'): string =>
    expressionSql(expression, dialect, (name) => nameSql(`${name}_${side}`))
  if (condition.test === 'sql') return condition.sql
  if (condition.test === 'missing') {
    return `${value(condition.of, 'l')} IS NULL OR ${value(condition.of, 'r')} IS NULL`
  }
  return conditionSql(condition, { ...dialect, bagsApart: () => null }, value)
}
