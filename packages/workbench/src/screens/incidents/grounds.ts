import { grades, type Grade } from '@recount/claims'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayNumber } from '../../words/numbers.ts'
import { drawCircle, type DrawnPlace } from '../map/drawing/drawn-place.ts'

/** An incident as the map has it. */
export type IncidentPoint = Answered<'listIncidentPlaces'>['points'][number]

/** Incidents that may have happened on the same ground: within so many metres of the same point. */
export interface Ground {
  readonly key: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly metres: number
  readonly precision: IncidentPoint['precision']
  /** The most certain grade of any incident on it. */
  readonly grade: Grade | null
  readonly points: readonly IncidentPoint[]
}

/** A circle has to have some size to be one. */
const leastMetres = 1

/** The incidents by their ground, those with most incidents first; those of which nobody says how far they reach are left out. */
export function listGrounds(points: readonly IncidentPoint[]): readonly Ground[] {
  const placed = points.filter(({ metres }) => metres !== null)
  const byKey = Map.groupBy(placed, ({ latitude, longitude, metres }) =>
    [latitude, longitude, metres].join(','),
  )
  return [...byKey]
    .map(([key, here]) => groundOf(key, here))
    .toSorted((a, b) => b.points.length - a.points.length)
}

function groundOf(key: string, points: readonly IncidentPoint[]): Ground {
  const [first] = points
  if (first === undefined) throw new Error('expected an incident on a ground; found none')
  const { latitude, longitude, metres, precision } = first
  return {
    key,
    name: nameOf(points),
    latitude,
    longitude,
    metres: Math.max(leastMetres, metres ?? leastMetres),
    precision,
    grade: grades.find((grade) => points.some((one) => one.grade === grade)) ?? null,
    points,
  }
}

/** The name that most of the incidents on a ground give it. */
function nameOf(points: readonly IncidentPoint[]): string {
  const counts = new Map<string, number>()
  for (const { place, label } of points) {
    const name = place ?? label
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? say('incidents.place.unknown')
}

/** More labels than these the map can't hold; the other grounds are drawn, listed and opened without one. */
const mostLabels = 500

/** The grounds as the map draws them, their colour the grade; in the order of `listGrounds`, of which the first bear labels. */
export function drawGrounds(grounds: readonly Ground[]): readonly DrawnPlace[] {
  return grounds.map((ground, at) => drawGround(ground, at < mostLabels))
}

function drawGround(ground: Ground, isLabelled: boolean): DrawnPlace {
  const { key, name, latitude, longitude, metres, grade, points } = ground
  return {
    key,
    label: isLabelled ? say('incidents.map.label', { place: name, n: sayNumber(points.length) }) : '',
    weight: points.length,
    tone: grade ?? 'none',
    ...drawCircle(longitude, latitude, metres),
  }
}

/** By grade, the design token of its colour. */
export const gradeTones = {
  Confirmed: '--grade-confirmed',
  Fair: '--grade-fair',
  Weak: '--grade-weak',
  Contested: '--grade-contested',
  Discounted: '--grade-discounted',
  none: '--strong-line',
} as const satisfies Readonly<Record<Grade | 'none', string>>
