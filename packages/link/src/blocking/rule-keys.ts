import type { Dialect } from '../engine/dialect.ts'
import type { BlockingRule } from '../model/model.ts'
import { featureSql, type Records } from '../records/records.ts'
import { mirror, takeApart, type Equality } from './equalities.ts'

/** What a rule's pairs agree on. */
export interface RuleKeys {
  readonly keys: readonly Equality[]
  /** Whether agreeing is all that the rule asks, in the same expressions of both records: then counts of groups are exact. */
  readonly isExact: boolean
}

/** The keys by which a rule's pairs are found. None where it is not by equality. */
export function ruleKeys(rule: BlockingRule, records: Records, dialect: Dialect): RuleKeys {
  if ('sql' in rule) {
    const { equalities, isWhole } = takeApart(rule.sql)
    return { keys: equalities, isExact: isWhole && equalities.length > 0 && equalities.every(isSymmetric) }
  }
  const extra = rule.and === null ? [] : takeApart(rule.and).equalities
  const keys = listEqualities(rule, records, dialect)
  return { keys: [...keys, ...extra], isExact: rule.shares === null && rule.and === null && keys.length > 0 }
}

/** A rule that isn't written in SQL. */
export type KeyedRule = Exclude<BlockingRule, { readonly sql: string }>

/** What a rule asks to be equal, SQL that it asks besides left aside. */
export function listEqualities(rule: KeyedRule, records: Records, dialect: Dialect): readonly Equality[] {
  return rule.on.map((key) => ({
    left: featureSql(records, key, dialect, 'l'),
    right: featureSql(records, key, dialect, 'r'),
  }))
}

export function isSymmetric({ left, right }: Equality): boolean {
  return mirror(right, 'l') === mirror(left, 'l')
}
