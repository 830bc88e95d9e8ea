import {
  ageComparison,
  arabicNameComparison,
  birthDateComparison,
  damerauComparison,
  emailComparison,
  eventDateComparison,
  exactComparison,
  nameComparison,
  postcodeComparison,
  shareComparison,
  type ComparisonSpec,
} from '@recount/link'
import type { ComparedColumn } from './compared-columns.ts'
import { dateExpression } from './date-formats.ts'
import { digitsOf, nameOf, numberOf, sexOf } from './column-values.ts'

/** How a column is compared, by what it holds. */
export function compareColumn({ column, kind, profile }: ComparedColumn): ComparisonSpec {
  const named = { name: column }
  switch (kind) {
    case 'id':
    case 'thing':
      return exactComparison(column)
    case 'name':
    case 'given':
    case 'surname':
    case 'father':
    case 'place':
      return arabicNameComparison(column, named)
    case 'born':
      return birthDateComparison(dateExpression(column, profile.dates), named)
    case 'died':
    case 'date':
      return eventDateComparison(dateExpression(column, profile.dates), named)
    case 'age':
      return ageComparison(numberOf(column), named)
    case 'sex':
      return exactComparison(sexOf(column), { ...named, byFrequency: false })
    case 'postcode':
      return profile.mixed > 0.5
        ? postcodeComparison(column, named)
        : damerauComparison(column, { ...named, byFrequency: true })
    case 'phone':
      return damerauComparison(digitsOf(column), { ...named, levels: [1] })
    case 'national':
    case 'code':
      return damerauComparison(column, named)
    case 'email':
      return emailComparison(column, named)
    case 'street':
    case 'text':
      return nameComparison(nameOf(column), named)
    case 'amount':
      return shareComparison(numberOf(column), named)
    case 'house':
    case 'region':
    case 'job':
    case 'category':
      return exactComparison(nameOf(column), named)
  }
}
