import type { GazetteerPlace } from '@recount/claims'
import { KeyColumn } from './key-column.ts'
import { placeKey } from './key.ts'
import { packedWidth, unpackCoordinates, unpackPopulation } from './packed.ts'

/**
 * The generated gazetteer as columns. Areas come first, in the order countries, regions, districts; then the populated
 * places and sites, area by area. Columns of text hold one line a place.
 */
export interface WorldTable {
  /** The ids of the areas. */
  readonly areas: string
  /** One letter an area: c(ountry), r(egion), d(istrict). */
  readonly kinds: string
  /** The index of the area around each area, -1 for none. */
  readonly parents: readonly number[]
  /** How many places lie directly in each area. */
  readonly groups: readonly number[]
  /** The indexes of places that are sites (a camp, a base), not settlements. */
  readonly sites: readonly number[]
  readonly names: string
  /** The folded names of each place by `|`, an empty one standing for the name in lower case. */
  readonly keys: string
  /** Namesakes in one region: index and number in turn. */
  readonly numbers: readonly number[]
  /** Coordinates and population of each place, see `packed.ts`. */
  readonly geo: string
}

/** What the ids of regions across borders begin with (ISO 3166 leaves it to users). */
const acrossBorders = 'ZZ'

const areaKinds = { c: 'country', r: 'region', d: 'district' } as const

/** The table taken apart as far as looking up needs; places are made when they are asked for. */
export class PlaceTable {
  readonly keys: KeyColumn
  readonly #table: WorldTable
  readonly #areas: readonly string[]
  readonly #areaOf: Int32Array
  readonly #sites: ReadonlySet<number>
  readonly #numbers: ReadonlyMap<number, number>
  #areaIndex: ReadonlyMap<string, number> | undefined
  readonly #places = new Map<number, GazetteerPlace>()

  constructor(table: WorldTable) {
    this.#table = table
    this.#areas = table.areas.split('\n')
    const size = table.groups.reduce((sum, count) => sum + count, table.groups.length)
    this.keys = new KeyColumn(table.names, table.keys, size)
    this.#areaOf = areasOfPlaces(table, size)
    this.#sites = new Set(table.sites)
    this.#numbers = new Map(pairs(table.numbers))
  }

  /** The places of some countries. */
  listOfCountries(countries: ReadonlySet<string>): readonly number[] {
    const chosen = this.#areas.map((id) => countries.has(id.slice(0, 2)))
    return [...this.#areaOf.keys()].filter((place) => chosen[this.#areaOf[place]!])
  }

  /** The index of the area with an id. */
  findArea(id: string): number | undefined {
    this.#areaIndex ??= new Map(this.#areas.map((area, index) => [area, index]))
    return this.#areaIndex.get(id)
  }

  getPlace(index: number): GazetteerPlace {
    const known = this.#places.get(index)
    if (known) return known
    const place = this.#makePlace(index)
    this.#places.set(index, place)
    return place
  }

  #makePlace(index: number): GazetteerPlace {
    const at = index * packedWidth
    return {
      id: this.#idOf(index),
      name: this.keys.nameOf(index),
      kind: this.#kindOf(index),
      country: this.#countryOf(index),
      within: this.#around(index),
      ...unpackCoordinates(this.#table.geo, at),
      population: unpackPopulation(this.#table.geo, at),
    }
  }

  #countryOf(index: number): string | null {
    const country = this.#areas[this.#areaOf[index]!]!.slice(0, 2)
    return country === acrossBorders ? null : country
  }

  #isArea(index: number): boolean {
    return index < this.#areas.length
  }

  #kindOf(index: number): GazetteerPlace['kind'] {
    if (!this.#isArea(index)) return this.#sites.has(index) ? 'site' : 'populated'
    return areaKinds[this.#table.kinds[index] as keyof typeof areaKinds]
  }

  #idOf(index: number): string {
    if (this.#isArea(index)) return this.#areas[index]!
    const region = this.#areas[this.#areaOf[index]!]!.split('.', 2).join('.')
    const number = this.#numbers.get(index)
    const slug = placeKey(this.keys.nameOf(index)).replaceAll(' ', '-')
    return `${region}/${slug}${number === undefined ? '' : `-${number}`}`
  }

  #around(index: number): readonly string[] {
    const around: string[] = []
    let area = this.#isArea(index) ? this.#table.parents[index]! : this.#areaOf[index]!
    for (; area >= 0; area = this.#table.parents[area]!) around.push(this.#areas[area]!)
    return around
  }
}

/** For each place the index of the area it lies directly in; an area stands for itself. */
function areasOfPlaces({ groups }: WorldTable, size: number): Int32Array {
  const areaOf = new Int32Array(size)
  let next = groups.length
  groups.forEach((count, area) => {
    areaOf[area] = area
    areaOf.fill(area, next, next + count)
    next += count
  })
  return areaOf
}

function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, pair) => [flat[2 * pair]!, flat[2 * pair + 1]!])
}
