import { html, type Html } from '../html.ts'
import { round, type Frame } from './frame.ts'
import type { Axis, Tick } from './scale.ts'

/** Grid lines, both axes with their words, and the strips for figures without a date or in words only. */
export function drawAxes(frame: Frame, counts: Axis, dates: Axis, subject: string): Html {
  const scale = counts.kind === 'logarithmic' ? ' (logarithmic scale)' : ''
  return html`<g class="axes" aria-hidden="true">
    <text class="title" x="4" y="12">${subject}${scale}</text>
    ${counts.ticks.map((tick) => drawCountTick(tick, frame))}
    ${dates.ticks.map((tick) => drawDateTick(tick, frame))} ${drawUndated(frame)}${drawWords(frame)}
  </g>`
}

function drawCountTick({ at, label }: Tick, { left, undated }: Frame): Html {
  const y = round(at)
  return html`<path class="grid" d="M${left} ${y}H${undated.right}" /><text
      class="tick y"
      x="${left - 6}"
      y="${y + 4}"
      >${label}</text
    >`
}

function drawDateTick({ at, label }: Tick, { words, bottom }: Frame): Html {
  const x = round(at)
  return html`<path class="grid" d="M${x} ${bottom}v5" /><text
      class="tick x"
      x="${x}"
      y="${words.bottom + 19}"
      >${label}</text
    >`
}

function drawUndated({ undated, top, words }: Frame): Html | null {
  const { left, right } = undated
  if (left === right) return null
  return html`<rect
      class="strip"
      x="${left}"
      y="${top - 14}"
      width="${right - left}"
      height="${words.bottom - top + 14}"
    /><text class="tick x" x="${round((left + right) / 2)}" y="${words.bottom + 19}">no date</text>`
}

function drawWords({ words, left, undated }: Frame): Html | null {
  if (words.top === words.bottom) return null
  return html`<rect
      class="strip"
      x="${left}"
      y="${words.top}"
      width="${undated.right - left}"
      height="${words.bottom - words.top}"
    /><text class="tick y" x="${left - 6}" y="${words.top + 13}">words</text>`
}
