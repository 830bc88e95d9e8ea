import { drawForm } from '../chart/mark.ts'
import { html, type Html } from '../html.ts'

const forms = [
  ['exact', 'exactly that many'],
  ['at-least', 'at least: it or more'],
  ['more-than', 'more than: not it, more'],
  ['about', 'about: near it'],
  ['up-to', 'up to: it or fewer'],
  ['fewer-than', 'fewer than: not it, fewer'],
  ['range', 'from one to the other'],
] as const

/** The marks of the charts with their words; charts also name every claimant, figure and standing beside its mark. */
export function renderChartKey(): Html {
  return html`<p class="key">
    ${forms.map(([form, words]) => html`<span><svg viewBox="0 0 24 60" aria-hidden="true" class="glyph s0">${drawForm(form, { x: 12, y: 30, low: 44, high: 16 })}</svg> ${words}</span> `)}<span
      ><b class="query">?</b> accepted by nobody yet</span
    >
    <span
      ><svg viewBox="0 0 34 60" aria-hidden="true" class="glyph s0">
        <path class="tail" d="M18 30h-13" />
        ${drawForm('exact', { x: 23, y: 30, low: null, high: null })}
      </svg>
      dated by its speaking or print: as of that day or before</span
    >
  </p> `
}
