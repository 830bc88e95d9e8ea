import { listExpressions, listRawColumns } from '../sql/condition-sql.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import type { BlockingRule, Comparison, Model } from '../model/model.ts'

/** The expressions that rules and comparisons name, each once, in the order they are met. */
export function listModelExpressions(model: Model): readonly Expression[] {
  return distinct([
    ...model.blocking.flatMap(listRuleExpressions),
    ...model.comparisons.flatMap(listComparisonExpressions),
    ...listAdjusted(model),
    ...listReservedColumns(model),
  ])
}

/** What `record` has columns of its own for; an input's columns of these names are kept under another. */
export const reservedColumns: readonly string[] = ['record', 'source', 'id']

/** Columns of those names that raw SQL compares. */
function listReservedColumns(model: Model): readonly Expression[] {
  return model.comparisons
    .flatMap(listComparisonColumns)
    .filter((column) => reservedColumns.includes(column.toLowerCase()))
    .map((column) => ({ column }))
}

/** The expressions whose values' frequencies are counted, each once. */
export function listAdjusted(model: Model): readonly Expression[] {
  const levels = model.comparisons.flatMap((comparison) => comparison.levels)
  return distinct(levels.flatMap(({ frequency }) => (frequency === null ? [] : [frequency.of])))
}

/** What a comparison's conditions name. */
export function listComparisonExpressions(comparison: Comparison): readonly Expression[] {
  return distinct(comparison.levels.flatMap(({ when }) => (when === null ? [] : listExpressions(when))))
}

/** The names that the raw SQL of a model's conditions may mean by `"surname_l"`. */
export function listComparisonColumns(comparison: Comparison): readonly string[] {
  return [...new Set(comparison.levels.flatMap(({ when }) => (when === null ? [] : listRawColumns(when))))]
}

function listRuleExpressions(rule: BlockingRule): readonly Expression[] {
  if ('sql' in rule) return []
  return rule.shares === null ? rule.on : [...rule.on, rule.shares]
}

function distinct(expressions: readonly Expression[]): readonly Expression[] {
  return [...new Map(expressions.map((one) => [expressionKey(one), one])).values()]
}
