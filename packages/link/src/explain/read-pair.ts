import { levelledSql } from '../compare/levelled-sql.ts'
import type { PairBranch } from '../compare/pair-source.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { Engine, SqlRow } from '../engine/engine.ts'
import { expressionKey, listColumns } from '../sql/expression-sql.ts'
import type { Comparison, Model } from '../model/model.ts'
import { listComparisonColumns, listComparisonExpressions } from '../records/model-expressions.ts'
import { featureSql, findKept, type Records } from '../records/records.ts'
import { nameSql } from '../engine/sql-text.ts'
import type { ComparedPair } from './waterfall.ts'

/** Compares the one pair of a branch, and reads what was compared. Undefined where there is no such pair. */
export async function findComparedPair(
  engine: Engine,
  records: Records,
  model: Model,
  branch: PairBranch,
): Promise<readonly ComparedPair[] | undefined> {
  const { dialect } = engine
  const shares = [...records.shares.values()]
  const [levels] = await engine.ask(levelledSql(records, model, branch, dialect, shares))
  const [values] = await engine.ask(valuesSql(records, model, branch, dialect))
  if (levels === undefined || values === undefined) return undefined
  return model.comparisons.map((_, at) => ({
    level: readNumber(levels, `level_${at + 1}`),
    left: readText(values, `shown_${at + 1}_l`),
    right: readText(values, `shown_${at + 1}_r`),
    sharesOf: ({ of }) => {
      const column = records.shares.get(expressionKey(of))
      return [readNumber(levels, `${column}_l`), readNumber(levels, `${column}_r`)]
    },
  }))
}

function readText(row: SqlRow, column: string): string | null {
  const value = row[column] ?? null
  return value === null ? null : String(value)
}

function readNumber(row: SqlRow, column: string): number | null {
  const value = row[column] ?? null
  return value === null ? null : Number(value)
}

/** What a person is shown of each comparison, as text: the columns that it reads, joined by a comma. */
function valuesSql(records: Records, model: Model, branch: PairBranch, dialect: Dialect): string {
  const shown = model.comparisons.flatMap((comparison, at) =>
    ['l', 'r'].map((alias) => `${shownSql(records, comparison, dialect, alias)} as shown_${at + 1}_${alias}`),
  )
  return `select ${shown.join(', ')} ${branch.from}`
}

function shownSql(records: Records, comparison: Comparison, dialect: Dialect, alias: string): string {
  const { text } = dialect.types
  const texts = listShown(records, comparison, dialect, alias).map((sql) => `cast(${sql} as ${text})`)
  if (texts.length === 0) return `cast(null as ${text})`
  if (texts.length === 1) return texts[0] ?? ''
  const joined = texts.map((value) => `coalesce(', ' || nullif(${value}, ''), '')`).join(' || ')
  return `nullif(substr(${joined}, 3), '')`
}

function listShown(
  records: Records,
  comparison: Comparison,
  dialect: Dialect,
  alias: string,
): readonly string[] {
  const expressions = listComparisonExpressions(comparison)
  const named = [...expressions.flatMap(listColumns), ...listComparisonColumns(comparison)]
  const columns = named.map((name) => findKept(records, name)).filter((name) => name !== undefined)
  if (columns.length > 0) return [...new Set(columns)].map((name) => `${alias}.${nameSql(name)}`)
  return expressions.slice(0, 1).map((expression) => featureSql(records, expression, dialect, alias))
}
