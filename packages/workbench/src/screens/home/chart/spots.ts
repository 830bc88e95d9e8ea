import type { ChartFigure, ChartSeries } from '@recount/api'
import { daysOf, valueOf } from './chart-scales.ts'
import type { Reach } from './glyph.ts'

/** A figure with its place on the chart, in pixels. */
export interface Spot {
  readonly figure: ChartFigure
  /** The series it is of, and its place in it. */
  readonly series: number
  readonly order: number
  readonly color: number
  readonly x: number
  readonly y: number
  /** Where the days begin that its date can mean; null where that is one day. */
  readonly from: number | null
  readonly reach: Reach | null
}

/** From a value to a pixel. */
export interface Scales {
  x(time: number): number
  y(count: number): number
}

/** Two marks nearer than this hide each other and are set side by side. */
const NEAREST = 8
const MOST_MOVES = 8

/** Places all figures; those that would hide another are moved aside. */
export function placeSpots(series: readonly ChartSeries[], scales: Scales): readonly Spot[] {
  const spots: Spot[] = []
  for (const [at, one] of series.entries()) {
    for (const [order, figure] of one.figures.entries()) {
      spots.push(avoid(spots, spotAt(figure, at, order, one.color, scales)))
    }
  }
  return spots
}

function spotAt(figure: ChartFigure, series: number, order: number, color: number, scales: Scales): Spot {
  const { first, last } = daysOf(figure)
  const x = scales.x(last)
  const y = scales.y(valueOf(figure))
  const from = scales.x(first)
  const { span } = figure
  const reach = span === null ? null : { top: scales.y(span.high) - y, bottom: scales.y(span.low) - y }
  return { figure, series, order, color, x, y, from: first === last ? null : Math.min(from, x - 4), reach }
}

function avoid(spots: readonly Spot[], spot: Spot, tries = MOST_MOVES): Spot {
  const isHidden = spots.some(({ x, y }) => Math.abs(x - spot.x) < NEAREST && Math.abs(y - spot.y) < NEAREST)
  if (!isHidden || tries === 0) return spot
  return avoid(spots, { ...spot, x: spot.x + NEAREST + 1 }, tries - 1)
}

/** The spot that a key leads to: along the series, or to the nearest in time of the next one. Undefined for any other key. */
export function findNext(spots: readonly Spot[], from: Spot, key: string): Spot | undefined {
  const own = spots.filter(({ series }) => series === from.series)
  switch (key) {
    case 'ArrowLeft':
      return own.find(({ order }) => order === from.order - 1) ?? from
    case 'ArrowRight':
      return own.find(({ order }) => order === from.order + 1) ?? from
    case 'Home':
      return own[0]
    case 'End':
      return own.at(-1)
    case 'ArrowUp':
      return findNearest(spots, from, from.series - 1)
    case 'ArrowDown':
      return findNearest(spots, from, from.series + 1)
    default:
      return undefined
  }
}

function findNearest(spots: readonly Spot[], from: Spot, series: number): Spot {
  const others = spots.filter((spot) => spot.series === series)
  return others.toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0] ?? from
}

/** The spot nearest to a pointer, no farther than `reach` pixels. */
export function findAt(spots: readonly Spot[], x: number, y: number, reach: number): Spot | undefined {
  const away = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y)
  const nearest = spots.toSorted((a, b) => away(a) - away(b))[0]
  return nearest !== undefined && away(nearest) <= reach ? nearest : undefined
}
