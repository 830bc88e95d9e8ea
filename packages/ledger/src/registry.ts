import { registryKinds, type Actor, type Entry, type EntryBody } from '@recount/claims'
import type { Kysely } from 'kysely'
import { listEntries } from './entry-list.ts'
import { bodyOf } from './seal.ts'
import type { Tables } from './tables.ts'
import { readUndoings } from './undoing.ts'

/** An actor that the case knows, who set it, when and why, and the number of the entry that says so. */
export interface RecordedActor {
  readonly actor: Actor
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** A place that the case knows, who set it, when and why, and the number of the entry that says so. */
export interface RecordedPlace {
  readonly place: Extract<EntryBody, { kind: 'place-set' }>['payload']['place']
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** Who and where the entries of a ledger let be named: of each id what was set last, in the order set. */
export interface Registry {
  readonly actors: readonly RecordedActor[]
  readonly places: readonly RecordedPlace[]
}

/** `without`: the numbers of entries to leave out, as if they were undone. */
export interface RegistryOptions {
  readonly without?: readonly number[]
}

/** The actors and places in force. */
export async function listRegistry(
  database: Kysely<Tables>,
  { without = [] }: RegistryOptions = {},
): Promise<Registry> {
  const all = await Array.fromAsync(listEntries(database, { kinds: registryKinds }))
  const undoings = await readUndoings(
    database,
    all.map(({ number }) => number),
  )
  const standing = all.filter(({ number }) => !undoings.has(number) && !without.includes(number))
  return {
    actors: keepLast(standing.flatMap(actorOf), ({ actor }) => actor.id),
    places: keepLast(standing.flatMap(placeOf), ({ place }) => place.id),
  }
}

function actorOf(entry: Entry): readonly RecordedActor[] {
  const body = bodyOf(entry)
  const { by, at, why, number } = entry
  return body.kind === 'actor-set' ? [{ actor: body.payload.actor, by, at, why, entry: number }] : []
}

function placeOf(entry: Entry): readonly RecordedPlace[] {
  const body = bodyOf(entry)
  const { by, at, why, number } = entry
  return body.kind === 'place-set' ? [{ place: body.payload.place, by, at, why, entry: number }] : []
}

/** Of items with the same id only the last one. */
export function keepLast<Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const last = new Map(items.map((item) => [idOf(item), item]))
  return items.filter((item) => last.get(idOf(item)) === item)
}
