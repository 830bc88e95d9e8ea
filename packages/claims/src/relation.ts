/**
 * How one set of things (days, places, people) stands to another, told of the first against the second. `unknown` is
 * said where what is known leaves more than one of the others possible.
 */
export type Relation = 'equal' | 'subset' | 'superset' | 'overlap' | 'disjoint' | 'unknown'

const mirrors = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  overlap: 'overlap',
  disjoint: 'disjoint',
  unknown: 'unknown',
} as const satisfies Record<Relation, Relation>

/** The same relation told of the second against the first. */
export function mirrorRelation(relation: Relation): Relation {
  return mirrors[relation]
}
