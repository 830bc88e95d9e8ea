import type { Means } from './codes.ts'
import type { Relation } from './relation.ts'

/** Means that one event can be told under both names of. Missiles and rockets are fired from the air and the ground. */
const shared: readonly (readonly [Means, Means])[] = [
  ['air-strike', 'missile'],
  ['air-strike', 'rocket'],
  ['drone-strike', 'missile'],
  ['drone-strike', 'rocket'],
  ['missile', 'rocket'],
  ['artillery', 'rocket'],
  ['artillery', 'missile'],
  ['artillery', 'ground-attack'],
  ['ground-attack', 'shooting'],
  ['ground-attack', 'suicide-attack'],
  ['ground-attack', 'missile'],
  ['ground-attack', 'rocket'],
  ['ground-attack', 'explosive-device'],
  ['explosive-device', 'suicide-attack'],
  ['explosive-device', 'mine'],
  ['shooting', 'suicide-attack'],
]

/**
 * How the harm done with a stands to the harm done with b. A drone strike is an air strike; chemical is what was used,
 * the others how it came, so it overlaps all of them; `other` is none of the listed, and two of them need not be the same.
 */
export function compareMeans(a: Means, b: Means): Relation {
  if (a === 'other' && b === 'other') return 'unknown'
  if (a === b) return 'equal'
  if (a === 'other' || b === 'other') return 'disjoint'
  if (a === 'drone-strike' && b === 'air-strike') return 'subset'
  if (a === 'air-strike' && b === 'drone-strike') return 'superset'
  if (a === 'chemical' || b === 'chemical') return 'overlap'
  return shared.some((pair) => pair.includes(a) && pair.includes(b)) ? 'overlap' : 'disjoint'
}
