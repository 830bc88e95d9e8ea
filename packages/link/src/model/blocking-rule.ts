import { toExpression, type ExpressionSpec } from './expression.ts'
import type { BlockingRule } from './model.ts'

type EqualityRule = Extract<BlockingRule, { on: unknown }>

/** Pairs that are equal in all of these: `on('surname', { make: 'first', letters: 1, of: { column: 'given' } })`. */
export function on(...expressions: readonly ExpressionSpec[]): EqualityRule {
  return { on: expressions.map(toExpression), shares: null, and: null }
}

/** Pairs whose arrays share a member, and that are equal in all the others. */
export function sharing(array: ExpressionSpec, ...expressions: readonly ExpressionSpec[]): EqualityRule {
  return { ...on(...expressions), shares: toExpression(array) }
}
