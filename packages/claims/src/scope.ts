import type { Actor, ActorRef } from './actor.ts'
import { compareActors, type Deeds } from './actor-comparison.ts'
import type { ClaimContent } from './claim.ts'
import type { Means, VictimClass } from './codes.ts'
import { relateLists } from './list-relation.ts'
import { compareMeans } from './means-comparison.ts'
import { comparePeriods, type Period } from './period.ts'
import type { Place } from './place.ts'
import { comparePlaces } from './place-comparison.ts'
import type { Relation } from './relation.ts'
import { compareVictimClasses } from './victim-class.ts'

/** What a figure covers. Several places, perpetrators or means are taken together; null and empty are unknown, never "all". */
export interface Scope {
  readonly places: readonly Place[]
  readonly period: Period | null
  readonly perpetrators: readonly ActorRef[]
  readonly victims: VictimClass | null
  readonly means: readonly Means[]
}

/** The dimensions of a scope. */
type Dimension = keyof Scope

/** How one scope stands to another, as a whole and in each dimension. */
export interface ScopeComparison {
  readonly relation: Relation
  readonly parts: Readonly<Record<Dimension, Relation>>
}

/** The scope that a claim gives its figure, as the text says it: nothing is filled in from dates or other claims. */
export function scopeOf(claim: Pick<ClaimContent, Dimension>): Scope {
  const { places, period, perpetrators, victims, means } = claim
  return { places, period, perpetrators, victims, means }
}

/**
 * How scope a stands to scope b. Who belongs to whom is looked up in `actors` for the periods that the scopes name, so a
 * membership that begins or ends inside a longer period can leave `unknown` what a shorter one settles.
 */
export function compareScopes(a: Scope, b: Scope, actors: readonly Actor[]): ScopeComparison {
  const parts = {
    places: relateLists(a.places, b.places, comparePlaces),
    period: comparePeriods(a.period, b.period),
    perpetrators: relateLists(deedsOf(a), deedsOf(b), (one, other) => compareActors(one, other, actors)),
    victims: compareVictimClasses(a.victims, b.victims),
    means: relateLists(a.means, b.means, compareMeans),
  }
  return { relation: combineRelations(Object.values(parts)), parts }
}

/**
 * How two products of sets stand to each other, from how their factors do. Apart in one dimension is apart; otherwise
 * an unknown dimension leaves all unknown; otherwise a subset here and a superset there (or an overlap anywhere) is an
 * overlap; what is left agrees on one direction, or is equal throughout. No factors: equal.
 */
export function combineRelations(relations: readonly Relation[]): Relation {
  if (relations.includes('disjoint')) return 'disjoint'
  if (relations.includes('unknown')) return 'unknown'
  if (relations.includes('overlap')) return 'overlap'
  const smaller = relations.includes('subset')
  const larger = relations.includes('superset')
  if (smaller && larger) return 'overlap'
  if (smaller) return 'subset'
  return larger ? 'superset' : 'equal'
}

function deedsOf({ perpetrators, period }: Scope): readonly Deeds[] {
  return perpetrators.map((actor) => ({ actor, period }))
}
