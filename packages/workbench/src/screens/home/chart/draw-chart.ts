import type { ChartSeries } from '@recount/api'
import * as Plot from '@observablehq/plot'
import { say } from '../../../messages/say.ts'
import { sayNumber } from '../../../words/numbers.ts'
import {
  countAxis,
  dateDomain,
  dateFormat,
  daysOf,
  listTicks,
  nearAxis,
  valueOf,
  type CountAxis,
  type CountScale,
} from './chart-scales.ts'
import { drawDays, drawLetters, drawMark } from './draw-marks.ts'
import { drawEndLabels, heightOfLabels } from './end-labels.ts'
import { standingOf } from './figure-words.ts'
import { colorOf, dashOf } from './glyph.ts'
import { placeSpots, type Spot } from './spots.ts'
import { svgElement } from './svg.ts'

/** A chart as drawn: its picture, and where every figure stands in it. */
export interface DrawnChart {
  readonly svg: SVGElement
  readonly spots: readonly Spot[]
  readonly width: number
  readonly height: number
}

/** What a chart is drawn from. `isNamed`: the names stand beside the lines, else letters lead to a list. */
export interface ChartPlan {
  readonly series: readonly ChartSeries[]
  /** `near` is linear and need not begin at 0. */
  readonly scale: CountScale | 'near'
  readonly width: number
  readonly isNamed: boolean
}

const NAMES_WIDTH = 176

/** Draws who says how many over time: steps for each claimant, and a mark for each figure in the form it is given in. */
export function drawChart({ series, scale, width, isNamed }: ChartPlan): DrawnChart {
  const counts = scale === 'near' ? nearAxis(series) : countAxis(series, scale)
  const dates = dateDomain(series)
  const height = heightOf(width, scale === 'near' ? 0.3 : 0.52, isNamed ? heightOfLabels(series) : 0)
  const margins = { marginTop: 26, marginBottom: 34, marginLeft: 58, marginRight: isNamed ? NAMES_WIDTH : 24 }
  const ticks = listTicks(counts)
  let spots: readonly Spot[] = []
  const marks: Plot.RenderFunction = (_, scales) => {
    spots = placeSpots(series, {
      x: (time) => Number(scales.x?.(new Date(time))),
      y: (count) => Number(scales.y?.(count)),
    })
    const names = isNamed
      ? drawEndLabels(series, spots, width - NAMES_WIDTH + 20, height - 4)
      : drawLetters(series.length === 1 ? [] : spots)
    const days = spots.flatMap(drawDays)
    return svgElement('g', {}, [...sayAxis(counts), ...days, ...names, ...spots.map(drawMark)]) as SVGGElement
  }
  const svg = Plot.plot({
    className: 'chart-plot',
    width,
    height,
    ...margins,
    x: { type: 'utc', domain: dates },
    y: { type: counts.type, domain: counts.domain, nice: counts.type === 'linear' },
    marks: [
      Plot.gridY({
        stroke: 'var(--line)',
        strokeOpacity: 1,
        ...(ticks === undefined ? { ticks: 5 } : { ticks }),
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickPadding: 8,
        fontSize: 12,
        color: 'var(--soft)',
        tickFormat: sayTick,
        ...(ticks === undefined ? { ticks: 5 } : { ticks }),
      }),
      Plot.axisX({
        label: null,
        tickSize: 5,
        fontSize: 12,
        color: 'var(--soft)',
        ticks: Math.max(2, Math.floor((width - margins.marginLeft - margins.marginRight) / 110)),
        tickFormat: dateFormat(dates),
      }),
      ...series.flatMap((one) => drawSteps(one, dashOf(series, one))),
      marks,
    ],
  })
  // The page's policy forbids style elements; the same rules stand in home.css.
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return { svg: svg as SVGElement, spots, width, height }
}

function heightOf(width: number, share: number, names: number): number {
  return Math.max(Math.min(880 * share, Math.max(520 * share, width * share)), names + 40)
}

/** What a reader has to know of the axis of counts; nothing of one that is linear and begins at 0. */
function sayAxis({ type, domain }: CountAxis): readonly SVGElement[] {
  const isPlain = type === 'linear' && domain[0] === 0
  const attributes = { x: 0, y: 12, fill: 'var(--soft)', 'font-size': 12, 'text-anchor': 'start' }
  const words = say(type === 'linear' ? 'chart.axis.zoomed' : 'chart.axis.log')
  return isPlain ? [] : [svgElement('text', attributes, [words])]
}

function sayTick(value: number): string {
  return Number.isInteger(value) ? sayNumber(value) : ''
}

/** Steps from figure to figure: level from one to the day of the next. Those to a figure that nobody accepted are fainter. */
function drawSteps({ figures, lines, color }: ChartSeries, dash: string): readonly Plot.Markish[] {
  const byId = new Map(figures.map((figure) => [figure.statement, figure]))
  const segments = lines.flatMap((line) =>
    line.slice(1).flatMap((id, at) => {
      const [from, to] = [byId.get(line[at] ?? ''), byId.get(id)]
      if (from === undefined || to === undefined) return []
      const isFirm = standingOf(from) === 'accepted' && standingOf(to) === 'accepted'
      return [from, to].map((figure) => ({
        id: `${from.statement} ${to.statement}`,
        time: new Date(daysOf(figure).last),
        count: valueOf(figure),
        opacity: isFirm ? 1 : 0.6,
      }))
    }),
  )
  if (segments.length === 0) return []
  return [
    Plot.line(segments, {
      x: 'time',
      y: 'count',
      z: 'id',
      curve: 'step-after',
      stroke: colorOf(color),
      strokeWidth: 2,
      strokeOpacity: 'opacity',
      strokeDasharray: dash,
    }),
  ]
}
