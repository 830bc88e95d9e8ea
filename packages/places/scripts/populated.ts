import { placeKey } from '../src/key.ts'
import { joinPopulations, type Counted } from './population.ts'
import type { PlaceRecord } from './record.ts'
import type { SourceCity, Sources } from './source.ts'
import { keysOf } from './variant.ts'

const uncounted: Counted = { population: 0, formerName: null }

/** The populated places with their ids: region, slug and, for namesakes in one region, a number by falling population. */
export function populatedFrom(sources: Sources, areas: readonly PlaceRecord[]): PlaceRecord[] {
  const known = new Set(areas.map(({ id }) => id))
  const cities = sources.cities.filter(({ country }) => known.has(country)).sort(order)
  const joined = joinPopulations(cities, sources.populations)
  const ranked = cities
    .map((city) => ({ city, counted: joined.get(city) ?? uncounted, base: slugBase(city, known) }))
    .sort((a, b) => b.counted.population - a.counted.population || order(a.city, b.city))
  const taken = new Map<string, number>()
  return ranked.map(({ city, counted: { population, formerName }, base }) => {
    const nth = (taken.get(base) ?? 0) + 1
    taken.set(base, nth)
    return {
      id: nth === 1 ? base : `${base}-${nth}`,
      name: city.name,
      kind: 'populated',
      country: city.country,
      parent: parentOf(city, known),
      latitude: Number(city.lat),
      longitude: Number(city.lng),
      population,
      number: nth === 1 ? 0 : nth,
      keys: new Set(
        [city.name, formerName ?? []].flat().flatMap((name) => keysOf(name, city.country, false)),
      ),
    }
  })
}

function slugBase(city: SourceCity, known: ReadonlySet<string>): string {
  const region = `${city.country}.${city.admin1}`
  return `${known.has(region) ? region : city.country}/${placeKey(city.name).replaceAll(' ', '-')}`
}

function parentOf({ country, admin1, admin2 }: SourceCity, known: ReadonlySet<string>): string {
  const narrowestFirst = [`${country}.${admin1}.${admin2}`, `${country}.${admin1}`, country]
  return narrowestFirst.find((id) => known.has(id)) ?? country
}

function order(a: SourceCity, b: SourceCity): number {
  return compare(a.lat, b.lat) || compare(a.lng, b.lng) || compare(a.name, b.name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
