import * as Plot from '@observablehq/plot'
import type { ToldOverlaps, ToldPattern } from '@recount/estimate'
import { showUnseen } from '../visible.ts'
import { sayMany, sayNumber } from '../wording.ts'
import { cutText, drawSvg } from './picture-plot.ts'

const NARROWEST_COLUMN = 19
const WIDEST_COLUMN = 30
const ROW = 20
const BARS = 120
/** Room over a bar for its number, which stands upright. */
const HEAD = 44

/** Where the parts of the plot lie, in pixels. */
interface Layout {
  /** Of the lists' names, and of the bars of their sizes. */
  readonly names: number
  readonly sizes: number
  readonly left: number
  readonly columns: number
  readonly column: number
}

function layOut(width: number, patterns: number): Layout {
  const isWide = width > 500
  const names = isWide ? 190 : 116
  const sizes = isWide ? 70 : 0
  const left = names + sizes + 12
  const room = width - left - 6
  const columns = Math.min(patterns, Math.floor(room / NARROWEST_COLUMN))
  return { names, sizes, left, columns, column: Math.min(WIDEST_COLUMN, room / columns) }
}

/** How many patterns a picture shows, the most frequent ones. */
export function countColumns({ patterns }: ToldOverlaps, width: number): number {
  return layOut(width, patterns.length).columns
}

/**
 * The overlaps of lists as an UpSet plot (Lex et al. 2014, "UpSet: Visualization of Intersecting Sets"): a column a capture pattern, the
 * most frequent first, its bar above and its lists as joined dots below; the size of each list beside its name.
 */
export function drawOverlaps(overlaps: ToldOverlaps, of: string, width: number): string {
  const layout = layOut(width, overlaps.patterns.length)
  const patterns = overlaps.patterns.slice(0, layout.columns)
  return drawSvg({
    title: `How the lists overlap: ${of}`,
    description: tellPatterns(overlaps),
    width,
    height: HEAD + BARS + 14 + overlaps.lists.length * ROW + 4,
    x: { type: 'identity', axis: null },
    marks: [
      ...drawStripes(overlaps, width),
      ...drawLists(overlaps, layout),
      ...drawBars(patterns, layout),
      ...drawDots(overlaps, patterns, layout),
    ],
  })
}

function rowOf(list: number): number {
  return HEAD + BARS + 14 + (list + 0.5) * ROW
}

function columnOf(at: number, { left, column }: Layout): number {
  return left + (at + 0.5) * column
}

/** Every other list on a stripe, so that the eye keeps to its line. */
function drawStripes({ lists }: ToldOverlaps, width: number): readonly Plot.Markish[] {
  const even = lists.keys().filter((list) => list % 2 === 0)
  return [
    Plot.rect([...even], {
      x1: 0,
      x2: width,
      y1: (list: number) => rowOf(list) - ROW / 2,
      y2: (list: number) => rowOf(list) + ROW / 2,
      fill: 'var(--panel)',
    }),
  ]
}

function drawLists({ lists }: ToldOverlaps, { names, sizes }: Layout): readonly Plot.Markish[] {
  const most = Math.max(1, ...lists.map(({ count }) => count))
  const labels = lists.map(({ name, count }) => {
    const told = sayNumber(count)
    return `${cutText(name, names - 14 - told.length * 7)}  ${told}`
  })
  const text = {
    fontSize: 12,
    fill: 'var(--ink)',
    textAnchor: 'end',
    x: names - 4,
    y: (_: string, at: number) => rowOf(at),
  } as const
  const bars = Plot.rect(lists, {
    x1: names + 2,
    x2: ({ count }: { readonly count: number }) => names + 2 + (count / most) * (sizes - 4),
    y1: (_: unknown, at: number) => rowOf(at) - 5,
    y2: (_: unknown, at: number) => rowOf(at) + 5,
    fill: 'var(--soft)',
  })
  return [Plot.text(labels, text), ...(sizes === 0 ? [] : [bars])]
}

function drawBars(patterns: readonly ToldPattern[], layout: Layout): readonly Plot.Markish[] {
  const most = Math.max(1, ...patterns.map(({ count }) => count))
  const base = HEAD + BARS
  const topOf = ({ count }: ToldPattern): number => base - (count / most) * BARS
  const x = (_: ToldPattern, at: number): number => columnOf(at, layout)
  return [
    Plot.rect(patterns, {
      x1: (_: ToldPattern, at: number) => columnOf(at, layout) - 6,
      x2: (_: ToldPattern, at: number) => columnOf(at, layout) + 6,
      y1: topOf,
      y2: base,
      fill: 'var(--ink)',
    }),
    Plot.ruleY([base], {
      x1: layout.left,
      x2: layout.left + patterns.length * layout.column,
      stroke: 'var(--soft)',
    }),
    Plot.text(patterns, {
      x,
      y: (pattern: ToldPattern) => topOf(pattern) - 4,
      text: ({ count }: ToldPattern) => sayNumber(count),
      rotate: -90,
      textAnchor: 'start',
      fontSize: 11,
      fill: 'var(--ink)',
    }),
  ]
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly isOn: boolean
}

function drawDots(
  { lists }: ToldOverlaps,
  patterns: readonly ToldPattern[],
  layout: Layout,
): readonly Plot.Markish[] {
  const columns = patterns.map((pattern, at) =>
    lists.map((_, list): Spot => ({
      x: columnOf(at, layout),
      y: rowOf(list),
      isOn: pattern.history[list] === '1',
    })),
  )
  const joined = columns.flatMap((spots) => {
    const on = spots.filter(({ isOn }) => isOn)
    const [first, last] = [on[0], on.at(-1)]
    return first === undefined || last === undefined || on.length < 2
      ? []
      : [{ x: first.x, from: first.y, to: last.y }]
  })
  const spots = columns.flat()
  const place = { x: 'x', y: 'y' } as const
  return [
    Plot.dot(
      spots.filter(({ isOn }) => !isOn),
      { ...place, r: 2, fill: 'var(--soft)', fillOpacity: 0.55 },
    ),
    Plot.link(joined, { x1: 'x', x2: 'x', y1: 'from', y2: 'to', stroke: 'var(--ink)', strokeWidth: 2 }),
    Plot.dot(
      spots.filter(({ isOn }) => isOn),
      { ...place, r: 5, fill: 'var(--ink)' },
    ),
  ]
}

function tellPatterns({ lists, patterns }: ToldOverlaps): string {
  const sizes = lists.map(({ name, count }) => `${showUnseen(name)} ${sayNumber(count)}`)
  const first = patterns.slice(0, 8).map(({ lists: on, count }) => {
    return `on ${on.map(showUnseen).join(' and ')} only ${sayNumber(count)}`
  })
  const rest = patterns.length > 8 ? `; and ${sayMany(patterns.length - 8, 'rarer pattern')}` : ''
  return `Lists: ${sizes.join(', ')}. Patterns: ${first.join('; ')}${rest}.`
}
