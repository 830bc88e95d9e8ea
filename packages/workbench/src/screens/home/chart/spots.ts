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
  /** Where its day is; `x` is a little aside where another mark stands there. */
  readonly dayX: number
  /** Where the days begin that its date can mean; null where that is one day. */
  readonly from: number | null
  readonly reach: Reach | null
  /** Is it one of so many that it is drawn small? */
  readonly isSmall: boolean
}

/** From a value to a pixel. */
export interface Scales {
  x(time: number): number
  y(count: number): number
}

/** Two marks nearer than this hide each other and are set side by side. */
const NEAREST = 7

/** Of more figures than this the course is seen, not each mark: they are drawn small, and stay on their day. */
const MOST_APART = 240

/** How far a mark is moved aside, nearest first; where all of these are taken, it stays on its day. */
const asides = [0, -8, 8, -16, 16, -24, 24] as const

/** Places all figures; those that would hide another are moved aside. */
export function placeSpots(series: readonly ChartSeries[], scales: Scales): readonly Spot[] {
  const isDense = series.reduce((sum, { figures }) => sum + figures.length, 0) > MOST_APART
  const taken = new Map<string, Spot[]>()
  return series.flatMap(({ figures, color }, at) =>
    figures.map((figure, order) => {
      const wanted: Spot = { ...spotAt(figure, at, order, color, scales), isSmall: isDense }
      if (isDense) return wanted
      const aside = asides.find((one) => isFree(wanted.x + one, wanted.y, taken)) ?? 0
      const spot: Spot = { ...wanted, x: wanted.x + aside }
      const cell = cellOf(spot.x, spot.y)
      taken.set(cell, [...(taken.get(cell) ?? []), spot])
      return spot
    }),
  )
}

function isFree(x: number, y: number, taken: ReadonlyMap<string, readonly Spot[]>): boolean {
  const steps = [-NEAREST, 0, NEAREST]
  const near = steps.flatMap((right) => steps.flatMap((down) => taken.get(cellOf(x + right, y + down)) ?? []))
  return !near.some((other) => Math.abs(other.x - x) < NEAREST && Math.abs(other.y - y) < NEAREST)
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / NEAREST)} ${Math.floor(y / NEAREST)}`
}

function spotAt(
  figure: ChartFigure,
  series: number,
  order: number,
  color: number,
  scales: Scales,
): Omit<Spot, 'isSmall'> {
  const { first, last } = daysOf(figure)
  const x = scales.x(last)
  const y = scales.y(valueOf(figure))
  const from = scales.x(first)
  const { span } = figure
  const reach = span === null ? null : { top: scales.y(span.high) - y, bottom: scales.y(span.low) - y }
  return {
    figure,
    series,
    order,
    color,
    x,
    y,
    dayX: x,
    from: first === last ? null : Math.min(from, x - 4),
    reach,
  }
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
  let nearest: { readonly spot: Spot; readonly away: number } | undefined
  for (const spot of spots) {
    const away = Math.hypot(spot.x - x, spot.y - y)
    if (away <= (nearest?.away ?? reach)) nearest = { spot, away }
  }
  return nearest?.spot
}
