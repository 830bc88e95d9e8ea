import type { Condition } from '../model/condition.ts'
import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import { sayExpression } from '../model/expression-words.ts'
import type { ComparisonSpec, LevelSpec } from '../model/model-spec.ts'

/** What every ready-made comparison takes. */
export interface ComparisonOptions {
  /** The words of what is compared. */
  readonly name?: string
  readonly description?: string
}

/** A comparison whose first level takes unknown values and whose last takes what is left. */
export function comparisonOf(
  compared: ExpressionSpec,
  missing: Condition,
  levels: readonly LevelSpec[],
  { name = sayExpression(toExpression(compared)), description = name }: ComparisonOptions,
): ComparisonSpec {
  const unknown: LevelSpec = { label: 'unknown on a side', when: missing, isMissing: true }
  return { name, description, levels: [unknown, ...levels, { label: 'different', when: null }] }
}

/** Records whose values are equal; where wanted, rarer values weigh more. */
export function sameLevel(of: Expression, byFrequency: boolean): LevelSpec {
  return {
    label: 'the same',
    when: { test: 'equal', of },
    ...(byFrequency && { frequency: { of } }),
  }
}

/** Text made of letters of one byte, which every engine measures alike. */
export function lettersOf(of: ExpressionSpec): Expression {
  return { make: 'letters', of: toExpression(of) }
}
