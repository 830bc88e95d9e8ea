import type { Actor, CasePlace } from '@recount/claims'
import type { Ledger, Registry } from '@recount/ledger'
import { caseId } from '@recount/places'
import type { Config } from '../config.ts'

/** A configuration with the actors and places that a ledger's entries have set: by id, what was set stands before recount.json. */
export async function readRegistry(config: Config, ledger: Ledger): Promise<Config> {
  return mergeRegistry(config, await ledger.listRegistry())
}

/** A configuration under a registry: what was set under an id stands before what recount.json says of it. */
export function mergeRegistry(config: Config, { actors, places }: Registry): Config {
  const setActors: readonly Actor[] = actors.map(({ actor }) => actor)
  const setPlaces: readonly CasePlace[] = places.map(({ place }) => place)
  return {
    ...config,
    actors: overlay(config.actors, setActors, ({ id }) => id),
    places: overlay(config.places, setPlaces, caseId),
  }
}

/** Items, with those of the same id replaced; what is new stands at the end. */
export function overlay<Item>(
  items: readonly Item[],
  over: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  const taken = new Set(over.map(idOf))
  return [...items.filter((item) => !taken.has(idOf(item))), ...over]
}
