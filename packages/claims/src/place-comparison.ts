import { foldName } from './name-folding.ts'
import type { Place } from './place.ts'
import type { Relation } from './relation.ts'

/**
 * How the ground of place a stands to that of b, by ids and the ids that contain them: SY ⊃ SY.04 ⊃ SY.04/ar-raqqah, and
 * a city is a subset of the governorate that bears its name. Gazetteer places form a tree, so two that do not contain
 * each other are disjoint. A place without an id is told apart by what contains it, and is `equal` only to a place of
 * its kind, name and containers.
 */
export function comparePlaces(a: Place, b: Place): Relation {
  if (a.id !== null && a.id === b.id) return 'equal'
  if (isInside(a, b)) return 'subset'
  if (isInside(b, a)) return 'superset'
  if (a.id !== null && b.id !== null) return 'disjoint'
  return isSameNamed(a, b) ? 'equal' : relateUnlisted(a, b)
}

function isInside(inner: Place, outer: Place): boolean {
  return outer.id !== null && inner.within.includes(outer.id)
}

function isSameNamed(a: Place, b: Place): boolean {
  return (
    a.id === null &&
    b.id === null &&
    a.kind === b.kind &&
    foldName(a.name) === foldName(b.name) &&
    a.within.join() === b.within.join()
  )
}

/** One of them is not in the gazetteer: disjoint if their narrowest known grounds are, otherwise nobody knows. */
function relateUnlisted(a: Place, b: Place): Relation {
  const groundA = groundOf(a)
  const groundB = groundOf(b)
  if (groundA[0] === undefined || groundB[0] === undefined) return 'unknown'
  return groundA.includes(groundB[0]) || groundB.includes(groundA[0]) ? 'unknown' : 'disjoint'
}

/** The ids of the ground that a place certainly lies in, narrowest first. */
function groundOf(place: Place): readonly string[] {
  return place.id === null ? place.within : [place.id, ...place.within]
}
