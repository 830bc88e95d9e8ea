import { sidesOf, type PairSides } from '../blocking/pair-sides.ts'
import { rulePairsSql } from '../blocking/rule-sql.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { BlockingRule, Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { textSql } from '../engine/sql-text.ts'

/**
 * Where pairs come from: one rule of the model's alone (0 is the first; what earlier ones make is not left out), all of
 * them, each pair once, any share of all pairs, or a table of pairs `(l, r)`.
 */
export type PairSource =
  | { readonly rule: number }
  | { readonly rules: 'all' }
  | { readonly sample: { readonly share: number; readonly seed: number | string } }
  | { readonly table: string }

/** FROM and WHERE of pairs, with the number of their rule; −1 where no rule made them. */
export interface PairBranch {
  readonly rule: number
  readonly from: string
}

/** The queries whose union are the source's pairs. */
export function listBranches(
  records: Records,
  model: Model,
  source: PairSource,
  dialect: Dialect,
): readonly PairBranch[] {
  const sides = sidesOf(records, model.scope)
  if ('table' in source) return [{ rule: -1, from: namedPairsSql(source.table, sides) }]
  if ('sample' in source) return [{ rule: -1, from: samplePairsSql(source.sample, sides, dialect) }]
  if ('rule' in source) {
    const rule = model.blocking[source.rule]
    if (rule === undefined) throw new RangeError(`The model has no rule ${source.rule}.`)
    return [{ rule: source.rule, from: rulePairsSql([rule], 0, records, sides, dialect) }]
  }
  return listRuleBranches(records, model.blocking, sides, dialect)
}

/** A branch a rule, each leaving out the pairs of those before. */
export function listRuleBranches(
  records: Records,
  rules: readonly BlockingRule[],
  sides: PairSides,
  dialect: Dialect,
): readonly PairBranch[] {
  return rules.map((_, at) => ({ rule: at, from: rulePairsSql(rules, at, records, sides, dialect) }))
}

function namedPairsSql(table: string, sides: PairSides): string {
  return `from ${table} named join ${sides.left} l on l.record = named.l join ${sides.right} r on r.record = named.r`
}

/**
 * All pairs of a sample of the records: as many records as make that share of all pairs. Whether a record is in it is
 * decided by the MD5 of seed, source and id, so it is the same on every engine and whatever else is in the tables.
 */
function samplePairsSql(
  sample: { readonly share: number; readonly seed: number | string },
  sides: PairSides,
  dialect: Dialect,
): string {
  const inSample = (alias: string) => sampledSql(alias, Math.sqrt(sample.share), sample.seed, dialect)
  const where = [...sides.conditions, ...inSample('l'), ...inSample('r')]
  return `from ${sides.left} l join ${sides.right} r on ${where.join('\n    and ')}`
}

const hashes = 2 ** 32

function sampledSql(
  alias: string,
  share: number,
  seed: number | string,
  dialect: Dialect,
): readonly string[] {
  if (share >= 1) return []
  const { text } = dialect.types
  const key = `${textSql(`${seed}:`)} || cast(${alias}.source as ${text}) || ':' || ${alias}.id`
  const below = Math.floor(share * hashes)
    .toString(16)
    .padStart(8, '0')
  return [`${dialect.inByteOrder(`left(${dialect.md5(key)}, 8)`)} < ${dialect.inByteOrder(textSql(below))}`]
}
