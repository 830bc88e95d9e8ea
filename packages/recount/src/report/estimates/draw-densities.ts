import * as Plot from '@observablehq/plot'
import type { ToldEstimate } from '@recount/estimate'
import { sayNumber } from '../wording.ts'
import { drawTotalAxis } from './draw-total-axis.ts'
import { drawRange } from './draw-methods.ts'
import { nameMethod, sayRange } from './method-words.ts'
import { drawLine, drawSvg } from './picture-plot.ts'
import { openTotalAxis } from './total-axis.ts'

type Spread = NonNullable<ToldEstimate['spread']>

const HEAD = 22
const FOOT = 28
const LINE = 15
/** Of a density at its highest, of the documented's bar, and of the interval under them. */
const HILL = 58
const BAR = 12
const RANGE = 22

/** The estimates that have a distribution to draw. */
export function listSpread(estimates: readonly ToldEstimate[]): readonly ToldEstimate[] {
  return estimates.filter(({ spread, total }) => spread !== null && total !== null)
}

/**
 * The distribution of the total by each method that has one: the documented as a solid bar from nobody to how many they are, what is
 * estimated as an outlined hill beyond it, its point and interval under it; null where there is none. Methods that refuse are named
 * without a hill. `of` is what they are estimates of.
 */
export function drawDensities(estimates: readonly ToldEstimate[], of: string, width: number): string | null {
  const spread = listSpread(estimates)
  if (spread.length === 0) return null
  const shown = estimates.filter((estimate) => spread.includes(estimate) || estimate.outcome === 'refused')
  const documented = shown[0]?.documented ?? 0
  const axis = openTotalAxis(documented, Math.max(...spread.map(highestOf)), width, true)
  const rows = placeRows(shown)
  const bottom = rows.at(-1)?.bottom ?? HEAD
  return drawSvg({
    title: `How the estimated total is spread: ${of}`,
    description: [`Documented: ${sayNumber(documented)}.`, ...shown.map(tellSpread)].join(' '),
    width,
    height: bottom + FOOT,
    marginBottom: FOOT,
    marginRight: 22,
    x: axis.scale,
    marks: [
      ...drawTotalAxis(axis, documented, [[14, HEAD], ...rows.flatMap(lineBeside)]),
      ...rows.flatMap((row) => drawRow(row, axis.domain[1])),
    ],
  })
}

/** A long tail is cut where next to nothing of it is left, not where the interval ends. */
function highestOf({ spread, total }: ToldEstimate): number {
  const tail = spread?.quantiles.findLast(({ share }) => share <= 0.999)?.total ?? 0
  const high = total?.high ?? 0
  return Math.max(high, Math.min(tail, high * 1.3))
}

interface Row {
  readonly estimate: ToldEstimate
  readonly top: number
  readonly bottom: number
}

function placeRows(estimates: readonly ToldEstimate[]): readonly Row[] {
  let top = HEAD
  return estimates.map((estimate) => {
    const bottom = top + 2 * LINE + 6 + (estimate.total === null ? 0 : HILL + RANGE)
    const row = { estimate, top, bottom }
    top = bottom
    return row
  })
}

/** Where the line of the documented stands in a row: beside the hill and the mark under it. */
function lineBeside({ estimate, bottom }: Row): readonly (readonly [number, number])[] {
  return estimate.total === null ? [] : [[bottom - RANGE - HILL, bottom - 2]]
}

function drawRow({ estimate, top, bottom }: Row, most: number): readonly Plot.Markish[] {
  const { method, documented, total, undocumented, spread } = estimate
  const name = drawLine(nameMethod(method), top + 9, { isStrong: true })
  if (total === null || undocumented === null || spread === null)
    return [name, drawLine('refused: no distribution is drawn', top + 9 + LINE)]
  const base = bottom - RANGE
  return [
    Plot.rect([0], { x1: [0], x2: [documented], y1: [base - BAR], y2: [base], fill: 'var(--ink)' }),
    ...drawHill(spread, documented, base, most),
    name,
    drawLine(`undocumented ${sayRange(undocumented)}`, top + 9 + LINE),
    ...drawRange(total, base + 10, method),
  ]
}

/** Bars of the distribution as one outline; narrow ones are put together, so that chance does not draw teeth. */
function drawHill(spread: Spread, documented: number, base: number, most: number): readonly Plot.Markish[] {
  const bars = gatherBars(spread.bars.filter(({ to }) => to <= most))
  const highest = Math.max(...bars.map(heightOf))
  const outline = bars.flatMap((bar) => {
    const y = base - (heightOf(bar) / highest) * HILL
    return [
      { x: Math.max(bar.from, documented), y },
      { x: Math.max(bar.to, documented), y },
    ]
  })
  const channels = { x: 'x', y1: base, y2: 'y' }
  return [
    Plot.areaY(outline, { ...channels, fill: 'var(--link)', fillOpacity: 0.28 }),
    Plot.lineY(outline, { x: 'x', y: 'y', stroke: 'var(--link)', strokeWidth: 1.75 }),
  ]
}

const MOST_BARS = 48

function gatherBars(bars: Spread['bars']): Spread['bars'] {
  const together = Math.ceil(bars.length / MOST_BARS)
  return Array.from({ length: Math.ceil(bars.length / together) }, (_, at) => {
    const some = bars.slice(at * together, (at + 1) * together)
    return {
      from: some[0]?.from ?? 0,
      to: some.at(-1)?.to ?? 0,
      share: some.reduce((sum, { share }) => sum + share, 0),
    }
  })
}

function heightOf({ from, to, share }: Spread['bars'][number]): number {
  return share / (to - from)
}

function tellSpread({ method, undocumented }: ToldEstimate): string {
  const told = undocumented === null ? 'refused, nothing is drawn' : `undocumented ${sayRange(undocumented)}`
  return `${nameMethod(method)}: ${told}.`
}
