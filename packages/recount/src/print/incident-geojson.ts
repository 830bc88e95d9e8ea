import type { IncidentPlace } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'

/** What stands before the features of a collection, between two of them, and after the last. */
export const collection = {
  start: '{"type":"FeatureCollection","features":[',
  between: ',\n',
  end: ']}\n',
} as const

/**
 * An incident as a GeoJSON feature (RFC 7946): a point of longitude and latitude, a multi-point where several places are
 * known, null where none is. How far off the point may be stands in the properties: a precision is no circle, and without
 * either the coordinates are no better known.
 */
export function incidentFeature({ incident, status, into }: RecordedIncident): object {
  const { id, places, period, ...properties } = incident
  const points = places.flatMap(pointOf)
  return {
    type: 'Feature',
    id,
    geometry: geometryOf(points),
    properties: {
      status,
      into,
      from: period?.from ?? null,
      to: period?.to ?? null,
      precision: places.map(({ precision }) => precision),
      radius: places.map(({ radius }) => radius),
      places,
      ...properties,
    },
  }
}

type Point = readonly [longitude: number, latitude: number]

function pointOf({ longitude, latitude }: IncidentPlace): readonly Point[] {
  return longitude === null || latitude === null ? [] : [[longitude, latitude]]
}

function geometryOf(points: readonly Point[]): object | null {
  const [first] = points
  if (first === undefined) return null
  return points.length === 1
    ? { type: 'Point', coordinates: first }
    : { type: 'MultiPoint', coordinates: points }
}
