import { ROW, round, type Frame } from './frame.ts'
import type { Point } from './point.ts'
import type { Axis } from './scale.ts'

/** A point with its place in the chart. `low` and `high` are where its span ends, `from` where its date begins. */
export interface Spot {
  readonly point: Point
  readonly x: number
  readonly y: number
  readonly low: number | null
  readonly high: number | null
  readonly from: number | null
}

/** Two marks nearer than this hide each other and are set side by side. */
const NEAREST = 7
const MOST_MOVES = 8

/** Room that figures in words take. */
const WORDS_WIDTH = 100

/** Places points by date and count; those without a date in their strip, those in words only in theirs. */
export function placePoints(
  points: readonly Point[],
  frame: Frame,
  dates: Axis,
  counts: Axis,
): readonly Spot[] {
  const undated = points.filter(({ days }) => days === null)
  const spots: Spot[] = []
  for (const point of points) {
    const order = undated.indexOf(point)
    const x = order !== -1 ? spreadIn(frame, order, undated.length) : placeDate(point, dates)
    spots.push(avoid(spots, spotAt(point, x, frame, dates, counts)))
  }
  return spots
}

function spreadIn({ undated }: Frame, order: number, count: number): number {
  return undated.left + ((order + 0.5) / count) * (undated.right - undated.left)
}

function placeDate({ days }: Point, dates: Axis): number {
  return dates.place(days?.last ?? 0)
}

function spotAt(point: Point, x: number, frame: Frame, dates: Axis, counts: Axis): Spot {
  const { value, span, days } = point
  const from = days === null ? null : dates.place(days.first)
  return {
    point,
    x: round(x),
    y: round(value === null ? frame.words.top + 13 : counts.place(value)),
    low: span === null ? null : round(counts.place(span.low)),
    high: span === null ? null : round(counts.place(span.high)),
    from: from === null || x - from < 6 ? null : round(from),
  }
}

/** Moves a mark that would lie on another one aside, up to so many times; words move to the next row instead. */
function avoid(spots: readonly Spot[], spot: Spot, tries = MOST_MOVES): Spot {
  const isWords = spot.point.value === null
  const reach = isWords ? WORDS_WIDTH : NEAREST
  const hidden = spots.some(
    (other) =>
      (other.point.value === null) === isWords &&
      Math.abs(other.x - spot.x) < reach &&
      Math.abs(other.y - spot.y) < NEAREST,
  )
  if (!hidden || tries === 0) return spot
  const moved = isWords ? { ...spot, y: spot.y + ROW } : { ...spot, x: round(spot.x + NEAREST + 1) }
  return avoid(spots, moved, tries - 1)
}
