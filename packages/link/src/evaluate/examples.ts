import { ruleKeys } from '../blocking/rule-keys.ts'
import { ruleWords } from '../blocking/rule-sql.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { Engine, SqlRow } from '../engine/engine.ts'
import { sayExpression } from '../model/expression-words.ts'
import type { BlockingRule, LinkScope, Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import type { RecordKey } from '../clusters/decisions.ts'
import type { LinkTables } from '../engine/tables.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'
import type { Truth } from './truth.ts'

/** A pair to look at; weight and probability are null where no rule reached it. */
export interface ExamplePair {
  readonly l: number
  readonly r: number
  readonly left: RecordKey
  readonly right: RecordKey
  readonly weight: number | null
  readonly probability: number | null
}

/** A pair of the same thing that was never scored, and which of each rule's keys differ or are unknown on a side. */
export interface UnreachedPair extends ExamplePair {
  readonly rules: readonly { readonly rule: string; readonly differs: readonly string[] }[]
}

export interface ExampleOptions {
  readonly judged: string
  readonly truth: Truth
  readonly scope: LinkScope
  readonly limit: number
  /** To say which keys differ. */
  readonly blocking?: { readonly records: Records; readonly model: Model } | undefined
}

/** Pairs that were linked wrongly, the heaviest first. */
export function listFalsePositives(
  engine: Engine,
  tables: LinkTables,
  options: ExampleOptions & { readonly atLeast: Threshold },
): Promise<readonly ExamplePair[]> {
  const where = `j.same = 0 and ${atLeastSql(options.atLeast, engine.dialect, 'j.')}`
  return listPairs(engine, tables, options, { where, order: 'j.weight desc, j.l, j.r' })
}

/** Pairs of the same thing that were scored and not linked, the lightest first. */
export function listFalseNegatives(
  engine: Engine,
  tables: LinkTables,
  options: ExampleOptions & { readonly atLeast: Threshold },
): Promise<readonly ExamplePair[]> {
  const where = `j.same = 1 and not ${atLeastSql(options.atLeast, engine.dialect, 'j.')}`
  return listPairs(engine, tables, options, { where, order: 'j.weight, j.l, j.r' })
}

async function listPairs(
  engine: Engine,
  { record }: LinkTables,
  { judged, limit }: ExampleOptions,
  { where, order }: { readonly where: string; readonly order: string },
): Promise<readonly ExamplePair[]> {
  const some = `select j.* from ${judged} j where ${where} order by ${order} limit ${limit}`
  const rows = await engine.ask(
    `select j.l, j.r, j.weight, j.probability, a.source as source_l, a.id as id_l, b.source as source_r, b.id as id_r from (${some}) j join ${record} a on a.record = j.l join ${record} b on b.record = j.r order by ${order}`,
  )
  return rows.map(readPair)
}

/** Pairs of the same thing that are not among the scored, in the order of their records. */
export async function listUnreached(
  engine: Engine,
  tables: LinkTables,
  { judged, truth, scope, limit, blocking }: ExampleOptions,
): Promise<readonly UnreachedPair[]> {
  const sides = { within: 'a.source = b.source and ', across: 'a.source <> b.source and ', both: '' }[scope]
  const same =
    truth.kind === 'pairs'
      ? `select l, r from ${truth.table} where same`
      : `select a.record as l, b.record as r from ${truth.table} a join ${truth.table} b on a.thing = b.thing where ${sides}a.record < b.record`
  const unreached = `select t.l, t.r from (${same}) t left join ${judged} j on j.l = t.l and j.r = t.r where j.l is null order by t.l, t.r limit ${limit}`
  const rules =
    blocking === undefined
      ? []
      : blocking.model.blocking.map((rule) => askRule(rule, blocking.records, engine.dialect))
  const columns = rules.flatMap(({ keys }, rule) =>
    keys.map(({ sql }, key) => `, ${sql} as key_${rule}_${key}`),
  )
  const rows = await engine.ask(
    `select u.l, u.r, null as weight, null as probability, l.source as source_l, l.id as id_l, r.source as source_r, r.id as id_r${columns.join('')} from (${unreached}) u join ${tables.record} l on l.record = u.l join ${tables.record} r on r.record = u.r order by u.l, u.r`,
  )
  return rows.map((row) => Object.assign(readPair(row), { rules: readRules(row, rules) }))
}

function readRules(row: SqlRow, rules: readonly ReturnType<typeof askRule>[]): UnreachedPair['rules'] {
  return rules.map(({ words, keys }, rule) => ({
    rule: words,
    differs: keys.filter((_, key) => Number(row[`key_${rule}_${key}`]) === 0).map((key) => key.words),
  }))
}

function askRule(rule: BlockingRule, records: Records, dialect: Dialect) {
  const keys = ruleKeys(rule, records, dialect).keys.map(({ left, right }, at) => {
    const expression = 'sql' in rule ? undefined : rule.on[at]
    return {
      sql: `case when ${left} = ${right} then 1 else 0 end`,
      words: expression === undefined ? `${left} = ${right}` : sayExpression(expression),
    }
  })
  return { words: ruleWords(rule), keys }
}

function readPair(row: SqlRow): ExamplePair {
  return {
    l: Number(row.l),
    r: Number(row.r),
    left: { source: Number(row.source_l), id: String(row.id_l) },
    right: { source: Number(row.source_r), id: String(row.id_r) },
    weight: row.weight === null ? null : Number(row.weight),
    probability: row.probability === null ? null : Number(row.probability),
  }
}
