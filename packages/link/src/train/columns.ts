import type { Condition } from '../condition.ts'
import type { Expression } from '../expression.ts'
import type { BlockingRule, Comparison } from '../model.ts'

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
    listComparisonColumns(comparison).some((column) => blocked.has(column))
  return {
    usable: comparisons.filter((comparison) => !isBlocked(comparison)),
    leftOut: comparisons.filter(isBlocked),
  }
}

/** In lower case, as engines compare names of columns. */
export function listRuleColumns(rule: BlockingRule): readonly string[] {
  if ('sql' in rule) return listSidedColumns(rule.sql)
  const equal = rule.on.flatMap(listExpressionColumns)
  const shared = rule.shares === null ? [] : listExpressionColumns(rule.shares)
  return [...equal, ...shared, ...(rule.and === null ? [] : listSidedColumns(rule.and))]
}

/** In lower case. */
export function listComparisonColumns({ levels }: Comparison): readonly string[] {
  return levels.flatMap(({ when }) => (when === null ? [] : listConditionColumns(when)))
}

function listConditionColumns(condition: Condition): readonly string[] {
  switch (condition.test) {
    case 'sql':
      return listSuffixedColumns(condition.sql)
    case 'all':
    case 'any':
      return condition.of.flatMap(listConditionColumns)
    case 'not':
      return listConditionColumns(condition.of)
    case 'swapped':
      return [condition.of, condition.with].flatMap(listExpressionColumns)
    case 'overlap':
      return [condition.from, condition.to].flatMap(listExpressionColumns)
    case 'km':
      return [condition.latitude, condition.longitude].flatMap(listExpressionColumns)
    default:
      return listExpressionColumns(condition.of)
  }
}

function listExpressionColumns(expression: Expression): readonly string[] {
  if ('column' in expression) return [expression.column.toLowerCase()]
  return 'sql' in expression ? listQuotedColumns(expression.sql) : listExpressionColumns(expression.of)
}

/** Names in double quotes. */
function listQuotedColumns(sql: string): readonly string[] {
  return [...withoutTexts(sql).matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = '']) => unquote(name))
}

/** Names after `l.` and `r.`, quoted or not. */
function listSidedColumns(sql: string): readonly string[] {
  const names = withoutTexts(sql).matchAll(/(?<![\w"])"?[lr]"?\s*\.\s*(?:"((?:[^"]|"")+)"|(\w+))/gi)
  return [...names].map(([, quoted, plain]) => unquote(quoted ?? plain ?? ''))
}

/** Names that end in `_l` or `_r`, quoted or not, without the ending. */
function listSuffixedColumns(sql: string): readonly string[] {
  const names = withoutTexts(sql).matchAll(/"((?:[^"]|"")+)_[lr]"|(?<!")\b(\w+)_[lr]\b(?!")/gi)
  return [...names].map(([, quoted, plain]) => unquote(quoted ?? plain ?? ''))
}

function withoutTexts(sql: string): string {
  return sql.replaceAll(/'(?:[^']|'')*'/g, "''")
}

function unquote(name: string): string {
  return name.replaceAll('""', '"').toLowerCase()
}
