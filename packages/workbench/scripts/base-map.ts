import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { feature } from 'topojson-client'
import type { CountryTraits } from '../src/screens/map/base-map/country-traits.ts'
import type { Area, Feature } from '../src/screens/map/base-map/shapes.ts'
import { listPolygons, middleOf, ringArea } from '../src/screens/map/base-map/polygon.ts'

const committed = new URL('../src/screens/map/base-map/countries.json', import.meta.url)

type Topology = Parameters<typeof feature>[0]
type Countries = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>

interface Source {
  readonly atlas: Topology & { readonly objects: { readonly countries: Countries } }
  /** ISO 3166: from three digits to two letters. */
  readonly alpha2: ReadonlyMap<string, string>
}

/**
 * Grounds that Natural Earth draws apart and gives no ISO code, under the code by which GeoNames files what lies in them: an
 * address, and no statement on sovereignty. They bear no name of their own on the map.
 */
const filedUnder: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' }

/** The base map as the page loads it: TopoJSON of the countries, each with its code, its name and where the name stands. */
export function makeBaseMap({ atlas, alpha2 }: Source): string {
  const { countries } = atlas.objects
  const shapes = feature(atlas, countries).features as Feature<Area>[]
  const geometries = countries.geometries.map(({ id, properties, ...geometry }, index) => {
    const { name = '' } = { ...properties } as { readonly name?: string }
    const code = alpha2.get(String(id)) ?? filedUnder[name] ?? null
    const shape = shapes[index]?.geometry
    const rings = (shape === undefined ? [] : listPolygons(shape)).map(([outer = []]) => outer)
    const [largest = []] = rings.toSorted((a, b) => ringArea(b) - ringArea(a))
    const traits: CountryTraits = {
      code,
      name: id === undefined && code !== 'XK' ? null : name,
      middle: middleOf(largest),
      size: Math.round(ringArea(largest) * 100) / 100,
    }
    return { ...geometry, properties: traits }
  })
  return `${JSON.stringify({ ...atlas, objects: { countries: { ...countries, geometries } } })}\n`
}

/** Reads Natural Earth's countries at 1:50 million and the table of codes from the packages that hold them. */
export function readSource(): Source {
  const require = createRequire(import.meta.url)
  const codes = require('i18n-iso-countries/codes.json') as readonly (readonly [string, string, string])[]
  return {
    atlas: require('world-atlas/countries-50m.json') as Source['atlas'],
    alpha2: new Map(codes.map(([two, , digits]) => [digits, two])),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(committed, makeBaseMap(readSource()))
