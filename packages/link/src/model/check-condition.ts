import { listExpressions } from '../sql/condition-sql.ts'
import type { Condition } from './condition.ts'
import { datePattern } from '../engine/date-format.ts'
import { reasonOf } from '../link-error.ts'
import type { Expression, Making } from './expression.ts'

/** What is wrong with a condition, one sentence each. */
export function listConditionFaults(condition: Condition): readonly string[] {
  return [...testFaults(condition), ...listExpressions(condition).flatMap(listExpressionFaults)]
}

function testFaults(condition: Condition): readonly string[] {
  switch (condition.test) {
    case 'sql':
      return condition.sql.trim() === '' ? ['its SQL is empty.'] : []
    case 'jaro-winkler':
    case 'jaro':
    case 'jaccard':
    case 'alike':
      return within(condition.atLeast, 0, 1, 'a similarity')
    case 'shared':
      return within(condition.atLeast, 1, Infinity, 'a number of shared members')
    case 'levenshtein':
    case 'damerau-levenshtein':
    case 'near':
    case 'days':
    case 'km':
      return within(condition.atMost, 0, Infinity, 'a distance')
    case 'near-share':
      return within(condition.below, 0, Infinity, 'a share')
    case 'overlap':
      return within(condition.slack, 0, Infinity, 'a slack')
    case 'all':
    case 'any':
      return condition.of.length === 0
        ? [`“${condition.test}” of no conditions.`]
        : condition.of.flatMap(testFaults)
    case 'not':
      return testFaults(condition.of)
    default:
      return []
  }
}

function within(value: number, from: number, to: number, what: string): readonly string[] {
  if (value >= from && value <= to && Number.isFinite(value)) return []
  return [
    `${value} is not ${what}: it has to be ${to === Infinity ? `at least ${from}` : `in ${from} … ${to}`}.`,
  ]
}

/** What is wrong with an expression, one sentence each. */
export function listExpressionFaults(expression: Expression): readonly string[] {
  if ('column' in expression) return expression.column === '' ? ['a column has no name.'] : []
  if ('sql' in expression) return expression.sql.trim() === '' ? ['an expression’s SQL is empty.'] : []
  return [...makingFaults(expression), ...listExpressionFaults(expression.of)]
}

function makingFaults(making: Making): readonly string[] {
  switch (making.make) {
    case 'first':
    case 'last':
      return Number.isInteger(making.letters) && making.letters > 0
        ? []
        : [`${making.letters} letters: it has to be a whole number above 0.`]
    case 'match':
      return patternFaults(making.pattern)
    case 'date':
      return formatFaults(making.format)
    case 'cut':
      return making.at === '' ? ['text can’t be cut at nothing.'] : []
    default:
      return []
  }
}

function patternFaults(pattern: string): readonly string[] {
  try {
    return RegExp(pattern, 'u').source === '' ? ['a pattern is empty.'] : []
  } catch (error) {
    return [`the pattern “${pattern}” can’t be read: ${reasonOf(error)}`]
  }
}

function formatFaults(format: string): readonly string[] {
  try {
    return datePattern(format) === '^$' ? ['a date format is empty.'] : []
  } catch (error) {
    return [reasonOf(error)]
  }
}
