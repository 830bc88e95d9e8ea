import type { Dialect } from '../engine/dialect.ts'
import { sayExpression } from '../model/expression-words.ts'
import type { Expression } from '../model/expression.ts'
import type { BlockingRule } from '../model/model.ts'
import { featureSql, type Records } from '../records/records.ts'
import type { PairSides } from './pair-sides.ts'
import { listEqualities, type KeyedRule } from './rule-keys.ts'

/** What a rule asks of `l` and `r`, as a condition. */
function ruleConditionSql(rule: BlockingRule, records: Records, dialect: Dialect): string {
  if ('sql' in rule) return `(${rule.sql})`
  const shared =
    rule.shares === null
      ? []
      : [
          `${dialect.shared(featureSql(records, rule.shares, dialect, 'l'), featureSql(records, rule.shares, dialect, 'r'))} >= 1`,
        ]
  const conditions = [...equalitiesSql(rule, records, dialect), ...shared, ...extra(rule)]
  return conditions.length === 0 ? 'true' : conditions.join(' and ')
}

function equalitiesSql(rule: KeyedRule, records: Records, dialect: Dialect): readonly string[] {
  return listEqualities(rule, records, dialect).map(({ left, right }) => `${left} = ${right}`)
}

function extra(rule: KeyedRule): readonly string[] {
  return rule.and === null ? [] : [`(${rule.and})`]
}

/** FROM and WHERE of the pairs of the `at`-th rule, those of earlier rules left out; an unknown answer is no. */
export function rulePairsSql(
  rules: readonly BlockingRule[],
  at: number,
  records: Records,
  sides: PairSides,
  dialect: Dialect,
): string {
  const rule = rules[at]
  if (rule === undefined) throw new RangeError(`The model has no rule ${at}.`)
  const before = rules
    .slice(0, at)
    .map((earlier) => `not coalesce(${ruleConditionSql(earlier, records, dialect)}, false)`)
  const shares = 'sql' in rule ? null : rule.shares
  if (shares !== null) return sharedPairsSql(rule as KeyedRule, shares, before, records, sides, dialect)
  const on = ruleConditionSql(rule, records, dialect)
  const where = [...sides.conditions, ...before]
  return `from ${sides.left} l join ${sides.right} r on ${on}${where.length === 0 ? '' : `\n  where ${where.join('\n    and ')}`}`
}

/** Pairs that share a member of an array are found by the member, each once however many they share. */
function sharedPairsSql(
  rule: KeyedRule,
  shares: Expression,
  before: readonly string[],
  records: Records,
  sides: PairSides,
  dialect: Dialect,
): string {
  const members = (table: string) => {
    const array = featureSql(records, shares, dialect, 'exploded')
    return dialect.explode(`${table} exploded`, array)
  }
  const conditions = [
    ...sides.conditions,
    ...equalitiesSql(rule, records, dialect),
    ...extra(rule),
    ...before,
  ]
  const where = conditions.length === 0 ? '' : `\n    where ${conditions.join('\n      and ')}`
  return `from (
    select distinct l.record as l, r.record as r
    from (${members(sides.left)}) lm
    join (${members(sides.right)}) rm on lm.member = rm.member
    join ${sides.left} l on l.record = lm.record
    join ${sides.right} r on r.record = rm.record${where}
  ) sharing
  join ${sides.left} l on l.record = sharing.l
  join ${sides.right} r on r.record = sharing.r`
}

/** A rule in words. */
export function ruleWords(rule: BlockingRule): string {
  if ('sql' in rule) return rule.sql
  const equal = rule.on.length === 0 ? [] : [`the same ${rule.on.map(sayExpression).join(' and ')}`]
  const shared = rule.shares === null ? [] : [`${sayExpression(rule.shares)} in common`]
  const more = rule.and === null ? [] : [`and ${rule.and}`]
  return [[...equal, ...shared].join(' and '), ...more].join(', ')
}
