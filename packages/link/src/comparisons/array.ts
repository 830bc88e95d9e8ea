import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec } from '../model/model-spec.ts'
import { comparisonOf, lettersOf, type ComparisonOptions } from './levels.ts'

export interface ArrayOptions extends ComparisonOptions {
  /** How many members are shared, most first: 2, 1. */
  readonly shared?: readonly number[]
  /** Jaro–Winkler similarities of the two members that are most alike: 0.92. */
  readonly alike?: readonly number[]
}

/**
 * Arrays (other names, telephone numbers …) by the members that they share, or by the two that are most alike. Text that is cut
 * into an array is compared in letters of one byte; the members of a column of arrays are compared as they are.
 */
export function arrayComparison(
  compared: ExpressionSpec,
  { shared = [2, 1], alike = [0.92], ...options }: ArrayOptions = {},
): ComparisonSpec {
  const of = toExpression(compared)
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [
      ...shared.map((atLeast) => ({
        label: `at least ${atLeast} shared`,
        when: { test: 'shared', of, atLeast } as const,
      })),
      ...alike.map((atLeast) => ({
        label: `two alike (Jaro–Winkler ≥ ${atLeast})`,
        when: { test: 'alike', of: lettersOfMembers(of), atLeast } as const,
      })),
    ],
    options,
  )
}

function lettersOfMembers(of: Expression): Expression {
  return 'make' in of && of.make === 'cut' ? { ...of, of: lettersOf(of.of) } : of
}
