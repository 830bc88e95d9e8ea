import type { GazetteerPlace } from '@recount/claims'
import { listCountries } from './country.ts'

const capitals: ReadonlySet<string> = new Set(listCountries().flatMap(({ capital }) => capital ?? []))

/** How much likelier the news means a country's capital than another place of its size (Washington, San José). */
const capitalWeight = 20

const kindOrder = ['populated', 'site', 'region', 'district', 'country']

/**
 * Orders the meanings of one name, likeliest first: countries, then regions across borders, then by population, a capital's
 * counting twentyfold; a place before the areas around it that
 * share its name (Raqqa city before Raqqa governorate), for a text that means the area mostly says so.
 */
export function rankPlaces(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  if (places.length < 2) return places
  return places
    .map((place) => ({ place, weight: weightOf(place, places), order: kindOrder.indexOf(place.kind) }))
    .sort(
      (a, b) =>
        breadthOf(b.place) - breadthOf(a.place) ||
        b.weight - a.weight ||
        a.order - b.order ||
        b.place.population - a.place.population ||
        (a.place.id < b.place.id ? -1 : 1),
    )
    .map(({ place }) => place)
}

function breadthOf({ kind, country }: GazetteerPlace): number {
  if (kind === 'country') return 2
  return kind === 'region' && country === null ? 1 : 0
}

/** A place weighs as much as the widest area around it that bears the same name, so that the two stay together. */
function weightOf(place: GazetteerPlace, rivals: readonly GazetteerPlace[]): number {
  const around = rivals.filter(({ id, kind }) => kind !== 'country' && place.within.includes(id))
  const isLargest = !rivals.some(
    (rival) =>
      rival.kind === place.kind &&
      rival.population > place.population &&
      around.some(({ id }) => rival.within.includes(id)),
  )
  const own = place.population * (capitals.has(place.id) ? capitalWeight : 1)
  return isLargest ? Math.max(own, ...around.map(({ population }) => population)) : own
}
