import type { CountForm } from '@recount/claims'
import { html, type Html } from '../html.ts'

/** Where a mark stands: `low` and `high` are the ends of its span, null where it has none. */
interface MarkPlace {
  readonly x: number
  readonly y: number
  readonly low: number | null
  readonly high: number | null
}

/** How long an arrow is, and how far "about" is drawn to either side at least. */
const ARROW = 22
const LEAST_REACH = 9

/**
 * The mark of a form. A filled dot holds the number itself and a ring does not, as in mathematics: exact ●; at least, ● with
 * an arrow up; more than, ○ with an arrow up; up to, ● with an arrow down; fewer than, ○ with an arrow down; about, a
 * dashed ring on a dashed line over what it can mean; a range, a bar from end to end.
 */
export function drawForm(form: CountForm, place: MarkPlace): Html {
  const { x, y } = place
  switch (form) {
    case 'exact':
      return drawDot(place)
    case 'at-least':
      return html`${drawArrow(x, y, -ARROW)}${drawDot(place)}`
    case 'more-than':
      return html`${drawArrow(x, y, -ARROW)}${drawRing(place)}`
    case 'up-to':
      return html`${drawArrow(x, y, ARROW)}${drawDot(place)}`
    case 'fewer-than':
      return html`${drawArrow(x, y, ARROW)}${drawRing(place)}`
    case 'about':
      return html`${drawReach(place)}<circle class="ring dashed" cx="${x}" cy="${y}" r="4.5" />`
    case 'range':
      return drawBar(place)
    case 'vague':
      return html``
  }
}

/** A cross over a mark: a figure taken for a slip of the hand. */
export function crossOut({ x, y }: MarkPlace): Html {
  return html`<path class="cross" d="M${x - 6} ${y - 6}l12 12m0 -12l-12 12" />`
}

function drawDot({ x, y }: MarkPlace): Html {
  return html`<circle class="dot" cx="${x}" cy="${y}" r="4.5" />`
}

function drawRing({ x, y }: MarkPlace): Html {
  return html`<circle class="ring" cx="${x}" cy="${y}" r="4.5" />`
}

function drawArrow(x: number, y: number, length: number): Html {
  const head = length < 0 ? 5 : -5
  return html`<path class="arrow" d="M${x} ${y}v${length}m-4 ${head}l4 ${-head}l4 ${head}" />`
}

function drawReach({ x, y, low, high }: MarkPlace): Html {
  const top = Math.min(high ?? y, y - LEAST_REACH)
  const bottom = Math.max(low ?? y, y + LEAST_REACH)
  return html`<path class="reach" d="M${x} ${top}V${bottom}" />`
}

function drawBar({ x, y, low, high }: MarkPlace): Html {
  const [top, bottom] = [high ?? y, low ?? y]
  return html`<path class="bar" d="M${x} ${top}V${bottom}" /><path
      class="caps"
      d="M${x - 5} ${top}h10M${x - 5} ${bottom}h10"
    />`
}
