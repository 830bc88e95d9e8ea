import type { ChartSeries } from '@recount/api'
import type { CountForm } from '@recount/claims'

/** A stroke of a mark, as the `d` of an SVG path around the mark's middle; filled ones are solid inside. */
export interface Stroke {
  readonly d: string
  readonly isFilled: boolean
}

/** Where a range or an "about" ends, in pixels from the mark's middle; upwards is negative. */
export interface Reach {
  readonly top: number
  readonly bottom: number
}

const DOT = 5
const ARROW = 17

const dashes = ['', '7 3', '2 3', '9 3 2 3', '12 4', '4 2', '1 4', '9 2 2 2 2 2'] as const

/** How the line of a series is broken, so that lines are told apart without colours too; the first is whole. */
export function dashOf(series: readonly ChartSeries[], one: ChartSeries): string {
  const lined = series.filter(({ lines }) => lines.length > 0)
  return dashes[Math.max(0, lined.indexOf(one)) % dashes.length] ?? ''
}

/** The colour of a series, as the design tokens name it. */
export function colorOf(series: number): string {
  return `var(--series-${(series % 8) + 1})`
}

/** The mark of a form of count: a dot, a ring, an open-ended arrow up or down, a bar from end to end. */
export function glyphOf(form: CountForm, reach: Reach | null): readonly Stroke[] {
  switch (form) {
    case 'exact':
      return [{ d: circle(DOT), isFilled: true }]
    case 'at-least':
    case 'more-than':
      return [{ d: arrow(-1), isFilled: false }]
    case 'up-to':
    case 'fewer-than':
      return [{ d: arrow(1), isFilled: false }]
    case 'about':
      return [
        { d: circle(DOT + 1), isFilled: false },
        { d: whiskers(reach, DOT + 1), isFilled: false },
      ]
    case 'range':
      return [{ d: bar(reach ?? { top: -9, bottom: 9 }), isFilled: true }]
    case 'vague':
      return []
  }
}

/** Attributes of an SVG path. */
export type Ink = Readonly<Record<'d' | 'fill' | 'stroke' | 'stroke-width', string | number>> &
  Readonly<Record<string, string | number>>

/** A stroke of a mark as paths: full where a person accepted the figure, hollow and dashed where nobody has yet. */
export function inkOf({ d, isFilled }: Stroke, isAccepted: boolean, color: string): readonly Ink[] {
  const line = { d, stroke: color, 'stroke-linejoin': 'round' } as const
  if (isAccepted) return [{ ...line, fill: isFilled ? color : 'none', 'stroke-width': 2.5 }]
  if (!isFilled) return [{ ...line, fill: 'none', 'stroke-width': 1.75, 'stroke-dasharray': '3.5 1.8' }]
  return [
    { ...line, fill: 'var(--paper)', 'stroke-width': 0 },
    { ...line, fill: color, 'fill-opacity': 0.22, 'stroke-width': 1.5 },
  ]
}

/** A cross over a mark: a figure taken for a slip of the hand. */
export const slipCross = 'M-6 -6L6 6M6 -6L-6 6'

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`
}

function arrow(way: 1 | -1): string {
  return `M-6 0H6M0 0V${way * ARROW}M-4.5 ${way * (ARROW - 5)}L0 ${way * ARROW}L4.5 ${way * (ARROW - 5)}`
}

function whiskers(reach: Reach | null, gap: number): string {
  const { top, bottom } = reach ?? { top: 0, bottom: 0 }
  const up = top < -gap ? `M0 ${-gap}V${top}` : ''
  return bottom > gap ? `${up}M0 ${gap}V${bottom}` : up === '' ? 'M0 0' : up
}

function bar({ top, bottom }: Reach): string {
  return `M-6 ${top}H6M-6 ${bottom}H6M-2 ${top}H2V${bottom}H-2Z`
}
