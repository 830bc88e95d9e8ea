import { expect, test } from 'vitest'
import { extentOf } from '@recount/claims'
import { recordsFrom } from '../scripts/generate.ts'
import type { PlaceRecord } from '../scripts/record.ts'
import { readSources } from '../scripts/source.ts'

const earthRadius = 6371

const records = recordsFrom(readSources())
const areas = new Map(records.map((record) => [record.id, record]))

/** Kilometres along a great circle (haversine). */
function distance(a: PlaceRecord, b: PlaceRecord): number {
  const [latA, lonA, latB, lonB] = [a.latitude, a.longitude, b.latitude, b.longitude].map(
    (degrees) => ((degrees ?? NaN) * Math.PI) / 180,
  ) as [number, number, number, number]
  const half = Math.sin((latB - latA) / 2) ** 2
  const other = Math.cos(latA) * Math.cos(latB) * Math.sin((lonB - lonA) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(half + other))
}

/** For each area with at least five places: the kilometres around its coordinates that hold 95 of 100 of them. */
function measureReach(kind: 'region' | 'district'): readonly number[] {
  const members = new Map<string, number[]>()
  for (const record of records) {
    if (record.kind !== 'populated' || record.latitude === null) continue
    for (let up = areas.get(record.parent ?? ''); up !== undefined; up = areas.get(up.parent ?? '')) {
      if (up.kind === kind) members.set(up.id, [...(members.get(up.id) ?? []), distance(up, record)])
    }
  }
  return [...members.values()]
    .filter((distances) => distances.length >= 5)
    .map((distances) => quantile(distances, 0.95))
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN
}

test.each(['region', 'district'] as const)('the radius of a %s holds three of four', (kind) => {
  const reach = measureReach(kind)
  const extent = extentOf({
    name: 'Anywhere',
    id: 'XX.1',
    kind,
    within: ['XX'],
    latitude: 0,
    longitude: 0,
  })
  const radius = typeof extent === 'object' && extent.kind === 'radius' ? extent.metres / 1000 : NaN
  const held = reach.filter((distances) => distances <= radius).length / reach.length
  expect(reach.length).toBeGreaterThan(500)
  expect(held).toBeGreaterThanOrEqual(0.75)
  expect(held).toBeLessThan(0.8)
})
