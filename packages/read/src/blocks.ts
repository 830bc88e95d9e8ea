import type { SectionKind } from '@recount/claims'

/**
 * A stretch of text that is judged as one: a line, a hard-wrapped paragraph, or a piece of a long line between two
 * unmistakable marks. `start` and `end` leave out the white space around it.
 */
export interface Block {
  readonly start: number
  readonly end: number
  /** The block without list marks, heading marks and emphasis, cut at `coreLimit`; what the rules look at. */
  readonly core: string
  readonly words: number
  /** Does it end a sentence, closing quotes and brackets aside? A list mark or colon does not. */
  readonly isClosed: boolean
  /** 1 to 6 for `#` … `######` and `<h1>` … `<h6>`, else 0. */
  readonly level: number
  readonly isListed: boolean
  /** Is there an empty line between it and the block before? */
  readonly isApart: boolean
  /** What the page's own structure says, where there is any. */
  readonly told: SectionKind | null
}

/** Rules look no further into a block than this; nothing they look for is longer. */
const coreLimit = 600
/** Nobody wraps by hand beyond this width. */
const widestWrap = 132
const narrowestWrap = 40

interface Line {
  readonly start: number
  readonly end: number
  readonly isApart: boolean
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x3000
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function listLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
  let isApart = true
  for (let at = from; at <= to;) {
    const found = text.indexOf(newline, at)
    const stop = found === -1 || found > to ? to : found
    const line = trimSpan(text, at, stop)
    if (line.start < line.end) lines.push({ ...line, isApart })
    isApart = line.start === line.end
    at = stop + 1
  }
  return lines
}

/**
 * The column at which the text was wrapped by hand; 0 where it wasn't. Nineteen lines in twenty must fit in, and most
 * lines that another one follows directly must come near it.
 */
function wrapColumn(lines: readonly Line[]): number {
  if (lines.length < 3) return 0
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (column > widestWrap || column < narrowestWrap) return 0
  let followed = 0
  let full = 0
  for (const [index, line] of lines.entries()) {
    if (lines[index + 1]?.isApart !== false) continue
    followed++
    if (line.end - line.start > column - 20) full++
  }
  return followed >= 2 && full >= followed * 0.6 ? column : 0
}

function firstWordLength(text: string, line: Line): number {
  for (let at = line.start; at < line.end; at++) if (isSpace(text.charCodeAt(at))) return at - line.start
  return line.end - line.start
}

/** Was the break before this line made only because its first word no longer fitted? */
function isWrapped(text: string, before: Line, line: Line, column: number): boolean {
  if (column === 0 || line.isApart) return false
  const length = before.end - before.start
  return length > column / 2 && length + 1 + firstWordLength(text, line) > column - 6
}

function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const column = wrapColumn(lines)
  if (column === 0) return [...lines]
  const joined: Line[] = []
  let before: Line | undefined
  for (const line of lines) {
    const open = joined.at(-1)
    if (open !== undefined && before !== undefined && isWrapped(text, before, line, column)) {
      joined[joined.length - 1] = { start: open.start, end: line.end, isApart: open.isApart }
    } else joined.push(line)
    before = line
  }
  return joined
}

/** Quotes, brackets and emphasis that may stand after the full stop. */
const trailers = new Set([...'"\'”’»)]*_›」』'].map((mark) => mark.charCodeAt(0)))
const stops = new Set([...'.!?…。؟۔।'].map((mark) => mark.charCodeAt(0)))

/** Does the span end like a sentence? "U.S." and "a.m." at the end count; a colon, comma or dash doesn't. */
function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && trailers.has(text.charCodeAt(at))) at--
  return stops.has(text.charCodeAt(at))
}

function countWords(text: string, start: number, end: number): number {
  let words = 0
  let wasSpace = true
  for (let at = start; at < end; at++) {
    const is = isSpace(text.charCodeAt(at))
    if (wasSpace && !is) words++
    wasSpace = is
  }
  return words
}

const headingMark = /^(#{1,6})\s+/
const listMark = /^(?:[-*+•●▪◦·–—»>]|\d{1,2}[.)])\s+/

function coreOf(text: string): string {
  const bare = text.replace(headingMark, '').replace(listMark, '')
  if (!/^[*_<[(]|[*_>#]$/.test(bare)) return bare
  return bare.replace(/^[*_]{1,3}(?=\S)/, '').replace(/[*_#\s]{1,8}$/, '')
}

/** Makes a block of a span whose ends are trimmed. */
export function blockOf(text: string, span: { start: number; end: number }, of: Partial<Block> = {}): Block {
  const { start, end } = span
  const head = text.slice(start, Math.min(end, start + coreLimit))
  return {
    start,
    end,
    core: coreOf(head),
    words: countWords(text, start, end),
    isClosed: endsSentence(text, start, end),
    level: headingMark.exec(head)?.[1]?.length ?? 0,
    isListed: listMark.test(head),
    isApart: true,
    told: null,
    ...of,
  }
}

/** Cuts a text, or a stretch of it, into its blocks, in order. */
export function listBlocks(text: string, from = 0, to = text.length): Block[] {
  const lines = joinWrapped(text, listLines(text, from, to))
  return lines.map((line) => blockOf(text, line, { isApart: line.isApart }))
}
