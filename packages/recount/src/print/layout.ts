import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Output } from '../effects.ts'

/** Lines longer than this are hard to follow, however wide the window is. */
const readableWidth = 110
const narrowest = 40

/** How many cells to fill: the terminal's, at most what is readable; without a terminal there is no limit. */
export function widthOf({ columns }: Pick<Output, 'columns'>): number {
  return columns === Infinity ? Infinity : Math.max(narrowest, Math.min(columns, readableWidth))
}

/** Breaks a paragraph into lines, each behind `indent`; widths are counted in terminal cells, marks and Arabic included. */
export function fill(text: string, width: number, indent = ''): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (width === Infinity) return `${indent}${flat}`
  const lines = wrapAnsi(flat, width - indent.length, { hard: true }).split('\n')
  return lines.map((line) => `${indent}${line}`).join('\n')
}

/** Pads or cuts a text to so many cells. */
function fit(text: string, cells: number): string {
  const width = stringWidth(text)
  if (width <= cells) return text + ' '.repeat(cells - width)
  return `${cut(text, cells - 1)}…`
}

/**
 * A table whose columns stand under each other, two spaces apart. The last column wraps; the others are cut to fit where
 * the whole would not fit the width. Without a limit nothing is cut.
 */
export function table(rows: readonly (readonly string[])[], width: number, indent = ''): string {
  const widths = columnWidths(rows, width - indent.length)
  return rows.map((row) => tableRow(row, widths, width, indent)).join('\n')
}

function tableRow(row: readonly string[], widths: readonly number[], width: number, indent: string): string {
  const head = row.slice(0, -1).map((cell, at) => fit(cell, widths[at] ?? 0))
  const left = indent + head.map((cell) => `${cell}  `).join('')
  const [first = '', ...rest] = fill(row.at(-1) ?? '', width - stringWidth(left)).split('\n')
  return [`${left}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(stringWidth(left))}${line}`)].join(
    '\n',
  )
}

/** Wide columns give way to narrow ones: the last keeps at least a third, the others at most an even share of the rest. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const natural = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))),
  )
  if (width === Infinity) return natural
  const room = width - 2 * (count - 1)
  const last = Math.min(natural.at(-1) ?? 0, Math.ceil(room / 3))
  return shrink(natural.slice(0, -1), room - last)
}

function shrink(natural: readonly number[], room: number): readonly number[] {
  let limit = Math.max(0, ...natural)
  while (limit > 1 && natural.reduce((sum, cells) => sum + Math.min(cells, limit), 0) > room) limit--
  return natural.map((cells) => Math.min(cells, limit))
}

function cut(text: string, cells: number): string {
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment)
    if (used > cells) break
    kept += segment
  }
  return kept
}

/** The cells of a column with numbers, padded so that their last digits stand under each other. */
export function alignRight(cells: readonly string[]): readonly string[] {
  const width = Math.max(0, ...cells.map((cell) => stringWidth(cell)))
  return cells.map((cell) => ' '.repeat(width - stringWidth(cell)) + cell)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
