import type { Condition } from '../model/condition.ts'
import { toExpression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec } from '../model/model-spec.ts'
import { comparisonOf, sameLevel, type ComparisonOptions } from './levels.ts'

export interface NumberOptions extends ComparisonOptions {
  /** Where each level ends, nearest first. */
  readonly levels?: readonly number[]
}

/** A column of numbers by how much they differ; there are no levels but those named. */
export function numberComparison(
  compared: ExpressionSpec,
  { levels = [], ...options }: NumberOptions = {},
): ComparisonSpec {
  const of = toExpression(compared)
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [
      sameLevel(of, false),
      ...levels.map((atMost) => ({
        label: `at most ${atMost} apart`,
        when: { test: 'near', of, atMost } as const,
      })),
    ],
    options,
  )
}

/** A column of numbers by the share of the larger that they differ by: below 1 %, 3 %, 10 %, 30 %. */
export function shareComparison(
  compared: ExpressionSpec,
  { levels = [0.01, 0.03, 0.1, 0.3], ...options }: NumberOptions = {},
): ComparisonSpec {
  const of = toExpression(compared)
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [
      sameLevel(of, false),
      ...levels.map((below) => ({
        label: `less than ${Number((below * 100).toFixed(6))} % apart`,
        when: { test: 'near-share', of, below } as const,
      })),
    ],
    options,
  )
}

/** An age in years: the same, one year off (a birthday between two lists), three, ten (ages are rounded to tens). */
export function ageComparison(
  compared: ExpressionSpec,
  { levels = [1, 3, 10], ...options }: NumberOptions = {},
): ComparisonSpec {
  return numberComparison(compared, { levels, ...options })
}

/**
 * How many were killed or injured, from least to most: the same range; ranges with a number in common (an open end reaches
 * as far as it may); ranges that would have after widening each by 1 or 3.
 */
export function countRangeComparison(
  least: ExpressionSpec,
  most: ExpressionSpec,
  { levels = [1, 3], ...options }: NumberOptions = {},
): ComparisonSpec {
  const [from, to] = [toExpression(least), toExpression(most)]
  return comparisonOf(
    least,
    { test: 'all', of: [from, to].map((of): Condition => ({ test: 'missing', of })) },
    [
      {
        label: 'the same numbers',
        when: { test: 'all', of: [from, to].map((of): Condition => ({ test: 'equal', of })) },
      },
      ...[0, ...levels].map((slack) => ({
        label: slack === 0 ? 'numbers in common' : `numbers in common when widened by ${slack}`,
        when: { test: 'overlap', from, to, slack } as const,
      })),
    ],
    options,
  )
}
