import type { Dialect } from '../engine/dialect.ts'
import type { Engine } from '../engine/engine.ts'
import type { BlockingRule, Model } from '../model/model.ts'
import { featureSql, type Records } from '../records/records.ts'
import { groupsSql, memberGroupsSql } from './group-sql.ts'
import { sidesOf } from './pair-sides.ts'
import { ruleKeys } from './rule-keys.ts'
import { rulePairsSql, ruleWords } from './rule-sql.ts'

/** Records that agree on what a rule asks, and how many pairs they make. */
export interface Block {
  readonly values: readonly string[]
  readonly pairs: number
}

/** How many pairs a rule makes. */
export interface RuleCount {
  readonly rule: number
  readonly words: string
  /** Alone. */
  readonly pairs: number
  /** That no earlier rule makes. */
  readonly newPairs: number
  /** Of this rule and those before it, each pair once. */
  readonly cumulative: number
  /** False where making the pairs to count them would be too much: some of the numbers are then the most that it can be. */
  readonly isExact: boolean
  /** The numbers in a sentence, with what is known of them only as the most that it can be. */
  readonly says: string
  /** The largest blocks, largest first. */
  readonly largest: readonly Block[]
}

/** The most pairs that one rule makes, told from the sizes of blocks without making any; null where it can't be told. */
export interface RuleBound {
  readonly pairs: number
  readonly isExact: boolean
}

const shown = 5

/** Up to so many pairs of a rule are made to count them, where sizes of blocks don't tell. */
export const countedByMaking = 1_000_000_000

/** Analyses the model's rules before they are run. Rules by equality are counted from the sizes of their blocks. */
export async function countPairs(
  engine: Engine,
  records: Records,
  model: Model,
): Promise<readonly RuleCount[]> {
  const counts: RuleCount[] = []
  let cumulative = 0
  for (const [at, rule] of model.blocking.entries()) {
    // eslint-disable-next-line no-await-in-loop -- one connection, and each count builds on the one before
    const count = await countRule(engine, records, model, at)
    cumulative = Math.min(cumulative + count.newPairs, allPairs(records, model))
    const { pairs, newPairs, isExact, largest } = count
    const says = sayCount(count, at)
    counts.push({ rule: at, words: ruleWords(rule), pairs, newPairs, cumulative, isExact, says, largest })
  }
  return counts
}

interface Counted extends Pick<RuleCount, 'pairs' | 'newPairs' | 'isExact' | 'largest'> {
  readonly isAlone: boolean
}

function sayCount({ pairs, newPairs, isExact, isAlone }: Counted, at: number): string {
  const [all, fresh] = [pairs, newPairs].map((count) => count.toLocaleString('en'))
  if (isExact) return at === 0 ? `${all} pairs.` : `${all} pairs, ${fresh} of them new.`
  const made = `${isAlone ? '' : 'up to '}${all} pairs`
  return at === 0
    ? `${made}: too many to make them for counting.`
    : `${made}: too many to make them for counting, so how many of them earlier rules make is not known.`
}

async function countRule(engine: Engine, records: Records, model: Model, at: number): Promise<Counted> {
  const rule = model.blocking[at] as BlockingRule
  const { bound, largest } = await measureBlocks(engine, records, model, rule)
  if (bound.pairs > countedByMaking) {
    const { pairs, isExact: isAlone } = bound
    return { pairs, newPairs: pairs, isExact: isAlone && at === 0, isAlone, largest }
  }
  const pairs = bound.isExact ? bound.pairs : await countMade(engine, records, model, [rule], 0)
  const newPairs = at === 0 ? pairs : await countMade(engine, records, model, model.blocking, at)
  return { pairs, newPairs, isExact: true, isAlone: true, largest }
}

/** Makes the pairs of a rule, without comparing them, to count them. */
export async function countMade(
  engine: Engine,
  records: Records,
  model: Model,
  rules: readonly BlockingRule[],
  at: number,
): Promise<number> {
  const sides = sidesOf(records, model.scope)
  const from = rulePairsSql(rules, at, records, sides, engine.dialect)
  return askNumber(engine, `select count(*) as n ${from}`)
}

/** The most pairs that a rule makes alone, which asks less than to count them. */
export async function boundPairs(
  engine: Engine,
  records: Records,
  model: Model,
  rule: BlockingRule,
): Promise<RuleBound> {
  const groups = ruleGroupsSql(rule, records, model, engine.dialect)
  if (groups === undefined) return { pairs: allPairs(records, model), isExact: false }
  const { long } = engine.dialect.types
  const doubled = await askNumber(
    engine,
    `select cast(coalesce(sum(doubled), 0) as ${long}) as n from (${groups}) grouped`,
  )
  return { pairs: doubled / 2, isExact: ruleKeys(rule, records, engine.dialect).isExact }
}

/** All the pairs that the scope reaches. */
export function allPairs(records: Records, { scope }: Pick<Model, 'scope'>): number {
  const within = records.counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const all = (records.total * (records.total - 1)) / 2
  return { within, both: all, across: all - within }[scope]
}

/** The blocks of a rule: the most pairs that they make together, and the largest of them, of which there is none without equality. */
export interface RuleBlocks {
  readonly bound: RuleBound
  readonly largest: readonly Block[]
}

/** Measures the blocks of a rule, going over the records once. */
export async function measureBlocks(
  engine: Engine,
  records: Records,
  model: Model,
  rule: BlockingRule,
): Promise<RuleBlocks> {
  const { dialect } = engine
  const groups = ruleGroupsSql(rule, records, model, dialect)
  if (groups === undefined) return { bound: { pairs: allPairs(records, model), isExact: false }, largest: [] }
  const values = valuesOf(rule, records, dialect)
  const rows = await engine.ask(blocksSql(groups, values, dialect))
  const largest = rows.map((row) => ({
    values: values.map((value) => String(row[value])),
    pairs: Number(row['doubled']) / 2,
  }))
  const pairs = Number(rows[0]?.['total'] ?? 0) / 2
  return { bound: { pairs, isExact: ruleKeys(rule, records, dialect).isExact }, largest }
}

/** The largest groups that make a pair, each beside what all of them make. */
function blocksSql(groups: string, values: readonly string[], dialect: Dialect): string {
  const { text, long } = dialect.types
  const texts = values.map((value) => `cast(${value} as ${text}) as ${value}`)
  const ordered = values.map((value) => dialect.inByteOrder(value))
  const total = `cast(sum(doubled) over () as ${long}) as total`
  return `select * from (select ${texts.join(', ')}, doubled, ${total} from (${groups}) grouped where doubled > 0) texts
     order by doubled desc, ${ordered.join(', ')} limit ${shown}`
}

function valuesOf(rule: BlockingRule, records: Records, dialect: Dialect): readonly string[] {
  const { keys } = ruleKeys(rule, records, dialect)
  return keys.length === 0 ? ['value_1'] : keys.map((_, at) => `value_${at + 1}`)
}

function ruleGroupsSql(
  rule: BlockingRule,
  records: Records,
  { scope }: Model,
  dialect: Dialect,
): string | undefined {
  const keys = ruleKeys(rule, records, dialect)
  const { record } = records.tables
  if (keys.keys.length > 0) return groupsSql(keys, record, scope, dialect)
  if ('sql' in rule || rule.shares === null) return undefined
  const array = featureSql(records, rule.shares, dialect, 'exploded')
  return memberGroupsSql(dialect.explode(`${record} exploded`, array), record, scope, dialect)
}

async function askNumber(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.ask(sql)
  return Number(row?.['n'] ?? 0)
}
