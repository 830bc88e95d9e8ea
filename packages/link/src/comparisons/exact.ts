import { toExpression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec } from '../model/model-spec.ts'
import { comparisonOf, sameLevel, type ComparisonOptions } from './levels.ts'

/** Equal or not. `byFrequency` (true): a rare value that is shared says more than a common one. */
export function exactComparison(
  compared: ExpressionSpec,
  { byFrequency = true, ...options }: ComparisonOptions & { readonly byFrequency?: boolean } = {},
): ComparisonSpec {
  const of = toExpression(compared)
  return comparisonOf(compared, { test: 'missing', of }, [sameLevel(of, byFrequency)], options)
}
