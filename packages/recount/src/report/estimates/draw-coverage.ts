import * as Plot from '@observablehq/plot'
import { shareOf, type Method, type Range, type ToldEstimate, type ToldOverlaps } from '@recount/estimate'
import { sayMany, sayNumber } from '../wording.ts'
import { showUnseen } from '../visible.ts'
import { drawRange } from './draw-methods.ts'
import { isLowerBound, nameMethod, sayPercent } from './method-words.ts'
import { breakText, cutText, drawLine, drawSvg } from './picture-plot.ts'

const LINE = 16
const FOOT = 28
/** Room at the right for the numbers. */
const NUMBERS = 128

/** How much of an estimated total a list holds. */
export interface Coverage {
  readonly method: Method
  /** Shares of 1, of the estimate's interval. */
  readonly share: Range
}

/**
 * What share of the estimated total a number of individuals is, by each method that gives one. Chao's is a lower bound of the total, so
 * that its share is one at most: it is left out where another method gives a number.
 */
export function listCoverage(count: number, estimates: readonly ToldEstimate[]): readonly Coverage[] {
  const given = estimates.flatMap(({ method, total }) => (total === null ? [] : [{ method, total }]))
  const full = given.filter(({ method }) => !isLowerBound(method))
  return (full.length === 0 ? given : full).flatMap(({ method, total }) => {
    const share = shareOf(count, total)
    return share === null ? [] : [{ method, share }]
  })
}

/** Coverage of each list: the share of the estimated total that it holds, with its interval; null where no method gives a total. */
export function drawCoverage(
  overlaps: ToldOverlaps,
  estimates: readonly ToldEstimate[],
  of: string,
  width: number,
): string | null {
  const methods = listCoverage(1, estimates).map(({ method }) => method)
  if (methods.length === 0) return null
  const legend = breakText(methods.map(nameGlyph).join('   '), width - 20)
  const groups = placeGroups(overlaps, estimates, legend.length * LINE + 8)
  const bottom = groups.at(-1)?.bottom ?? 0
  return drawSvg({
    title: `Share of the estimated total that each list holds: ${of}`,
    description: groups.map(tellGroup).join(' '),
    width,
    height: bottom + FOOT,
    marginBottom: FOOT,
    marginLeft: 18,
    marginRight: NUMBERS,
    x: { type: 'linear', domain: [0, 1] },
    marks: [
      ...drawShareAxis(legend.length * LINE + 2, bottom),
      ...legend.map((line, at) => drawLine(line, 9 + at * LINE)),
      ...groups.flatMap((group) => drawGroup(group, width)),
    ],
  })
}

const glyphs: Readonly<Record<Method, string>> = { chao: '▲', loglinear: '■', dga: '◆', lcmcr: '●' }

function nameGlyph(method: Method): string {
  const name = isLowerBound(method) ? `${nameMethod(method)}: at most` : nameMethod(method)
  return `${glyphs[method]} ${name}`.replaceAll(' ', '\u00A0')
}

/** A list with its shares, one line a method. */
interface Group {
  readonly name: string
  readonly count: number
  readonly shares: readonly Coverage[]
  readonly top: number
  readonly bottom: number
}

function placeGroups(
  { lists, documented }: ToldOverlaps,
  estimates: readonly ToldEstimate[],
  head: number,
): readonly Group[] {
  const all = [...lists, { name: 'all lists together', count: documented }]
  let top = head
  return all.map(({ name, count }) => {
    const shares = listCoverage(count, estimates)
    const bottom = top + LINE + shares.length * LINE + 8
    const group = { name: showUnseen(name), count, shares, top, bottom }
    top = bottom
    return group
  })
}

function drawShareAxis(top: number, bottom: number): readonly Plot.Markish[] {
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  return [
    Plot.ruleX(ticks, { y1: top, y2: bottom, stroke: 'var(--line)' }),
    Plot.axisX({
      ticks,
      label: null,
      tickSize: 4,
      fontSize: 12,
      color: 'var(--soft)',
      tickFormat: sayPercent,
    }),
  ]
}

function drawGroup({ name, count, shares, top }: Group, width: number): readonly Plot.Markish[] {
  const label = `${cutText(name, width - 170)} (${sayNumber(count)} listed)`
  return [
    drawLine(label, top + 9, { isStrong: true }),
    ...shares.flatMap(({ method, share }, at) => {
      const y = top + LINE + 9 + at * LINE
      return [...drawRange(share, y, method), drawNumbers(share, y)]
    }),
  ]
}

function drawNumbers({ point, low, high }: Range, y: number): Plot.Markish {
  const text = `${sayPercent(point)} [${sayPercent(low)} to ${sayPercent(high)}]`.replaceAll(' % to', ' to')
  return Plot.text([text], {
    frameAnchor: 'top-right',
    dx: NUMBERS - 4,
    dy: y,
    textAnchor: 'end',
    lineAnchor: 'middle',
    fill: 'var(--ink)',
    fontSize: 11,
  })
}

function tellGroup({ name, count, shares }: Group): string {
  const told = shares.map(({ method, share: { point, low, high } }) => {
    return `${nameMethod(method)} ${sayPercent(point)} [${sayPercent(low)} to ${sayPercent(high)}]`
  })
  return `${name}, ${sayMany(count, 'individual')}: ${told.join('; ')}.`
}
