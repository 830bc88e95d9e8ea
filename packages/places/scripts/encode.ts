import { packCoordinates, packPopulation } from '../src/packed.ts'
import type { WorldTable } from '../src/table.ts'
import { isArea, type PlaceRecord } from './record.ts'

/** Writes the records as the columns that `src/table.ts` reads, one string a column so that loading is one `JSON.parse`. */
export function encodeWorld(records: readonly PlaceRecord[]): WorldTable {
  const areas = records.filter(isArea).sort(byAreaOrder)
  const indexOf = new Map(areas.map(({ id }, index) => [id, index]))
  const inside = Map.groupBy(
    records.filter((record) => !isArea(record)),
    ({ parent }) => parent ?? '',
  )
  const groups = areas.map(({ id }) => (inside.get(id) ?? []).sort(byId))
  const ordered = [...areas, ...groups.flat()]
  return {
    areas: areas.map(({ id }) => id).join('\n'),
    kinds: areas.map(({ kind }) => kind[0]).join(''),
    parents: areas.map(({ parent }) => (parent === null ? -1 : (indexOf.get(parent) ?? -1))),
    groups: groups.map((group) => group.length),
    sites: ordered.flatMap(({ kind }, index) => (kind === 'site' ? [index] : [])),
    names: ordered.map(({ name }) => name).join('\n'),
    keys: ordered.map(keyColumn).join('\n'),
    numbers: ordered.flatMap(numberColumn),
    geo: ordered
      .map((place) => packCoordinates(place.latitude, place.longitude) + packPopulation(place.population))
      .join(''),
  }
}

/** The keys by `|`, an empty one standing for the name in lower case. */
function keyColumn({ name, keys }: PlaceRecord): string {
  const plain = /^[ -~]+$/.test(name) ? name.toLowerCase() : null
  return [...keys].map((key) => (key === plain ? '' : key)).join('|')
}

/** A namesake's number, as index and number. */
function numberColumn({ number }: PlaceRecord, index: number): number[] {
  return number === 0 ? [] : [index, number]
}

const kindOrder = ['country', 'region', 'district']

function byAreaOrder(a: PlaceRecord, b: PlaceRecord): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byId(a, b)
}

function byId(a: PlaceRecord, b: PlaceRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
