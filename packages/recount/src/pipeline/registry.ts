import type { Actor, CasePlace } from '@recount/claims'
import type { Ledger, NewEntry, Registry } from '@recount/ledger'
import { caseId } from '@recount/places'
import { readConfig, type Config } from '../config.ts'
import type { Case } from './case.ts'
import { gazetteerOf } from './reader.ts'

/** A configuration with the actors and places that a ledger's entries have set: by id, what was set stands before recount.json. */
export async function readRegistry(config: Config, ledger: Ledger): Promise<Config> {
  return mergeRegistry(config, await ledger.listRegistry())
}

/**
 * Refuses entries after which the places of the case would not fit each other: one set within an id that nobody knows, or
 * one taken back that others lie within. Throws InputError; ask before they are recorded.
 */
export async function refuseStrayPlaces(
  { folder, ledger }: Pick<Case, 'folder' | 'ledger'>,
  entries: readonly NewEntry[],
): Promise<void> {
  const without = entries.flatMap(({ kind, payload }) => (kind === 'decision-undone' ? payload.entry : []))
  const set = entries.flatMap(({ kind, payload }) => (kind === 'place-set' ? payload.place : []))
  const before = await ledger.listRegistry()
  const isTaken = before.places.some(({ entry }) => without.includes(entry))
  if (set.length === 0 && !isTaken) return
  const { places } = mergeRegistry(await readConfig(folder), await ledger.listRegistry({ without }))
  const after = set.reduce<readonly CasePlace[]>((all, one) => overlay(all, [one], caseId), places)
  await gazetteerOf({ places: after })
}

function mergeRegistry(config: Config, { actors, places }: Registry): Config {
  const setActors: readonly Actor[] = actors.map(({ actor }) => actor)
  const setPlaces: readonly CasePlace[] = places.map(({ place }) => place)
  return {
    ...config,
    actors: overlay(config.actors, setActors, ({ id }) => id),
    places: overlay(config.places, setPlaces, caseId),
  }
}

/** Items, with those of the same id replaced; what is new stands at the end. */
function overlay<Item>(
  items: readonly Item[],
  over: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  const taken = new Set(over.map(idOf))
  return [...items.filter((item) => !taken.has(idOf(item))), ...over]
}
