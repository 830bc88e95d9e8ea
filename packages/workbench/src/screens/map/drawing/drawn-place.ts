import type { MapPlace } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayNumber } from '../../../words/numbers.ts'
import type { BaseMap, Bounds } from '../base-map/base-map.ts'

/** A place as it is drawn: the outline of a country, or a circle of its radius around its middle. */
export interface DrawnPlace {
  readonly key: string
  /** Its name and how much there is at it. */
  readonly label: string
  /** How much there is at it: where there is no room for every label, the largest stand. */
  readonly weight: number
  /** What its colour tells, by a name that the map was given a colour for; without one all are alike. */
  readonly tone?: string
  /** Longitude and latitude. */
  readonly middle: readonly [number, number]
  readonly bounds: Bounds
  readonly ground: { readonly country: string } | { readonly metres: number }
}

/** Metres of a degree along a meridian, on a sphere of the Earth's mean radius (6,371 km). */
const metresOfDegree = 111_195

/** The place as it is drawn; undefined where nobody knows its ground, or the base map has no such country. */
export function drawPlace(place: MapPlace, { grounds }: BaseMap): DrawnPlace | undefined {
  const { key, name, extent, latitude, longitude } = place
  const weight = countStatements(place)
  const said = { key, weight, label: say('map.label', { name, n: sayNumber(weight) }) }
  if (typeof extent === 'string') return undefined
  if (extent.kind === 'country') {
    const found = grounds.get(extent.code)
    return found === undefined ? undefined : { ...said, ...found, ground: { country: extent.code } }
  }
  if (latitude === null || longitude === null) return undefined
  return { ...said, ...drawCircle(longitude, latitude, extent.metres) }
}

/** A circle of so many metres around a point: what a place known as closely as that may be. */
export function drawCircle(
  longitude: number,
  latitude: number,
  metres: number,
): Pick<DrawnPlace, 'middle' | 'bounds' | 'ground'> {
  return {
    middle: [longitude, latitude],
    bounds: boundsAround(longitude, latitude, metres),
    ground: { metres },
  }
}

/** How many statements name a place, alone or together with others. */
export function countStatements({ alone, together }: MapPlace): number {
  return alone + together
}

/** A circle on the ground as a ring of longitudes and latitudes; exact enough up to some hundred kilometres off the poles. */
export function ringAround([longitude, latitude]: readonly [number, number], metres: number): number[][] {
  const steps = 72
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (2 * Math.PI * (step % steps)) / steps
    return [
      longitude + (Math.cos(angle) * metres) / (metresOfDegree * shrinkAt(latitude)),
      latitude + (Math.sin(angle) * metres) / metresOfDegree,
    ]
  })
}

function boundsAround(longitude: number, latitude: number, metres: number): Bounds {
  const north = metres / metresOfDegree
  const east = north / shrinkAt(latitude)
  return [longitude - east, latitude - north, longitude + east, latitude + north]
}

/** A degree of longitude against one of latitude. */
export function shrinkAt(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
}
