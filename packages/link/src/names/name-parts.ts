import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'

/** Words of a name by position. The father's needs three words and the grandfather's four: the last is the family's. */
const partPatterns = {
  given: '^[^ ]+',
  father: '^[^ ]+ ([^ ]+) ',
  grandfather: '^[^ ]+ [^ ]+ ([^ ]+) ',
  family: ' ([^ ]+)$',
} as const

export type NamePart = keyof typeof partPatterns

/**
 * A word of a full name by its position, so that each position has frequencies of its own: محمد is common as a given name
 * and rare as a family's. Null where the name has no such word.
 */
export function namePart(of: ExpressionSpec, part: NamePart): Expression {
  return partOf({ make: 'name', of: toExpression(of) }, part)
}

/** The consonants of that word. */
export function skeletonPart(of: ExpressionSpec, part: NamePart): Expression {
  return partOf({ make: 'skeleton', of: toExpression(of) }, part)
}

function partOf(of: Expression, part: NamePart): Expression {
  return { make: 'match', pattern: partPatterns[part], group: part === 'given' ? 0 : 1, of }
}
