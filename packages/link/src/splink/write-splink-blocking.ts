import type { Dialect } from '../engine/dialect.ts'
import { expressionSql } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import type { BlockingRule } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import type { SplinkRest } from './splink-model.ts'

/** A rule as Splink's. An array column that is shared is exploded; of an array that is made, the members are compared. */
export function writeRule(
  rule: BlockingRule,
  { rules, sql }: SplinkRest,
  dialect: Dialect,
): Readonly<Record<string, unknown>> {
  const key = JSON.stringify(rule)
  const shares = 'sql' in rule ? null : rule.shares
  return {
    blocking_rule: sql[key] ?? ruleSql(rule, dialect),
    sql_dialect: dialect.name,
    ...(shares !== null && 'column' in shares ? { arrays_to_explode: [shares.column] } : {}),
    ...rules[key],
  }
}

function ruleSql(rule: BlockingRule, dialect: Dialect): string {
  if ('sql' in rule) return rule.sql
  const value = (expression: Expression, side: 'l' | 'r'): string =>
    expressionSql(expression, dialect, (name) => `${side}.${nameSql(name)}`)
  const equal = (expression: Expression): string => `${value(expression, 'l')} = ${value(expression, 'r')}`
  const parts = rule.on.map(equal)
  if (rule.shares !== null) {
    const shared = `${dialect.shared(value(rule.shares, 'l'), value(rule.shares, 'r'))} >= 1`
    parts.push('column' in rule.shares ? equal(rule.shares) : shared)
  }
  if (rule.and !== null) parts.push(rule.and)
  return parts.length === 1 ? parts.join('') : parts.map((part) => `(${part})`).join(' AND ')
}
