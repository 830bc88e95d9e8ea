import type { Condition } from '../model/condition.ts'
import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec, LevelSpec } from '../model/model-spec.ts'
import { nameSql } from '../engine/sql-text.ts'
import { comparisonOf, lettersOf, sameLevel, type ComparisonOptions } from './levels.ts'
import { similarLevel } from './text.ts'

export interface NameOptions extends ComparisonOptions {
  /** True: a rare name that is shared says more than a common one. */
  readonly byFrequency?: boolean
  /** Jaro–Winkler similarities at which names are alike: 0.92, 0.88, 0.7. */
  readonly levels?: readonly number[]
}

const nameSimilarities = [0.92, 0.88, 0.7]

/** One name, as it is written, in whatever script. */
export function nameComparison(compared: ExpressionSpec, options: NameOptions = {}): ComparisonSpec {
  const { byFrequency = true, levels = nameSimilarities, ...rest } = options
  const of = toExpression(compared)
  const letters = lettersOf(of)
  return comparisonOf(
    compared,
    { test: 'missing', of },
    [sameLevel(of, byFrequency), ...levels.map((atLeast) => similarLevel('jaro-winkler', letters, atLeast))],
    rest,
  )
}

/**
 * One name, in Arabic on one side perhaps and in Latin letters on the other: the same when normalised; with the same
 * consonants, which a name keeps through its transliterations; alike in its letters or in its consonants.
 */
export function arabicNameComparison(compared: ExpressionSpec, options: NameOptions = {}): ComparisonSpec {
  const { byFrequency = true, levels = [0.92, 0.85], ...rest } = options
  const name: Expression = { make: 'name', of: toExpression(compared) }
  const skeleton: Expression = { make: 'skeleton', of: toExpression(compared) }
  const letters = lettersOf(name)
  return comparisonOf(
    compared,
    { test: 'missing', of: name },
    [
      { ...sameLevel(name, byFrequency), label: 'the same name' },
      {
        label: 'the same consonants',
        when: { test: 'equal', of: skeleton },
        ...(byFrequency && { frequency: { of: skeleton, against: 'this-level' } }),
      },
      ...levels.map((atLeast) => eitherAlike(letters, skeleton, atLeast)),
    ],
    rest,
  )
}

function eitherAlike(letters: Expression, skeleton: Expression, atLeast: number): LevelSpec {
  return {
    label: `alike in letters or consonants (Jaro–Winkler ≥ ${atLeast})`,
    when: {
      test: 'any',
      of: [letters, skeleton].map((of): Condition => ({ test: 'jaro-winkler', of, atLeast })),
    },
  }
}

/**
 * Given name and surname together: both the same (rare pairs weigh more), exchanged, both alike at 0.92 and at 0.88, then
 * only the surname or only the given name the same (each by its own frequency). One comparison, because the two go wrong
 * together: they are exchanged, or copied from the same list.
 */
export function fullNameComparison(
  given: ExpressionSpec,
  surname: ExpressionSpec,
  { byFrequency = true, levels = [0.92, 0.88], name = 'name', ...options }: NameOptions = {},
): ComparisonSpec {
  const [one, other] = [toExpression(given), toExpression(surname)]
  return comparisonOf(
    name,
    { test: 'all', of: [one, other].map((of): Condition => ({ test: 'missing', of })) },
    [
      {
        label: 'both the same',
        when: bothSame(one, other),
        ...(byFrequency && joinedFrequency(one, other)),
      },
      { label: 'exchanged', when: { test: 'swapped', of: one, with: other } },
      ...levels.map((atLeast) => bothAlike(one, other, atLeast)),
      oneSame('surname', other, byFrequency),
      oneSame('given name', one, byFrequency),
    ],
    { name, ...options },
  )
}

function bothSame(one: Expression, other: Expression): Condition {
  return { test: 'all', of: [one, other].map((of): Condition => ({ test: 'equal', of })) }
}

/** How common the two are together. Only columns can be joined in SQL that every engine reads. */
function joinedFrequency(one: Expression, other: Expression): Pick<LevelSpec, 'frequency'> {
  if (!('column' in one && 'column' in other)) return {}
  const of = { sql: `${nameSql(one.column)} || ' ' || ${nameSql(other.column)}` }
  return { frequency: { of, against: 'this-level' } }
}

function bothAlike(one: Expression, other: Expression, atLeast: number): LevelSpec {
  return {
    label: `both alike (Jaro–Winkler ≥ ${atLeast})`,
    when: {
      test: 'all',
      of: [one, other].map((of): Condition => ({ test: 'jaro-winkler', of: lettersOf(of), atLeast })),
    },
  }
}

function oneSame(what: string, of: Expression, byFrequency: boolean): LevelSpec {
  return {
    label: `only the ${what} the same`,
    when: { test: 'equal', of },
    ...(byFrequency && { frequency: { of } }),
  }
}
