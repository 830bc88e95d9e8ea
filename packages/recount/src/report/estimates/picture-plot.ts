import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { once } from '../../once.ts'
import { html, trustMarkup } from '../html.ts'
import { showUnseen } from '../visible.ts'

/** A drawing by Observable Plot; `y` is in pixels from the top. */
export interface DrawingSpec {
  /** What a screen reader calls the picture, and what it says of it. */
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly marginLeft?: number
  readonly marginRight?: number
  readonly marginBottom?: number
  readonly x: Plot.ScaleOptions
  readonly marks: readonly Plot.Markish[]
}

const openDocument = once(() => parseHTML('<!doctype html><html><body></body></html>').document)

/** Pixels of text in the pictures. */
const TEXT = 12
/** Of a letter, for each pixel of its size: wide enough for any of the fonts that pages are shown in. */
const LETTER = 0.6

/** The drawing as an `svg` element, the same bytes for the same input. Styles stand in attributes: pages refuse style elements. */
export function drawSvg({ title, description, width, height, x, marks, ...margins }: DrawingSpec): string {
  const svg = Plot.plot({
    document: openDocument(),
    className: 'estimate-plot',
    width,
    height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 8,
    marginRight: 14,
    ...margins,
    x: { ...x, label: null },
    y: { type: 'identity', axis: null },
    marks: [...marks],
  }) as unknown as Element
  const inside = [...svg.children].filter(({ localName }) => localName !== 'style')
  for (const group of svg.querySelectorAll('[aria-label]')) nameByClass(group)
  return html`<svg
    class="estimate-plot"
    role="img"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
    font-size="12"
    text-anchor="middle"
    fill="currentColor"
  >
    <title>${title}</title>
    <desc>${description}</desc>
    ${inside.map(({ outerHTML }) => trustMarkup(outerHTML))}
  </svg>`.toString()
}

interface Element {
  readonly localName: string
  readonly outerHTML: string
  readonly children: Iterable<Element>
  querySelectorAll(selector: string): Iterable<Element>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
}

/** Plot labels its groups for whoever reads the source; a screen reader is told what the whole picture shows. */
function nameByClass(group: Element): void {
  group.setAttribute('class', `drawn-${(group.getAttribute('aria-label') ?? '').replaceAll(' ', '-')}`)
  group.removeAttribute('aria-label')
}

/** Breaks a text of a size into lines of so many pixels, in any script; a word that is longer than a line is broken too. */
export function breakText(text: string, width: number, size = TEXT): readonly string[] {
  return wrapAnsi(showUnseen(text), cellsIn(width, size), { hard: true }).split('\n')
}

/** A name in so many pixels, cut where it is longer. */
export function cutText(text: string, width: number): string {
  const cells = cellsIn(width, TEXT)
  const shown = showUnseen(text)
  if (stringWidth(shown) <= cells) return shown
  const [first = ''] = wrapAnsi(shown, cells - 1, { hard: true, wordWrap: false }).split('\n')
  return `${first.trimEnd()}…`
}

function cellsIn(width: number, size: number): number {
  return Math.max(8, Math.floor(width / (size * LETTER)))
}

/** How a line of text is written. */
export interface LineStyle {
  readonly isStrong?: boolean
  readonly isSoft?: boolean
}

/** A line of text at the left edge of the frame, its middle at `y`; the lines behind it don't run through it. */
export function drawLine(
  text: string,
  y: number,
  { isStrong = false, isSoft = false }: LineStyle = {},
): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: 'top-left',
    dy: y,
    lineAnchor: 'middle',
    fill: isSoft ? 'var(--soft)' : 'var(--ink)',
    stroke: 'var(--paper)',
    strokeWidth: 4,
    fontSize: 12,
    ...(isStrong ? { fontWeight: 650 } : {}),
  })
}
