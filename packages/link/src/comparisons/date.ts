import type { Condition } from '../model/condition.ts'
import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec, LevelSpec } from '../model/model-spec.ts'
import { comparisonOf, lettersOf, sameLevel, type ComparisonOptions } from './levels.ts'
import { editLevel } from './text.ts'

export interface DateOptions extends ComparisonOptions {
  /** How dates are written, where the column is text: `%Y-%m-%d`. Null where it is a column of dates. */
  readonly format?: string | null
  /** Days at which each level ends, nearest first. */
  readonly days?: readonly number[]
}

/**
 * A date of birth: the same; one typing error apart (in the text: a digit wrong, or two exchanged); within a month, a year,
 * ten years, because birthdays are often known to the year or guessed from an age.
 */
export function birthDateComparison(compared: ExpressionSpec, options: DateOptions = {}): ComparisonSpec {
  const { format = '%Y-%m-%d', days = [31, 366, 3653], ...rest } = options
  const of = toExpression(compared)
  const date = dateOf(of, format)
  const typing = editLevel({ test: 'damerau-levenshtein', of: lettersOf(of), atMost: 1 })
  return comparisonOf(
    compared,
    { test: 'missing', of: date },
    [sameLevel(date, false), typing, ...days.map((atMost) => dayLevel(date, atMost))],
    rest,
  )
}

/** The day of an event: the same, a day off (reports of a night are dated to either day), three, a week, a month. */
export function eventDateComparison(compared: ExpressionSpec, options: DateOptions = {}): ComparisonSpec {
  const { format = '%Y-%m-%d', days = [1, 3, 7, 31], ...rest } = options
  const date = dateOf(toExpression(compared), format)
  return comparisonOf(
    compared,
    { test: 'missing', of: date },
    [sameLevel(date, false), ...days.map((atMost) => dayLevel(date, atMost))],
    rest,
  )
}

/** Events that took a while, or whose day is known to a month: ranges that meet, and that meet when widened by some days. */
export function dateRangeComparison(
  first: ExpressionSpec,
  last: ExpressionSpec,
  options: DateOptions = {},
): ComparisonSpec {
  const { format = '%Y-%m-%d', days = [1, 7, 31], ...rest } = options
  const [from, to] = [dateOf(toExpression(first), format), dateOf(toExpression(last), format)]
  return comparisonOf(
    first,
    { test: 'all', of: [from, to].map((of): Condition => ({ test: 'missing', of })) },
    [
      { label: 'the same days', when: sameRange(from, to) },
      ...[0, ...days].map((slack) => meetLevel(from, to, slack)),
    ],
    rest,
  )
}

function dateOf(of: Expression, format: string | null): Expression {
  return format === null ? of : { make: 'date', format, of }
}

function dayLevel(of: Expression, atMost: number): LevelSpec {
  const label = atMost === 1 ? 'within a day' : `within ${atMost} days`
  return { label, when: { test: 'days', of, atMost } }
}

function meetLevel(from: Expression, to: Expression, slack: number): LevelSpec {
  return {
    label: slack === 0 ? 'days in common' : `${slack} ${slack === 1 ? 'day' : 'days'} apart at most`,
    when: { test: 'overlap', from, to, slack },
  }
}

function sameRange(from: Expression, to: Expression): Condition {
  return { test: 'all', of: [from, to].map((of): Condition => ({ test: 'equal', of })) }
}
