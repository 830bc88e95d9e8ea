import { feature } from 'topojson-client'
import countriesUrl from './countries.json?url'
import type { CountryTraits } from './country-traits.ts'
import { listPolygons, ringArea, type Ring } from './polygon.ts'
import type { Area, Features } from './shapes.ts'

/** West, south, east and north, in degrees. */
export type Bounds = readonly [number, number, number, number]

/** The land and borders of the world, and where each country lies. */
export interface BaseMap {
  readonly countries: Features<Area, CountryTraits>
  /** By ISO 3166 code: where its name stands, and the bounds of its largest part. Overseas parts would stretch them round the world. */
  readonly grounds: ReadonlyMap<
    string,
    { readonly middle: readonly [number, number]; readonly bounds: Bounds }
  >
}

let loaded: Promise<BaseMap> | undefined

/** Loads the base map that comes with the workbench, once; it is asked for again after a failure. */
export async function loadBaseMap(): Promise<BaseMap> {
  loaded ??= readBaseMap()
  try {
    return await loaded
  } catch (error) {
    loaded = undefined
    throw error
  }
}

async function readBaseMap(): Promise<BaseMap> {
  const response = await fetch(countriesUrl)
  if (!response.ok) throw new Error(`The base map did not load: ${response.status} ${response.statusText}.`)
  const topology = (await response.json()) as Parameters<typeof feature>[0]
  const shapes = topology.objects['countries']
  if (shapes?.type !== 'GeometryCollection')
    throw new Error('Expected countries in the base map; found none.')
  const countries = feature(topology, shapes) as BaseMap['countries']
  const bySize = countries.features.toSorted((a, b) => a.properties.size - b.properties.size)
  const grounds = bySize.flatMap(({ properties: { code, middle }, geometry }) =>
    code === null ? [] : [[code, { middle, bounds: boundsOf(geometry) }] as const],
  )
  return { countries, grounds: new Map(grounds) }
}

function boundsOf(geometry: Area): Bounds {
  const rings = listPolygons(geometry).map(([outer = []]) => outer)
  const [largest = []] = rings.toSorted((a, b) => ringArea(b) - ringArea(a))
  return boundsOfRing(largest)
}

function boundsOfRing(ring: Ring): Bounds {
  return ring.reduce<Bounds>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [180, 90, -180, -90],
  )
}
