import type { Section } from '@recount/claims'
import { type Token, tokenize } from './tokens.ts'

/** One sentence: its tokens and where it stands. `paragraph` numbers the paragraphs of the document from 0. */
export interface Sentence {
  readonly index: number
  readonly paragraph: number
  readonly section: 'title' | 'body'
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
}

/** Shorter lines are headlines and list items; a wrapped line is at least this long. */
const shortestWrap = 44

const lineEnd = /[.!?:;"”’)\]*_-]\s*$/

const startsLower = /^[ \t]*\p{Ll}/u

const startsItem = /^[ \t]*(?:[-*•#>|–—]|\d+[.)]\s)/

/** A row of a table, from its label to its number. */
const endsRow = /(?:\.{4,}|[:|\t])[ \t]*\d[\d,.]*[ \t]*\|?[ \t]*$/

/** The widest line of the text in full, measured only as far as hard-wrapped texts go. */
function widestLine(text: string): number {
  let widest = 0
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    if (end - at <= 140) widest = Math.max(widest, end - at)
    at = end + 1
  }
  return widest
}

/** Does the line break at `newline` only wrap a line, because the next word would not have fitted or the sentence goes on? */
function isSoftBreak(text: string, newline: number, width: number): boolean {
  const lineStart = text.lastIndexOf('\n', newline - 1) + 1
  const line = text.slice(lineStart, newline)
  const next = text.slice(newline + 1, newline + 60)
  if (startsItem.test(next)) return false
  if (startsLower.test(next) && line.length >= 12) return true
  if (endsRow.test(line)) return false
  if (line.length < shortestWrap || /^[ \t]{2,}/.test(next)) return false
  const word = /^[ \t]*(\S+)/.exec(next)?.[1]?.length ?? 0
  return line.length + 1 + word > width - 8 || (!lineEnd.test(line) && line.length > width * 0.7)
}

function isParagraphBreak(text: string, from: number, to: number, width: number): boolean {
  let newlines = 0
  let first = -1
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) !== 10) continue
    newlines += 1
    if (first < 0) first = at
  }
  return newlines > 1 || (newlines === 1 && !isSoftBreak(text, first, width))
}

const closers = new Set(['"', "'", ')', ']'])

/** Does the mark end a sentence: a full stop, question or exclamation mark that is not an abbreviation's? */
function isSentenceEnd(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens[at]!
  if (token.key === '!' || token.key === '?') return !isFollowedByLower(tokens, at)
  if (token.key !== '.' || isLeader(tokens, at)) return false
  const before = tokens[at - 1]
  if (before && token.glued && isAbbreviation(before, abbreviations)) return false
  return !isFollowedByLower(tokens, at)
}

const fewestLeaders = 4

/** The dots that lead from a label to its number: "Completed ........ 12". */
function isLeader(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind !== 'number') return false
  for (let back = 0; back < fewestLeaders; back += 1) if (tokens[at - back]?.key !== '.') return false
  return true
}

function isAbbreviation(token: Token, abbreviations: ReadonlySet<string>): boolean {
  if (token.kind !== 'word') return false
  return abbreviations.has(token.key) || (token.capital && token.end - token.start === 1)
}

function isFollowedByLower(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  while (next < tokens.length && closers.has(tokens[next]!.key)) next += 1
  const token = tokens[next]
  return (
    token !== undefined &&
    ((token.glued && token.kind !== 'word') || (token.kind === 'word' && !token.capital) || token.key === ',')
  )
}

/** Where a sentence ends together with the quotes and brackets closed right after it. */
function endOfClosers(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && closers.has(tokens[end]!.key) && tokens[end]!.glued) end += 1
  return end
}

/** Prose has no longer sentences; lists and tables without full stops do, and are cut at a comma. */
const longestSentence = 400

function cutBefore(tokens: readonly Token[], from: number): number {
  for (let at = from + longestSentence - 1; at > from + longestSentence / 2; at -= 1) {
    const { key } = tokens[at]!
    if (key === ',' || key === ';') return at + 1
  }
  return from + longestSentence
}

/** Where the sentences of tokens `[from, to)` end, those too long cut. */
function listCuts(tokens: readonly Token[], from: number, to: number): number[] {
  const ends: number[] = []
  let at = from
  while (to - at > longestSentence) {
    at = cutBefore(tokens, at)
    ends.push(at)
  }
  if (to > at) ends.push(to)
  return ends
}

/** The token a sentence ends before, and whether its paragraph ends there too. */
interface End {
  readonly to: number
  readonly isParagraph: boolean
}

/** How a text is cut: its lines' width, and the abbreviations whose full stop ends nothing. */
interface Cutting {
  readonly text: string
  readonly width: number
  readonly abbreviations: ReadonlySet<string>
}

function listEnds(tokens: readonly Token[], { text, width, abbreviations }: Cutting): End[] {
  const ends: End[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1]
    if (next && isParagraphBreak(text, tokens[at]!.end, next.start, width))
      ends.push({ to: at + 1, isParagraph: true })
    else if (isSentenceEnd(tokens, at, abbreviations)) {
      const to = endOfClosers(tokens, at)
      ends.push({ to, isParagraph: false })
      at = to - 1
    }
  }
  return [...ends, { to: tokens.length, isParagraph: false }]
}

function sentenceOf(
  tokens: readonly Token[],
  section: Sentence['section'],
  index: number,
  paragraph: number,
): Sentence {
  return { index, paragraph, section, tokens, start: tokens[0]!.start, end: tokens.at(-1)!.end }
}

/** Cuts the readable sections of a text (title and body) into sentences. Other sections hold no claims. */
export function listSentences(
  text: string,
  sections: readonly Section[],
  abbreviations: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = []
  const cutting: Cutting = { text, width: widestLine(text), abbreviations }
  let paragraph = -1
  for (const { kind, start, end } of sections) {
    if (kind !== 'title' && kind !== 'body') continue
    const tokens = tokenize(text, start, end)
    let from = 0
    paragraph += 1
    for (const { to, isParagraph } of listEnds(tokens, cutting)) {
      for (const cut of listCuts(tokens, from, to)) {
        sentences.push(sentenceOf(tokens.slice(from, cut), kind, sentences.length, paragraph))
        from = cut
      }
      if (isParagraph) paragraph += 1
    }
  }
  return sentences
}
