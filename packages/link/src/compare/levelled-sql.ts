import { conditionSql, type SideSql } from '../sql/condition-sql.ts'
import type { Dialect } from '../engine/dialect.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import type { Comparison, Model } from '../model/model.ts'
import { listComparisonColumns, listComparisonExpressions } from '../records/model-expressions.ts'
import { featureSql, findColumn, findKept, type Records } from '../records/records.ts'
import { nameSql } from '../engine/sql-text.ts'
import { listMeasures, withMeasures } from './measure.ts'
import type { PairBranch } from './pair-source.ts'

/** How many levels each comparison has: the radixes of a packed pattern. */
export function listRadixes(model: Model): readonly number[] {
  return model.comparisons.map(({ levels }) => levels.length)
}

/** What of each side stands in the pair's columns `<name>_l` and `<name>_r`. */
interface Sided {
  readonly name: string
  readonly left: string
  readonly right: string
}

/**
 * The pairs of a branch with the level of each comparison: `l, r, rule, level_1, level_2 …`, and the columns asked for in
 * `shares` (log2 of the shares of adjusted values, `<column>_l` and `<column>_r`). Nothing is kept: it streams from the join.
 */
export function levelledSql(
  records: Records,
  model: Model,
  branch: PairBranch,
  dialect: Dialect,
  shares: readonly string[] = [],
): string {
  const names = nameExpressions(records, model)
  const value: SideSql = (expression, side) =>
    nameSql(`${names.get(expressionKey(expression))?.name}_${side}`)
  const measures = listMeasures(model, dialect, value)
  const measured = withMeasures(dialect, measures)
  const levels = model.comparisons.map(
    (comparison, at) => `${levelSql(comparison, measured, value)} as level_${at + 1}`,
  )
  const kept = shares.flatMap((share) => [`${share}_l`, `${share}_r`])
  const sided = [...listSided(records, model, names, dialect), ...shares.map(shareSided)]
  const columns = sided.flatMap(({ name, left, right }) => [
    `${left} as ${nameSql(`${name}_l`)}`,
    `${right} as ${nameSql(`${name}_r`)}`,
  ])
  const pair = ['l.record as l', 'r.record as r', `${branch.rule} as rule`]
  const candidates = `select ${[...pair, ...columns].join(', ')}\n  ${branch.from}`
  const measuring = measures.map(({ name, sql }) => `, ${sql} as ${name}`).join('')
  const inner =
    measures.length === 0 ? candidates : `select candidate.*${measuring} from (\n  ${candidates}\n) candidate`
  return `select ${['l', 'r', 'rule', ...kept, ...levels].join(',\n  ')}\nfrom (${inner}) measured`
}

/**
 * That each comparison has a level for the pair: ` where …`, or nothing where it has one for what is left, as only models of Splink's
 * may lack. A pair without a level has no weight there, and reaches no threshold.
 */
export function takenSql(model: Model): string {
  const partial = model.comparisons.flatMap(({ levels }, at) =>
    levels.some(({ when }) => when === null) ? [] : [`level_${at + 1} is not null`],
  )
  return partial.length === 0 ? '' : ` where ${partial.join(' and ')}`
}

/** The level of a pair: the index of the first whose condition holds; null where none does and none is for what is left. */
function levelSql({ levels }: Comparison, dialect: Dialect, value: SideSql): string {
  const last = levels.findIndex(({ when }) => when === null)
  const tried = last < 0 ? levels : levels.slice(0, last)
  if (tried.length === 0) return '0'
  const cases = tried.map(({ when }, at) =>
    when === null ? '' : `when ${conditionSql(when, dialect, value)} then ${at}`,
  )
  return `case ${cases.join(' ')}${last < 0 ? '' : ` else ${last}`} end`
}

function nameExpressions(
  records: Records,
  model: Model,
): ReadonlyMap<string, { name: string; of: Expression }> {
  const names = new Map<string, { name: string; of: Expression }>()
  for (const expression of model.comparisons.flatMap(listComparisonExpressions)) {
    const key = expressionKey(expression)
    const name = records.features.get(key) ?? `value_${names.size + 1}`
    if (!names.has(key)) names.set(key, { name, of: expression })
  }
  return names
}

function listSided(
  records: Records,
  model: Model,
  names: ReadonlyMap<string, { readonly name: string; readonly of: Expression }>,
  dialect: Dialect,
): readonly Sided[] {
  const named = [...names.values()].map(({ name, of }) => ({
    name,
    left: featureSql(records, of, dialect, 'l'),
    right: featureSql(records, of, dialect, 'r'),
  }))
  const raw = model.comparisons.flatMap(listComparisonColumns).flatMap((name) => {
    const kept = findKept(records, name)
    if (kept === undefined) return []
    return [
      { name: findColumn(records, name) ?? name, left: `l.${nameSql(kept)}`, right: `r.${nameSql(kept)}` },
    ]
  })
  return [...new Map([...raw, ...named].map((sided) => [sided.name, sided])).values()]
}

function shareSided(column: string): Sided {
  return { name: column, left: `l.${column}`, right: `r.${column}` }
}
