import { toExpression, type Expression } from '@recount/link'
import type { ComparedColumn } from './compared-columns.ts'
import { digitsOf, nameOf, numberOf, skeletonOf } from './column-values.ts'
import { dateExpression } from './date-formats.ts'

/** What rows may agree on to be compared. */
export interface BlockingKey {
  readonly column: string
  readonly kind: ComparedColumn['kind']
  readonly whole: Expression
  /** A beginning of it, for values that end in errors; null where a beginning says nothing. */
  readonly start: Expression | null
  /** Whether agreeing on it alone is something; agreeing on an age is not. */
  readonly isStrong: boolean
}

/** In which order kinds of columns make rules. */
const order: readonly ComparedColumn['kind'][] = [
  'national',
  'email',
  'phone',
  'code',
  'name',
  'born',
  'died',
  'date',
  'surname',
  'given',
  'text',
  'amount',
  'street',
  'postcode',
  'place',
  'father',
  'age',
  'job',
  'region',
  'house',
]

/** The keys that columns give, the most telling first. */
export function blockingKeys(compared: readonly ComparedColumn[]): readonly BlockingKey[] {
  return order.flatMap((kind) => compared.filter((one) => one.kind === kind).flatMap(keyOf))
}

function keyOf(compared: ComparedColumn): readonly BlockingKey[] {
  const { column, kind, profile } = compared
  const key = (whole: Expression, letters: number | null, isStrong = true): readonly BlockingKey[] => [
    { column, kind, whole, start: letters === null ? null : startOf(whole, letters), isStrong },
  ]
  switch (kind) {
    case 'national':
    case 'code':
      return key({ column }, 4)
    case 'email':
      return key({ make: 'lower', of: { column } }, null)
    case 'phone':
      return key(digitsOf(column), null)
    case 'name':
    case 'given':
    case 'surname':
      return key(skeletonOf(column), 2)
    case 'born':
    case 'died':
    case 'date':
      return key(toExpression(dateExpression(column, profile.dates)), 7)
    case 'text':
    case 'street':
      return key(nameOf(column), 5)
    case 'amount':
      return key(numberOf(column), null)
    case 'postcode':
      return key({ column }, 3)
    case 'place':
      return key(skeletonOf(column), 3)
    case 'father':
      return key(skeletonOf(column), 2, false)
    case 'age':
      return key(numberOf(column), null, false)
    case 'job':
    case 'region':
    case 'house':
      return key(nameOf(column), null, false)
    default:
      return []
  }
}

function startOf(of: Expression, letters: number): Expression {
  return { make: 'first', letters, of }
}
