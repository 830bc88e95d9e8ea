import type { Actor } from './actor.ts'
import type { Edtf } from './date.ts'
import { daysOf } from './date-range.ts'
import { foldName } from './name-folding.ts'

/** An answer that may not be known. */
export type Certainty = 'yes' | 'no' | 'unknown'

type Membership = Actor['members'][number]

/** Who a folded name means; null where the registry gives the name to more than one actor. */
type NameIndex = ReadonlyMap<string, Actor | null>

const indexes = new WeakMap<readonly Actor[], NameIndex>()

/**
 * The actor that a name means wherever it stands: its name or one of its aliases, in any script, folded. Short names
 * ("the coalition") are left out, since they mean an actor only after it was named. Undefined where nobody has the name,
 * and where two have it. A registry is indexed once, by identity: don't change it in place.
 */
export function findActor(registry: readonly Actor[], name: string): Actor | undefined {
  let index = indexes.get(registry)
  if (index === undefined) {
    index = indexNames(registry)
    indexes.set(registry, index)
  }
  return index.get(foldName(name)) ?? undefined
}

/**
 * Was `member` part of `group` (ids), directly or through another group, on every day of a date? `unknown` where only a
 * part of the date is covered, where `on` is null and the membership has a beginning or an end, and where the registry
 * does not know one of the two. Nobody is a member of itself.
 */
export function isMemberOf(
  registry: readonly Actor[],
  member: string,
  group: string,
  on: Edtf | null,
): Certainty {
  if (findById(registry, member) === undefined || findById(registry, group) === undefined) return 'unknown'
  return member === group ? 'no' : traceMembership(registry, member, group, on, new Set([group]))
}

/**
 * The ids of a group's members on every day of a date, members of members included, in registry order of the group.
 * With `on` null: whoever was a member at any time. Empty for an actor that has none or is not in the registry.
 */
export function listMembers(registry: readonly Actor[], group: string, on: Edtf | null): readonly string[] {
  const found = new Set<string>()
  collectMembers(registry, group, on, found)
  found.delete(group)
  return [...found]
}

function collectMembers(
  registry: readonly Actor[],
  group: string,
  on: Edtf | null,
  found: Set<string>,
): void {
  for (const membership of findById(registry, group)?.members ?? []) {
    if (found.has(membership.actor)) continue
    if (on !== null && covers(membership, on) !== 'yes') continue
    found.add(membership.actor)
    collectMembers(registry, membership.actor, on, found)
  }
}

/** Follows every chain of groups from `group` down to `member`; a chain is as certain as its least certain link. */
function traceMembership(
  registry: readonly Actor[],
  member: string,
  group: string,
  on: Edtf | null,
  seen: ReadonlySet<string>,
): Certainty {
  const chains = new Set<Certainty>()
  for (const membership of findById(registry, group)?.members ?? []) {
    if (seen.has(membership.actor)) continue
    const link = covers(membership, on)
    const path = new Set([...seen, membership.actor])
    const rest =
      membership.actor === member ? 'yes' : traceMembership(registry, member, membership.actor, on, path)
    chains.add(leastCertain(link, rest))
  }
  if (chains.has('yes')) return 'yes'
  return chains.has('unknown') ? 'unknown' : 'no'
}

function leastCertain(a: Certainty, b: Certainty): Certainty {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes'
}

/** Does a membership hold on every day of a date (yes), on none (no), or can't that be told (unknown)? */
function covers({ from, to }: Membership, on: Edtf | null): Certainty {
  if (from === null && to === null) return 'yes'
  const days = on === null ? undefined : daysOf(on)
  if (days === undefined) return 'unknown'
  // '' sorts before every ISO day, '~' after.
  const start = from === null ? '' : daysOf(from)?.first
  const end = to === null ? '~' : daysOf(to)?.last
  if (start === undefined || end === undefined) return 'unknown'
  if (days.last < start || days.first > end) return 'no'
  return start <= days.first && days.last <= end ? 'yes' : 'unknown'
}

function indexNames(registry: readonly Actor[]): NameIndex {
  const index = new Map<string, Actor | null>()
  for (const actor of registry) {
    for (const key of new Set([actor.name, ...actor.aliases].map(foldName))) {
      if (key !== '') index.set(key, index.has(key) ? null : actor)
    }
  }
  return index
}

function findById(registry: readonly Actor[], id: string): Actor | undefined {
  return registry.find((actor) => actor.id === id)
}
