import type { Series } from '@recount/reconcile'
import { html, type Html } from '../html.ts'
import type { Point } from './point.ts'
import type { Spot } from './spot.ts'

/**
 * The points that a series joins by steps, in order of date. Slips and roundings, which are other readings of a figure beside
 * them, and figures whose day is not known are not on the line; a counter that restarts breaks it.
 */
export function listCourses({ steps }: Series, points: readonly Point[]): readonly (readonly Point[])[] {
  const byStatement = new Map(points.map((point) => [point.item.statement.id, point]))
  const lines: Point[][] = [[]]
  for (const { statement, step, placedBy } of steps) {
    const point = byStatement.get(statement)
    if (point === undefined || point.days === null || point.value === null) continue
    if (placedBy === 'size' || step === 'slip' || step === 'rounding') continue
    if (step === 'restart') lines.push([])
    lines.at(-1)?.push(point)
  }
  return lines
    .filter((line) => line.length > 1)
    .map((line) => line.sort((a, b) => (a.days?.last ?? 0) - (b.days?.last ?? 0)))
}

/** The marks that a series joins by steps, in order of date. */
export function listLines(series: Series, spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const byPoint = new Map(spots.map((spot) => [spot.point, spot]))
  const courses = listCourses(
    series,
    spots.map(({ point }) => point),
  )
  return courses.map((course) =>
    course.flatMap((point) => byPoint.get(point) ?? []).sort((a, b) => a.x - b.x),
  )
}

/** Steps from mark to mark: level from one figure to the day of the next. */
export function drawLine([first, ...rest]: readonly Spot[]): Html | null {
  if (first === undefined) return null
  const path = rest.map(({ x, y }) => `H${x}V${y}`).join('')
  return html`<path class="course s${first.point.claimant % 8}" d="M${first.x} ${first.y}${path}" />`
}
