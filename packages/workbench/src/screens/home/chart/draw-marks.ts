import { standingOf } from './figure-words.ts'
import { colorOf, glyphOf, inkOf, slipCross } from './glyph.ts'
import type { Spot } from './spots.ts'
import { svgElement } from './svg.ts'

/**
 * The days that a figure's date can mean, behind its mark: a band over a month or year, a dotted tail where only the latest
 * is known; a hair leads from the day to a mark that stands aside.
 */
export function drawDays(spot: Spot): readonly SVGElement[] {
  const { x, y, dayX, color } = spot
  const hair = { d: `M${dayX} ${y}H${x}`, stroke: colorOf(color), 'stroke-width': 1 }
  if (spot.isSmall) return []
  return [...drawDates(spot), ...(x === dayX ? [] : [svgElement('path', hair)])]
}

function drawDates({ figure, y, dayX, from, color }: Spot): readonly SVGElement[] {
  const stroke = colorOf(color)
  const band = { 'stroke-width': 6, 'stroke-opacity': 0.32, 'stroke-linecap': 'round' }
  const tail = { 'stroke-width': 1.5, 'stroke-dasharray': '1.5 2.5', fill: 'none' }
  const isLatest = ['stated-on', 'published'].includes(figure.asOf.how)
  return [
    ...(from === null ? [] : [svgElement('path', { d: `M${from} ${y}H${dayX}`, stroke, ...band })]),
    ...(isLatest ? [svgElement('path', { d: `M${(from ?? dayX) - 5} ${y}h-15`, stroke, ...tail })] : []),
  ]
}

/** A figure's mark: its form, hollow and dashed while nobody has accepted it, crossed out where it is taken for a slip. */
export function drawMark({ figure, x, y, color, reach, isSmall }: Spot): SVGElement {
  const isAccepted = standingOf(figure) === 'accepted'
  const strokes = glyphOf(figure.count.form, isSmall ? null : reach).flatMap((stroke) =>
    inkOf(stroke, isAccepted, colorOf(color)).map((attributes) => svgElement('path', attributes)),
  )
  const cross =
    figure.reading === 'slip'
      ? [svgElement('path', { d: slipCross, stroke: 'var(--ink)', 'stroke-width': 1.5, fill: 'none' })]
      : []
  return svgElement('g', { transform: `translate(${x},${y})${isSmall ? ' scale(.5)' : ''}` }, [
    ...strokes,
    ...cross,
  ])
}

/** Letters of one series nearer than this say the same thing twice. */
const LETTERS_APART = 90

/** The letters of the series beside their marks, where the names stand in a list below. */
export function drawLetters(spots: readonly Spot[]): readonly SVGElement[] {
  const kept: Spot[] = []
  for (const spot of spots.toReversed()) {
    const isSaid = kept.some(
      ({ series, x, y }) => series === spot.series && Math.hypot(x - spot.x, y - spot.y) < LETTERS_APART,
    )
    if (!isSaid) kept.push(spot)
  }
  return kept.map(drawLetter)
}

function drawLetter({ x, y, series, color }: Spot): SVGElement {
  const font = { 'font-size': 11, 'font-weight': 700, 'text-anchor': 'start' }
  const attributes = { x: x + 8, y: y + 14, fill: colorOf(color), 'data-letter': '', ...font }
  return svgElement('text', attributes, [letterOf(series)])
}

/** What a series is called on a chart without names. */
export function letterOf(series: number): string {
  const letter = String.fromCodePoint(65 + (series % 26))
  return series < 26 ? letter : `${letter}${Math.floor(series / 26)}`
}
