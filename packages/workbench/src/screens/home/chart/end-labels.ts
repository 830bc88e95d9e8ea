import type { ChartSeries } from '@recount/api'
import { sayCount } from '../../../words/numbers.ts'
import { shorten } from '../../../words/shorten.ts'
import { colorOf } from './glyph.ts'
import type { Spot } from './spots.ts'
import { svgElement } from './svg.ts'

const LINE = 15
const GAP = 7

/** Letters that a name beside the chart may have in a line, and lines that it may take. */
const LETTERS = 20
const MOST_LINES = 2

interface EndLabel {
  readonly spot: Spot
  readonly lines: readonly string[]
  readonly wanted: number
}

/** Names each series beside its last mark, with the figure that stands there; names that would overlap are moved apart. */
export function drawEndLabels(
  series: readonly ChartSeries[],
  spots: readonly Spot[],
  left: number,
  bottom: number,
): readonly SVGElement[] {
  const labels = series.flatMap(({ speaker }, at) => {
    const spot = findLast(spots.filter((one) => one.series === at))
    if (spot === undefined) return []
    const lines = [...breakLines(speaker), sayCount(spot.figure.count)]
    return [{ spot, lines, wanted: spot.y - (lines.length * LINE) / 2 }]
  })
  const ordered = labels.sort((a, b) => a.spot.y - b.spot.y)
  const tops = spread(ordered, bottom)
  return ordered.flatMap((label, at) => drawLabel(label, tops[at] ?? 0, left))
}

/** How high a chart has to be for that many names beside it. */
export function heightOfLabels(series: readonly ChartSeries[]): number {
  return series.reduce((sum, { speaker }) => sum + (breakLines(speaker).length + 1) * LINE + GAP, 0)
}

/** The last mark that is not a slip. */
function findLast(own: readonly Spot[]): Spot | undefined {
  return own.findLast(({ figure }) => figure.reading !== 'slip') ?? own.at(-1)
}

function drawLabel({ spot, lines }: EndLabel, top: number, left: number): readonly SVGElement[] {
  const middle = top + (lines.length * LINE) / 2
  const leader = svgElement('path', {
    d: `M${spot.x + 9} ${spot.y}L${left - 6} ${middle}`,
    stroke: colorOf(spot.color),
    'stroke-width': 0.75,
    'stroke-opacity': 0.7,
    fill: 'none',
  })
  const spans = lines.map((line, at) =>
    svgElement(
      'tspan',
      {
        x: left,
        y: top + LINE * (at + 0.8),
        ...(at < lines.length - 1 ? { 'font-weight': 650 } : { fill: 'var(--soft)' }),
      },
      [line],
    ),
  )
  const attributes = {
    fill: colorOf(spot.color),
    'font-size': 12.5,
    'text-anchor': 'start',
    direction: 'ltr',
  }
  return [leader, svgElement('text', attributes, spans)]
}

/** Moves wanted tops down until nothing overlaps, then up until nothing hangs out below. */
function spread(labels: readonly EndLabel[], bottom: number): readonly number[] {
  const heights = labels.map(({ lines }) => lines.length * LINE + GAP)
  const tops: number[] = []
  for (const [at, { wanted }] of labels.entries()) {
    tops.push(Math.max(wanted, at === 0 ? 2 : (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0)))
  }
  let ceiling = bottom + GAP
  for (let at = tops.length - 1; at >= 0; at--) {
    ceiling = Math.min(tops[at] ?? 0, ceiling - (heights[at] ?? 0))
    tops[at] = ceiling
  }
  return tops
}

/** Breaks a name at spaces, and cuts what is left over with an ellipsis. */
function breakLines(text: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= LETTERS || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const [first = '', second, ...rest] = lines
  if (second === undefined) return [shorten(first, LETTERS)]
  const last = rest.length === 0 ? shorten(second, LETTERS) : `${shorten(second, LETTERS - 1)}…`
  return [shorten(first, LETTERS), last].slice(0, MOST_LINES)
}
