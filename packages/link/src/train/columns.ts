import { listExpressions, listRawColumns } from '../sql/condition-sql.ts'
import { listColumns } from '../sql/expression-sql.ts'
import type { BlockingRule, Comparison } from '../model/model.ts'

/** The comparisons that a blocking rule leaves something to learn of, and those whose columns it blocks on. */
export interface Learnable {
  readonly usable: readonly Comparison[]
  readonly leftOut: readonly Comparison[]
}

/**
 * Pairs of a blocking rule agree on its columns whether they match or not, so that nothing follows from them for a comparison
 * that looks at one of these columns: it is left out of the rule's session.
 */
export function findLearnable(rule: BlockingRule, comparisons: readonly Comparison[]): Learnable {
  const blocked = new Set(listRuleColumns(rule))
  const isBlocked = (comparison: Comparison): boolean =>
    listColumnsCompared(comparison).some((column) => blocked.has(column))
  return {
    usable: comparisons.filter((comparison) => !isBlocked(comparison)),
    leftOut: comparisons.filter(isBlocked),
  }
}

/** The columns that a rule blocks on, in lower case, as engines compare names of columns. */
export function listRuleColumns(rule: BlockingRule): readonly string[] {
  if ('sql' in rule) return listSidedColumns(rule.sql)
  const keys = rule.shares === null ? rule.on : [...rule.on, rule.shares]
  const own = keys.flatMap(listColumns).map((column) => column.toLowerCase())
  return [...own, ...(rule.and === null ? [] : listSidedColumns(rule.and))]
}

function listColumnsCompared({ levels }: Comparison): readonly string[] {
  const conditions = levels.flatMap(({ when }) => when ?? [])
  const columns = conditions
    .flatMap(listExpressions)
    .flatMap(listColumns)
    .concat(conditions.flatMap(listRawColumns))
  return columns.map((column) => column.toLowerCase())
}

/** Names after `l.` and `r.`, quoted or not. */
function listSidedColumns(sql: string): readonly string[] {
  const names = sql
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .matchAll(/(?<![\w"])"?[lr]"?\s*\.\s*(?:"((?:[^"]|"")+)"|(\w+))/gi)
  return [...names].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').toLowerCase())
}
