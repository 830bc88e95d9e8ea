import { standingOf } from './figure-words.ts'
import { colorOf, glyphOf, inkOf, slipCross } from './glyph.ts'
import type { Spot } from './spots.ts'
import { svgElement } from './svg.ts'

/** The days that a figure's date can mean, behind its mark: a band over a month or year, a dotted tail where only the latest is known. */
export function drawDays({ figure, x, y, from, color }: Spot): SVGElement | null {
  const stroke = colorOf(color)
  if (['stated-on', 'published'].includes(figure.asOf.how)) {
    const attributes = { stroke, 'stroke-width': 1.5, 'stroke-dasharray': '1.5 2.5', fill: 'none' }
    return svgElement('path', { d: `M${x - 7} ${y}h-13`, ...attributes })
  }
  if (from === null) return null
  return svgElement('path', {
    d: `M${from} ${y}H${x}`,
    stroke,
    'stroke-width': 6,
    'stroke-opacity': 0.32,
    'stroke-linecap': 'round',
  })
}

/** A figure's mark: its form, hollow and dashed while nobody has accepted it, crossed out where it is taken for a slip. */
export function drawMark({ figure, x, y, color, reach }: Spot): SVGElement {
  const isAccepted = standingOf(figure) === 'accepted'
  const strokes = glyphOf(figure.count.form, reach).flatMap((stroke) =>
    inkOf(stroke, isAccepted, colorOf(color)).map((attributes) => svgElement('path', attributes)),
  )
  const cross =
    figure.reading === 'slip'
      ? [svgElement('path', { d: slipCross, stroke: 'var(--ink)', 'stroke-width': 1.5, fill: 'none' })]
      : []
  return svgElement('g', { transform: `translate(${x},${y})` }, [...strokes, ...cross])
}

/** The letter of a series beside a mark, where the names stand in a list below. */
export function drawLetter({ x, y, series, color }: Spot): SVGElement {
  return svgElement(
    'text',
    {
      x: x + 8,
      y: y + 13,
      fill: colorOf(color),
      'font-size': 11,
      'font-weight': 700,
      'text-anchor': 'start',
      'data-letter': '',
    },
    [letterOf(series)],
  )
}

/** What a series is called on a chart without names. */
export function letterOf(series: number): string {
  const letter = String.fromCodePoint(65 + (series % 26))
  return series < 26 ? letter : `${letter}${Math.floor(series / 26)}`
}
