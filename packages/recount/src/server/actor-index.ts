import { findActor, foldName, type Actor, type ActorKind, type ActorRef } from '@recount/claims'
import { actorsOf } from '../pipeline/reader.ts'
import type { CaseState } from './live/case-state.ts'

/** Somebody whom a claim of the case names or could name. */
interface KnownActor {
  readonly id: string | null
  readonly name: string
  readonly kind: ActorKind | null
  readonly others: readonly string[]
  readonly claims: number
}

/** An actor found by what was typed; `alias` is the other name that was found. */
interface FoundActor extends Omit<KnownActor, 'others'> {
  readonly alias: string | null
  readonly isMeant: boolean
}

const indexes = new WeakMap<CaseState, readonly KnownActor[]>()

/** The actors of whose names one holds what was typed: those it begins first, then by how many claims name them. */
export function searchActors(state: CaseState, typed: string, limit: number): readonly FoundActor[] {
  const words = foldName(typed)
  const meant = findActor(actorsOf(state.config), typed)?.id ?? null
  return listKnown(state)
    .flatMap((actor) => {
      const found = findName([actor.name, ...actor.others], words)
      if (found === undefined) return []
      const { others: _, ...rest } = actor
      const isMeant = actor.id === null ? foldName(actor.name) === words : actor.id === meant
      const alias = found.name === actor.name ? null : found.name
      return [{ rank: isMeant ? -1 : found.rank, shown: { ...rest, alias, isMeant } }]
    })
    .toSorted((a, b) => a.rank - b.rank || b.shown.claims - a.shown.claims)
    .slice(0, limit)
    .map(({ shown }) => shown)
}

/** The name that fits best: 0 where it begins with the words, 1 where a word of it does, 2 where they stand inside. */
function findName(
  names: readonly string[],
  words: string,
): { readonly name: string; readonly rank: number } | undefined {
  return names
    .flatMap((name) => {
      const at = ` ${foldName(name)}`.indexOf(words)
      if (at < 0) return []
      const isWordStart = ` ${foldName(name)}`.includes(` ${words}`)
      return [{ name, rank: at <= 1 ? 0 : isWordStart ? 1 : 2 }]
    })
    .toSorted((a, b) => a.rank - b.rank)[0]
}

function listKnown(state: CaseState): readonly KnownActor[] {
  const known = indexes.get(state) ?? indexActors(state)
  indexes.set(state, known)
  return known
}

function indexActors(state: CaseState): readonly KnownActor[] {
  const counts = new Map<string, { readonly name: string; readonly isKnown: boolean; count: number }>()
  for (const { recorded } of state.claims) {
    const { claimant, relay, perpetrators } = recorded.claim
    const named = [...(claimant === null ? [] : [claimant]), ...relay, ...perpetrators]
    for (const actor of new Map(named.map((one) => [keyOf(one), one])).values()) {
      const entry = counts.get(keyOf(actor)) ?? { name: actor.name, isKnown: actor.id !== null, count: 0 }
      entry.count += 1
      counts.set(keyOf(actor), entry)
    }
  }
  const registered = actorsOf(state.config).map((actor) => fromRegistry(actor, counts.get(actor.id)?.count))
  const others = [...counts.values()]
    .filter(({ isKnown }) => !isKnown)
    .map(({ name, count }) => ({ id: null, name, kind: null, others: [], claims: count }))
  return [...registered, ...others]
}

function fromRegistry({ id, name, kind, aliases, shortNames }: Actor, claims = 0): KnownActor {
  return { id, name, kind, others: [...aliases, ...shortNames], claims }
}

function keyOf({ id, name }: ActorRef): string {
  return id ?? ` ${foldName(name)}`
}
