import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec } from '../model/model-spec.ts'
import { comparisonOf, sameLevel, type ComparisonOptions } from './levels.ts'

export interface PostcodeOptions extends ComparisonOptions {
  /** Parts of a code that are compared where the whole differs, smallest area first: what a level is called, and a pattern. */
  readonly parts?: readonly { readonly label: string; readonly pattern: string }[]
  /** True: a code that few share says more. */
  readonly byFrequency?: boolean
}

/** Of British postcodes (BS 7666-2): `SW1A 1AA` is of the sector `SW1A 1`, the district `SW1A` and the area `SW`. */
const british = [
  { label: 'the same sector', pattern: '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]' },
  { label: 'the same district', pattern: '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?' },
  { label: 'the same area', pattern: '^[A-Za-z]{1,2}' },
]

/** A postcode: the same, or in a part that stands for an ever larger area; British ones, where nothing is said. */
export function postcodeComparison(
  compared: ExpressionSpec,
  { parts = british, byFrequency = true, ...options }: PostcodeOptions = {},
): ComparisonSpec {
  const of = toExpression(compared)
  const partOf = (pattern: string): Expression => ({ make: 'match', pattern, of })
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [
      sameLevel(of, byFrequency),
      ...parts.map(({ label, pattern }) => ({
        label,
        when: { test: 'equal', of: partOf(pattern) } as const,
      })),
    ],
    options,
  )
}
