import type { Actor, ActorRef } from './actor.ts'
import { isMemberOf, listMembers, type Certainty } from './actors.ts'
import { foldName } from './name-folding.ts'
import type { Period } from './period.ts'
import type { Relation } from './relation.ts'

/** Somebody's deeds in a period, null where the period is not known. */
export interface Deeds {
  readonly actor: ActorRef
  readonly period: Period | null
}

/**
 * How what one actor did stands to what another did: a group's deeds contain those of its members (US-led Coalition ⊃
 * United States), groups that share members overlap, other known actors are disjoint. Membership is looked up on the
 * first and last date of the member's own period: `unknown` where it held on one only, and, without a period, where it
 * has not always held. An actor without an id is `equal` to one of its name and otherwise `unknown`; nameless ones
 * ("unidentified gunmen", kind `unnamed`) are `unknown` against everybody, themselves included.
 */
export function compareActors(a: Deeds, b: Deeds, registry: readonly Actor[]): Relation {
  if (isUnnamed(a.actor, registry) || isUnnamed(b.actor, registry)) return 'unknown'
  if (a.actor.id === null || b.actor.id === null) return isSameName(a.actor, b.actor) ? 'equal' : 'unknown'
  if (a.actor.id === b.actor.id) return 'equal'
  const inside = wasMember(registry, a.actor.id, b.actor.id, a.period)
  if (inside === 'yes') return 'subset'
  const around = wasMember(registry, b.actor.id, a.actor.id, b.period)
  if (around === 'yes') return 'superset'
  if (inside === 'unknown' || around === 'unknown') return 'unknown'
  return relateByMembers(a, b, registry)
}

function isUnnamed({ id }: ActorRef, registry: readonly Actor[]): boolean {
  return id !== null && registry.some((actor) => actor.id === id && actor.kind === 'unnamed')
}

function isSameName(a: ActorRef, b: ActorRef): boolean {
  return a.id === b.id && foldName(a.name) === foldName(b.name)
}

function wasMember(
  registry: readonly Actor[],
  member: string,
  group: string | null,
  period: Period | null,
): Certainty {
  if (group === null) return 'unknown'
  const dates = [period?.from, period?.to].filter((date) => typeof date === 'string')
  const answers = new Set(
    (dates.length === 0 ? [null] : dates).map((on) => isMemberOf(registry, member, group, on)),
  )
  const [answer] = answers
  return answers.size === 1 && answer !== undefined ? answer : 'unknown'
}

/** Two groups of which neither is in the other: they overlap if somebody was in both. */
function relateByMembers(a: Deeds, b: Deeds, registry: readonly Actor[]): Relation {
  const others = listMembers(registry, b.actor.id ?? '', null)
  const shared = listMembers(registry, a.actor.id ?? '', null)
    .filter((member) => others.includes(member))
    .map((member) => [a, b].map(({ actor, period }) => wasMember(registry, member, actor.id, period)))
    .filter((answers) => !answers.includes('no'))
  if (shared.length === 0) return 'disjoint'
  return shared.some((answers) => !answers.includes('unknown')) ? 'overlap' : 'unknown'
}
