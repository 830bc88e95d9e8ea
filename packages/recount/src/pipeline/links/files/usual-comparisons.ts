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

/** How a column is compared, by what it holds, with the m that it begins with. */
export function compareColumn(compared: ComparedColumn): ComparisonSpec {
  const spec = chooseComparison(compared)
  const shares = usualShares(compared.kind)
  return shares === undefined ? spec : withShares(spec, shares)
}

/**
 * How often two lists agree on what is the same, level by level: a judgement of lists that people keep by hand and in two scripts,
 * coarse on purpose. Training moves away from it as soon as there are matches to learn from.
 */
function usualShares(kind: ComparedColumn['kind']): readonly number[] | undefined {
  switch (kind) {
    case 'name':
    case 'given':
    case 'surname':
    case 'father':
    case 'place':
      return [0.55, 0.15, 0.12, 0.08, 0.1]
    case 'died':
    case 'date':
      return [0.65, 0.12, 0.07, 0.05, 0.05, 0.06]
    case 'born':
      return [0.65, 0.12, 0.05, 0.07, 0.06, 0.05]
    case 'age':
      return [0.6, 0.2, 0.08, 0.06, 0.06]
    default:
      return undefined
  }
}

function withShares(spec: ComparisonSpec, shares: readonly number[]): ComparisonSpec {
  const spoken = spec.levels.filter(({ isMissing }) => isMissing !== true)
  if (spoken.length !== shares.length) return spec
  return {
    ...spec,
    levels: spec.levels.map((level) => {
      const m = shares[spoken.indexOf(level)]
      return m === undefined ? level : { ...level, m }
    }),
  }
}

function chooseComparison({ column, kind, profile }: ComparedColumn): ComparisonSpec {
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
