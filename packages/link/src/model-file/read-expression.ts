import type { Expression } from '../model/expression.ts'
import { type Fault, readFields, refuseRest } from './fields.ts'

const MAKINGS = [
  ...(['lower', 'trim', 'first', 'last', 'match', 'date', 'number', 'cut'] as const),
  ...(['letters', 'name', 'kunya', 'articles', 'skeleton', 'bag'] as const),
]

/** An expression: a column's name, or an object as `Expression` says. */
export function readExpression(value: unknown, path: string, faults: Fault[]): Expression {
  if (typeof value === 'string') return { column: value }
  const fields = readFields(value, path, faults)
  const expression = readParts(fields, faults)
  refuseRest(fields, faults)
  return expression
}

function readParts(fields: ReturnType<typeof readFields>, faults: Fault[]): Expression {
  if (fields.has('column')) return { column: fields.text('column') }
  if (fields.has('sql')) return { sql: fields.text('sql') }
  const of = readExpression(fields.value('of'), fields.pathOf('of'), faults)
  const make = fields.oneOf('make', MAKINGS)
  switch (make) {
    case 'first':
    case 'last':
      return { of, make, letters: fields.number('letters', { least: 1, isWhole: true }) }
    case 'match': {
      const pattern = fields.text('pattern')
      if (!fields.has('group')) return { of, make, pattern }
      return { of, make, pattern, group: fields.number('group', { least: 0, isWhole: true }) }
    }
    case 'date':
      return { of, make, format: fields.text('format') }
    case 'cut':
      return { of, make, at: fields.text('at') }
    default:
      return { of, make }
  }
}
