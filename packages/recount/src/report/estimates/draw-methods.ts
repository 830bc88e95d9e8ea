import * as Plot from '@observablehq/plot'
import type { Method, Range, ToldEstimate } from '@recount/estimate'
import { sayNumber } from '../wording.ts'
import { drawTotalAxis } from './draw-total-axis.ts'
import { isLowerBound, nameMethod, sayPercent, sayRange } from './method-words.ts'
import { breakText, drawLine, drawSvg } from './picture-plot.ts'
import { openTotalAxis } from './total-axis.ts'

/** The mark of each method, the same in all pictures. */
const methodSymbols: Readonly<Record<Method, Plot.SymbolType>> = {
  chao: 'triangle',
  loglinear: 'square',
  dga: 'diamond',
  lcmcr: 'circle',
}

const LINE = 15
const HEAD = 22
const FOOT = 28

/** Methods against each other: a point with its interval each on one scale, and the line of the documented; `of` is what they are estimates of. */
export function drawMethods(estimates: readonly ToldEstimate[], of: string, width: number): string {
  const rows = placeRows(estimates, width)
  const bottom = rows.at(-1)?.bottom ?? HEAD
  const documented = estimates[0]?.documented ?? 0
  const highest = estimates.map(({ total }) => total?.high ?? 0)
  const axis = openTotalAxis(documented, Math.max(...highest), width)
  return drawSvg({
    title: `Method against method: ${of}${axis.isLogarithmic ? ', logarithmic scale' : ''}`,
    description: [`Documented: ${sayNumber(documented)}.`, ...estimates.map(tellMethod)].join(' '),
    width,
    height: bottom + FOOT,
    marginBottom: FOOT,
    marginRight: 22,
    x: axis.scale,
    marks: [
      ...drawTotalAxis(axis, documented, [[14, HEAD], ...rows.map(lineBeside)]),
      ...rows.flatMap(drawRow),
    ],
  })
}

interface Row {
  readonly method: Method
  readonly total: Range | null
  readonly name: string
  readonly lines: readonly string[]
  readonly top: number
  readonly bottom: number
}

function placeRows(estimates: readonly ToldEstimate[], width: number): readonly Row[] {
  let top = HEAD
  return estimates.map((estimate) => {
    const lines = breakText(sayTotal(estimate), width - 40)
    const bottom = top + (1 + lines.length) * LINE + 22
    const row = {
      method: estimate.method,
      total: estimate.total,
      name: nameMethod(estimate.method),
      lines,
      top,
      bottom,
    }
    top = bottom
    return row
  })
}

/** Where the line of the documented stands in a row: beside its mark. */
function lineBeside({ total, bottom }: Row): readonly [number, number] {
  return total === null ? [bottom - 18, bottom - 4] : [bottom - 23, bottom - 1]
}

function sayTotal({ method, total, undocumented }: ToldEstimate): string {
  if (total === null || undocumented === null) return 'refused: no number is given'
  const atLeast = isLowerBound(method) ? 'at least ' : ''
  return `undocumented ${atLeast}${sayRange(undocumented)}; with the documented ${sayRange(total)}`
}

function drawRow({ method, total, name, lines, top, bottom }: Row): readonly Plot.Markish[] {
  const y = bottom - 12
  return [
    drawLine(name, top + 9, { isStrong: true }),
    ...lines.map((line, at) => drawLine(line, top + 9 + (at + 1) * LINE)),
    ...(total === null ? [] : drawRange(total, y, method)),
  ]
}

/** An interval as a line with ends, and its point in the method's mark. */
export function drawRange({ point, low, high }: Range, y: number, method: Method): readonly Plot.Markish[] {
  return [
    Plot.link([0], { x1: [low], x2: [high], y1: [y], y2: [y], stroke: 'var(--link)', strokeWidth: 2.5 }),
    Plot.ruleX([low, high], { y1: y - 5, y2: y + 5, stroke: 'var(--link)', strokeWidth: 2 }),
    Plot.dot([0], {
      x: [point],
      y: [y],
      r: 5.5,
      symbol: methodSymbols[method],
      fill: 'var(--link)',
      stroke: 'var(--paper)',
      strokeWidth: 1.5,
    }),
  ]
}

function tellMethod(estimate: ToldEstimate): string {
  const level = estimate.total === null ? '' : ` (${sayPercent(estimate.total.level)} interval)`
  return `${nameMethod(estimate.method)}: ${sayTotal(estimate)}${level}.`
}
