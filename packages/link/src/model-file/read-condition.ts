import type { Condition } from '../model/condition.ts'
import { type Fault, type Fields, readFields, refuseRest } from './fields.ts'
import { readExpression } from './read-expression.ts'

const SIMILAR = ['jaro-winkler', 'jaro', 'jaccard', 'shared', 'alike'] as const
const DISTANT = ['levenshtein', 'damerau-levenshtein', 'near', 'days'] as const
const OTHERS = [
  'sql',
  'missing',
  'equal',
  'swapped',
  'near-share',
  'km',
  'overlap',
  'all',
  'any',
  'not',
] as const

/** A condition, as `Condition` says. */
export function readCondition(value: unknown, path: string, faults: Fault[]): Condition {
  const fields = readFields(value, path, faults)
  const condition = readParts(fields, faults)
  refuseRest(fields, faults)
  return condition
}

function readParts(fields: Fields, faults: Fault[]): Condition {
  const test = fields.oneOf('test', [...OTHERS, ...SIMILAR, ...DISTANT])
  const expression = (key: string) => readExpression(fields.value(key), fields.pathOf(key), faults)
  switch (test) {
    case 'sql':
      return { test, sql: fields.text('sql') }
    case 'missing':
    case 'equal':
      return { test, of: expression('of') }
    case 'swapped':
      return { test, of: expression('of'), with: expression('with') }
    case 'near-share':
      return { test, of: expression('of'), below: fields.number('below', { least: 0 }) }
    case 'km':
      return {
        test,
        latitude: expression('latitude'),
        longitude: expression('longitude'),
        ...(fields.has('radius') ? { radius: expression('radius') } : {}),
        atMost: fields.number('atMost', { least: 0 }),
      }
    case 'overlap': {
      const slack = fields.number('slack', { least: 0 }, 0)
      return { test, from: expression('from'), to: expression('to'), slack }
    }
    case 'all':
    case 'any': {
      const parts = fields
        .list('of')
        .map((part, at) => readCondition(part, `${fields.pathOf('of')}[${at}]`, faults))
      return { test, of: parts }
    }
    case 'not':
      return { test, of: readCondition(fields.value('of'), fields.pathOf('of'), faults) }
    default:
      return readMeasure(test, expression('of'), fields)
  }
}

function readMeasure(
  test: (typeof SIMILAR)[number] | (typeof DISTANT)[number],
  of: ReturnType<typeof readExpression>,
  fields: Fields,
): Condition {
  switch (test) {
    case 'levenshtein':
    case 'damerau-levenshtein':
    case 'near':
    case 'days':
      return { test, of, atMost: fields.number('atMost', { least: 0 }) }
    default:
      return { test, of, atLeast: fields.number('atLeast', { least: 0 }) }
  }
}
