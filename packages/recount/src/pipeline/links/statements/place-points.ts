import type { Gazetteer } from '@recount/claims'
import { placeKey } from '@recount/places'
import type { MatchedIncident } from './statement-proposal.ts'
import { compareAs, listNames } from './place-names.ts'

/** Coordinates of a named place, and how far from them it reaches, in kilometres. */
export interface PlacePoint {
  readonly latitude: number
  readonly longitude: number
  readonly reach: number
}

/** Where a name is, looked for in these countries (ISO 3166); null where neither the gazetteer nor the incidents tell. */
export type Locate = (name: string, countries: ReadonlySet<string>) => PlacePoint | null

const kinds = new Set(['populated', 'site', 'district'])
const cityOf = 100_000
const cityReach = 5
const townReach = 2.5

/**
 * Finds places by name: in the gazetteer, then among incidents that name one place so, where they lie together. The incidents know
 * villages and neighbourhoods that no gazetteer has, in the spelling of those who report from there.
 */
export function createLocator(gazetteer: Gazetteer, incidents: readonly MatchedIncident[]): Locate {
  const own = findOwnPoints(incidents)
  return (name, countries) => {
    const known = gazetteer
      .listByKey(placeKey(name))
      .find(({ kind, country }) => kinds.has(kind) && country !== null && countries.has(country))
    if (known?.latitude != null && known.longitude !== null) {
      const reach = known.population > cityOf ? cityReach : townReach
      return { latitude: known.latitude, longitude: known.longitude, reach }
    }
    return own.get(compareAs(name)?.key ?? '') ?? null
  }
}

/** Where the incidents say a name is. */
function findOwnPoints(incidents: readonly MatchedIncident[]): ReadonlyMap<string, PlacePoint | null> {
  const named = Map.groupBy(
    incidents.flatMap(({ places }) => places.flatMap(listPoints)),
    ({ key }) => key,
  )
  return new Map([...named].map(([key, points]) => [key, middleOf(points)]))
}

/** The point of a place that bears one name. */
function listPoints({
  name,
  latitude,
  longitude,
}: MatchedIncident['places'][number]): readonly (PlacePoint & { readonly key: string })[] {
  const [named, ...others] = name === null ? [] : listNames(name)
  if (named === undefined || others.length > 0 || latitude === null || longitude === null) return []
  return [{ key: named.key, latitude, longitude, reach: townReach }]
}

const widestCluster = 20
const leastTogether = 0.8

/**
 * The one in the middle of a list by latitude and longitude, where most others are near it: of sixty points one may be mistyped, but
 * places of one name far apart are not one place.
 */
function middleOf(points: readonly PlacePoint[]): PlacePoint | null {
  const first = points[0]
  if (first === undefined) return null
  const latitude = medianOf(points.map((point) => point.latitude))
  const longitude = medianOf(points.map((point) => point.longitude))
  const middle = { latitude, longitude, reach: first.reach }
  const together = points.filter((point) => kilometresBetween(point, middle) < widestCluster)
  return together.length >= leastTogether * points.length ? middle : null
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

const degree = Math.PI / 180
const earthDiameter = 12_742.0176

/** The great circle by the haversine formula, on a sphere of the Earth's mean radius (IUGG). */
function kilometresBetween(a: PlacePoint, b: PlacePoint): number {
  const parallel = Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree)
  const square = halfSine(a.latitude, b.latitude) + parallel * halfSine(a.longitude, b.longitude)
  return earthDiameter * Math.asin(Math.sqrt(Math.min(1, square)))
}

function halfSine(a: number, b: number): number {
  return Math.sin(((a - b) * degree) / 2) ** 2
}
