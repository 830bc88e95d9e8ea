import type { BaseMap } from '../base-map/base-map.ts'
import type { Area, Feature, Features, Point } from '../base-map/shapes.ts'
import { ringAround, shrinkAt, type DrawnPlace } from './drawn-place.ts'

/** Metres a pixel at zoom 0 on the equator: the Earth's circumference on 512 pixels. */
const metresOfPixel = 40_075_017 / 512

/** A circle smaller than this many pixels across its radius can't be seen; a ring of that size stands for it. */
export const smallestRadius = 6

/** The circles of the places that have one, largest first, so that the smaller lie on top. */
export function circlesOf(places: readonly DrawnPlace[]): Features<Area> {
  const circles = places.flatMap(({ key, tone = '', middle, ground }) =>
    'metres' in ground ? [{ key, tone, middle, metres: ground.metres }] : [],
  )
  return collect(
    circles
      .toSorted((a, b) => b.metres - a.metres)
      .map(({ key, tone, middle, metres }) => ({
        type: 'Feature',
        properties: { key, tone, metres, until: zoomOf(metres, middle[1]) },
        geometry: { type: 'Polygon', coordinates: [ringAround(middle, metres)] },
      })),
  )
}

/** Where the labels stand, and up to which zoom a ring stands for the circle (-1: never, for countries). */
export function spotsOf(places: readonly DrawnPlace[]): Features<Point> {
  return collect(
    places.map(({ key, label, weight, tone = '', middle, ground }) => ({
      type: 'Feature',
      properties: {
        key,
        label,
        tone,
        rank: -weight,
        isCountry: 'country' in ground,
        until: 'metres' in ground ? zoomOf(ground.metres, middle[1]) : -1,
      },
      geometry: { type: 'Point', coordinates: [...middle] },
    })),
  )
}

/** The names of the countries that bear no label of a place, large ones first. */
export function namesOf({ countries }: BaseMap, places: readonly DrawnPlace[]): Features<Point> {
  const labelled = new Set(places.flatMap(({ ground }) => ('country' in ground ? [ground.country] : [])))
  const named = countries.features.filter(
    ({ properties: { code, name } }) => name !== null && (code === null || !labelled.has(code)),
  )
  return collect(
    named.map(({ properties: { name, middle, size } }) => ({
      type: 'Feature',
      properties: { name, rank: -size },
      geometry: { type: 'Point', coordinates: [...middle] },
    })),
  )
}

/** The zoom at which a circle of so many metres is as large as it has to be to be seen. */
function zoomOf(metres: number, latitude: number): number {
  return Math.log2((smallestRadius * metresOfPixel * shrinkAt(latitude)) / metres)
}

function collect<Shape>(features: Feature<Shape>[]): Features<Shape> {
  return { type: 'FeatureCollection', features }
}
