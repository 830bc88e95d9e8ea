import type { Method, Range, ToldAnswer, ToldEstimate } from '@recount/estimate'
import { openTotalAxis, placeTotal, type TotalAxis } from '../report/estimates/total-axis.ts'
import { sayNumber } from '../report/wording.ts'
import { printable } from './printable.ts'

/** Without a terminal's width. */
const USUAL_WIDTH = 100
const LABEL = 12
const POINTS: Readonly<Record<Method, string>> = { chao: '▲', loglinear: '■', dga: '◆', lcmcr: '●' }
const HILL = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/**
 * What the methods say of each stratum, and of all together, as text: the documented as a line from nobody to how many they are, the
 * interval of each method on the same scale, and the distribution of its total under it where it has one. Who refuses is named.
 * Each line fits `width` cells.
 */
export function renderEstimatePicture({ strata, sums }: ToldAnswer, width: number): string {
  const cells = width === Infinity ? USUAL_WIDTH : width
  const all = sums.length === 0 ? [] : [{ name: 'All strata', estimates: sums }]
  return [...all, ...strata]
    .map(({ name, estimates }) => `${printable(name).slice(0, cells)}\n${drawEstimates(estimates, cells)}`)
    .join('\n')
}

/** A scale over so many cells. */
interface Ruler {
  readonly axis: TotalAxis
  readonly cells: number
  /** The cell where the documented end. */
  readonly floor: number
}

function drawEstimates(estimates: readonly ToldEstimate[], width: number): string {
  const documented = estimates[0]?.documented ?? 0
  const highs = estimates.map(({ total }) => total?.high ?? 0)
  const cells = width - LABEL
  const axis = openTotalAxis(documented, Math.max(...highs), cells * 7)
  const ruler = { axis, cells, floor: cellOf(documented, axis, cells) }
  const rows = [
    ['documented', drawFloor(documented, ruler)],
    ...estimates.flatMap((estimate) => drawMethod(estimate, ruler)),
    [axis.isLogarithmic ? '(log scale)' : '', drawTicks(ruler)],
  ]
  return rows.map(([label = '', line = '']) => `${label.padEnd(LABEL)}${line}`.trimEnd() + '\n').join('')
}

function cellOf(total: number, axis: TotalAxis, cells: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(placeTotal(total, axis) * cells)))
}

function drawFloor(documented: number, { cells, floor }: Ruler): string {
  const told = ` ${sayNumber(documented)}`
  const line = `${'━'.repeat(floor)}┃`
  return line.length + told.length <= cells
    ? `${line}${told}`
    : `${line.slice(0, -told.length - 1)}${told.slice(1)} ┃`
}

function drawMethod({ method, total, spread }: ToldEstimate, ruler: Ruler): readonly (readonly string[])[] {
  if (total === null) return [[method, 'refused']]
  const interval = [method, drawInterval(total, POINTS[method], ruler)]
  return spread === null ? [interval] : [interval, ['', drawHill(spread.bars, ruler)]]
}

function drawInterval({ point, low, high }: Range, mark: string, { axis, cells, floor }: Ruler): string {
  const line = openLine(cells, floor)
  const [from, at, to] = [low, point, high].map((total) => cellOf(total, axis, cells)) as [
    number,
    number,
    number,
  ]
  for (let cell = from; cell <= to; cell++) line[cell] = '─'
  line[from] = '├'
  line[to] = '┤'
  line[at] = mark
  return line.join('')
}

type Bars = NonNullable<ToldEstimate['spread']>['bars']

/** What lies in each cell, against the fullest; the cell of the documented keeps its line. */
function drawHill(bars: Bars, { axis, cells, floor }: Ruler): string {
  const shares = Array.from({ length: cells }, () => 0)
  for (const { from, to, share } of bars) {
    addShare(shares, placeTotal(from, axis) * cells, placeTotal(to, axis) * cells, share)
  }
  const most = Math.max(...shares)
  const line = openLine(cells, floor)
  for (const [cell, share] of shares.entries()) {
    const level = Math.round((share / most) * 8)
    if (level > 0 && cell !== floor) line[cell] = HILL[level] ?? ''
  }
  return line.join('')
}

/** Adds a share, spread evenly from `low` to `high`, to the cells between them. */
function addShare(shares: number[], low: number, high: number, share: number): void {
  for (let cell = Math.floor(low); cell < Math.min(high, shares.length); cell++) {
    const part = Math.min(high, cell + 1) - Math.max(low, cell)
    shares[cell] = (shares[cell] ?? 0) + (share * part) / (high - low)
  }
}

function openLine(cells: number, floor: number): string[] {
  return Array.from({ length: cells }, (_, cell) => (cell === floor ? '┃' : ' '))
}

/** The ticks' numbers, each ending on its cell; those that would touch another are left out. */
function drawTicks({ axis, cells }: Ruler): string {
  return axis.ticks.reduce((line, tick) => {
    const told = sayNumber(tick)
    const start = Math.max(0, cellOf(tick, axis, cells) + 1 - told.length)
    return start > 0 && start < line.length + 1 ? line : `${line.padEnd(start)}${told}`
  }, '')
}
