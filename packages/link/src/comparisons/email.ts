import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec } from '../model/model-spec.ts'
import { comparisonOf, lettersOf, sameLevel, type ComparisonOptions } from './levels.ts'
import { similarLevel } from './text.ts'

export interface EmailOptions extends ComparisonOptions {
  /** Jaro–Winkler similarity from which on addresses are alike: 0.88. */
  readonly alike?: number
}

/** An e-mail address: the same (rare ones weigh more); the same name before the @, at another host; alike; a name alike. */
export function emailComparison(
  compared: ExpressionSpec,
  { alike = 0.88, ...options }: EmailOptions = {},
): ComparisonSpec {
  const of = toExpression(compared)
  const user: Expression = { make: 'match', pattern: '^[^@]+', of }
  const userAlike = similarLevel('jaro-winkler', lettersOf(user), alike)
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [
      sameLevel(of, true),
      { label: 'the same before the @', when: { test: 'equal', of: user } },
      similarLevel('jaro-winkler', lettersOf(of), alike),
      { ...userAlike, label: `before the @ ${userAlike.label}` },
    ],
    options,
  )
}
