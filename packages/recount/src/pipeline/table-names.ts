import { findActor, type Actor, type Belligerent, type Gazetteer, type Incident } from '@recount/claims'
import { openPlaceFinder } from './table-places.ts'

/** Gives an incident of a table the ids of who and where it names. */
export type NameIncident = (incident: Incident) => Incident

/** A completer of incidents, and the names that nobody knows, with how many incidents bear each. */
export interface TableNames {
  readonly complete: NameIncident
  readonly unknownBelligerents: ReadonlyMap<string, number>
  readonly unknownPlaces: ReadonlyMap<string, number>
}

/** Looks up belligerents in a registry and units in a gazetteer; what a table gives an id of already keeps it. */
export function openTableNames(actors: readonly Actor[], gazetteer: Gazetteer): TableNames {
  const unknownBelligerents = new Map<string, number>()
  const unknownPlaces = new Map<string, number>()
  const findWithin = openPlaceFinder(gazetteer)
  const ids = new Map<string, string | null>()
  const nameBelligerent = (one: Belligerent): Belligerent => {
    let id = one.id ?? ids.get(one.name)
    if (id === undefined) {
      id = findActor(actors, one.name)?.id ?? null
      ids.set(one.name, id)
    }
    if (id === null) count(unknownBelligerents, one.name)
    return id === one.id ? one : { ...one, id }
  }
  const namePlace = (place: Incident['places'][number]): Incident['places'][number] => {
    const units = Object.values(place.admin)
    if (place.within.length > 0 || units.length === 0) return place
    const within = findWithin(place.admin)
    if (within.length === 0) count(unknownPlaces, units.join(', '))
    return within.length === 0 ? place : { ...place, within }
  }
  return {
    unknownBelligerents,
    unknownPlaces,
    complete: (incident) => ({
      ...incident,
      belligerents: incident.belligerents.map(nameBelligerent),
      places: incident.places.map(namePlace),
    }),
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
