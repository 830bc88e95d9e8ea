import type { ChartFigure, ChartSeries } from '@recount/api'
import { language } from '../../../messages/say.ts'

/** How counts are laid on their axis. */
export type CountScale = 'linear' | 'log'

/** Where an axis begins and ends; `symlog` is logarithmic above 1, with a place for 0. */
export interface CountAxis {
  readonly type: 'linear' | 'log' | 'symlog'
  readonly domain: readonly [number, number]
}

/** Figures whose largest is more than this many times the smallest can't be told apart on a linear axis. */
const WIDEST_LINEAR = 40

/** A shorter stretch of time is drawn as if it were this long: its figures would seem far apart. */
const SHORTEST_DAYS = 28

const DAY = 86_400_000

/** The scale that shows every figure: linear from 0, or logarithmic where the largest would hide the rest. */
export function fittingScale(series: readonly ChartSeries[]): CountScale {
  const values = listValues(series).filter((value) => value > 0)
  return Math.max(...values) / Math.min(...values) > WIDEST_LINEAR ? 'log' : 'linear'
}

/** A claimant whose highest figure is under this share of another's has steps too flat to see beside it. */
const DWARFED = 1 / 3

/** The series of at least three figures whose steps lie flat at the foot of the chart that all share. */
export function listDwarfed(series: readonly ChartSeries[]): readonly ChartSeries[] {
  const highest = Math.max(...listValues(series))
  return series.filter((one) => one.figures.length > 2 && Math.max(...listValues([one])) < highest * DWARFED)
}

/** The axis of counts for steps seen from near: from a little under the lowest figure to a little over the highest. */
export function nearAxis(series: readonly ChartSeries[]): CountAxis {
  const values = listValues(series)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = Math.max(1, (high - low) * 0.15)
  return { type: 'linear', domain: [Math.max(0, low - room), high + room * 2] }
}

/** The axis of counts. */
export function countAxis(series: readonly ChartSeries[], scale: CountScale): CountAxis {
  const values = listValues(series)
  const highest = Math.max(1, ...values)
  if (scale === 'linear') return { type: 'linear', domain: [0, highest * 1.04] }
  const lowest = Math.min(highest, ...values.filter((value) => value > 0))
  const high = 10 ** Math.ceil(Math.log10(highest * 1.02))
  if (values.includes(0)) return { type: 'symlog', domain: [0, high] }
  return { type: 'log', domain: [10 ** Math.floor(Math.log10(lowest)), high] }
}

/** The first and last moment of the axis of dates: every day that a figure's date can mean, and some room. */
export function dateDomain(series: readonly ChartSeries[]): readonly [Date, Date] {
  const days = listFigures(series).map(daysOf)
  const first = Math.min(...days.map((one) => one.first))
  const last = Math.max(...days.map((one) => one.last))
  const lack = Math.max(0, SHORTEST_DAYS * DAY - (last - first)) / 2
  const room = Math.max(lack, (last - first) * 0.04)
  return [new Date(first - room), new Date(last + room)]
}

/** The first and last moment that the date of a figure can mean, in milliseconds since 1970. */
export function daysOf({ days }: ChartFigure): { readonly first: number; readonly last: number } {
  return { first: Date.parse(days?.first ?? ''), last: Date.parse(days?.last ?? '') }
}

/** The number that stands in the text. */
export function valueOf({ count }: ChartFigure): number {
  return count.min ?? count.max ?? 0
}

/** The ticks of a logarithmic axis: powers of ten, at most seven; undefined leaves a linear one to the chart. */
export function listTicks({ type, domain: [low, high] }: CountAxis): readonly number[] | undefined {
  if (type === 'linear') return undefined
  const first = Math.round(Math.log10(Math.max(1, low)))
  const powers = Math.round(Math.log10(high)) - first + 1
  const step = Math.max(1, Math.ceil(powers / 7))
  const ticks = Array.from({ length: Math.ceil(powers / step) }, (_, at) => 10 ** (first + at * step))
  return type === 'symlog' ? [0, ...ticks] : ticks
}

/** Dates as fine as the stretch of time calls for. */
export function dateFormat([first, last]: readonly [Date, Date]): (date: Date) => string {
  const stretch = last.getTime() - first.getTime()
  const options: Intl.DateTimeFormatOptions =
    stretch > 5 * 365 * DAY
      ? { year: 'numeric' }
      : stretch > 100 * DAY
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric' }
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return (date) => format.format(date)
}

function listValues(series: readonly ChartSeries[]): readonly number[] {
  return listFigures(series).flatMap((figure) =>
    figure.span === null ? valueOf(figure) : [valueOf(figure), figure.span.low, figure.span.high],
  )
}

function listFigures(series: readonly ChartSeries[]): readonly ChartFigure[] {
  return series.flatMap(({ figures }) => figures)
}
