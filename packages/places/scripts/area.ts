import { placeKey } from '../src/key.ts'
import type { PlaceRecord } from './record.ts'
import type { SourceArea, Sources } from './source.ts'
import { keysOf } from './variant.ts'

/**
 * Countries whose second-level units are used as addresses in reports of harm: Syrian and Afghan districts, Nigerian local
 * governments, Philippine provinces, Indonesian regencies, Ukrainian raions. Elsewhere (counties of the United States,
 * Latin American municipalities, communes) they only double the town's name.
 */
const districtCountries = new Set(
  (
    'AF AM AZ BD BF BI CD CF CM ER ET GB GE ID IN IQ IR KE LB LK LY MG ML MM MZ NE NG NP PE PH PK RW SD SO SS SY ' +
    'TD TR UA UG YE ZW'
  ).split(' '),
)

/** Countries, first-level regions and, where useful, second-level districts, without coordinates or populations. */
export function areasFrom(sources: Sources): PlaceRecord[] {
  const countries = sources.countries.map(({ id, name, names }) => {
    const others = sources.countryNames[id] ?? []
    const keys = new Set([name, ...names, ...others].map(placeKey).filter((key) => key.length > 1))
    return area(id, name, 'country', null, keys)
  })
  const regions = sources.regions.map((region) => subdivision(region, 'region'))
  const districts = sources.districts
    .filter(({ code }) => districtCountries.has(code.slice(0, 2)))
    .map((district) => subdivision(district, 'district'))
  const known = new Set(regions.map(({ id }) => id))
  return [...countries, ...regions, ...districts.filter(({ parent }) => parent !== null && known.has(parent))]
}

function subdivision({ code, name }: SourceArea, kind: 'region' | 'district'): PlaceRecord {
  const keys = new Set(keysOf(name, code.slice(0, 2), true))
  return area(code, name, kind, code.slice(0, code.lastIndexOf('.')), keys)
}

function area(
  id: string,
  name: string,
  kind: PlaceRecord['kind'],
  parent: string | null,
  keys: Set<string>,
): PlaceRecord {
  const country = id.slice(0, 2)
  return { id, name, kind, country, parent, latitude: null, longitude: null, population: 0, number: 0, keys }
}

/**
 * Gives each area the population and the weighted middle of the populated places in it. The sum counts only places GeoNames
 * lists, so it is a lower bound; it serves to rank rival meanings.
 */
export function measureAreas(areas: readonly PlaceRecord[], populated: readonly PlaceRecord[]): void {
  const byId = new Map(areas.map((record) => [record.id, record]))
  const sums = new Map<PlaceRecord, { weight: number; latitude: number; longitude: number; people: number }>()
  for (const place of populated) {
    for (let up = place.parent; up !== null; up = byId.get(up)?.parent ?? null) addTo(byId.get(up), place)
  }
  for (const [record, { weight, latitude, longitude, people }] of sums) {
    record.population = Math.max(record.population, people)
    record.latitude ??= latitude / weight
    record.longitude ??= longitude / weight
  }

  function addTo(record: PlaceRecord | undefined, place: PlaceRecord): void {
    if (record === undefined || place.latitude === null || place.longitude === null) return
    const sum = sums.get(record) ?? { weight: 0, latitude: 0, longitude: 0, people: 0 }
    const weight = Math.max(place.population, 100)
    sum.weight += weight
    sum.latitude += weight * place.latitude
    sum.longitude += weight * place.longitude
    sum.people += place.population
    sums.set(record, sum)
  }
}
