import type { Expression, Making } from './expression.ts'

/** What an expression is, for a person: `surname`, `first 3 letters of surname`. */
export function sayExpression(expression: Expression): string {
  if ('column' in expression) return expression.column
  if ('sql' in expression) return expression.sql
  const inner = sayExpression(expression.of)
  const making = sayMaking(expression)
  return making === '' ? inner : `${making} ${inner}`
}

function sayMaking(making: Making): string {
  switch (making.make) {
    case 'first':
    case 'last':
      return making.letters === 1 ? `${making.make} letter of` : `${making.make} ${making.letters} letters of`
    case 'match':
      return `what /${making.pattern}/ finds in`
    case 'date':
      return 'date of'
    case 'number':
      return 'number of'
    case 'cut':
      return 'parts of'
    case 'name':
      return 'name in'
    case 'kunya':
      return 'kunya in'
    case 'articles':
      return 'articles in'
    case 'skeleton':
      return 'consonants of'
    case 'bag':
      return 'bag of letters of'
    default:
      return ''
  }
}
