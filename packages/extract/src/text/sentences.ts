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

/** Ends a sentence: a full stop, question or exclamation mark that is not an abbreviation's, closed quotes included. */
function isSentenceEnd(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens[at]!
  if (token.key === '!' || token.key === '?') return !isFollowedByLower(tokens, at)
  if (token.key !== '.') return false
  const before = tokens[at - 1]
  if (before && token.glued && isAbbreviation(before, abbreviations)) return false
  return !isFollowedByLower(tokens, at)
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

function takesClosers(tokens: readonly Token[], at: number): number {
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

/** Cuts the readable sections of a text (title and body) into sentences. Other sections hold no claims. */
export function listSentences(
  text: string,
  sections: readonly Section[],
  abbreviations: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = []
  const width = widestLine(text)
  let paragraph = -1
  for (const section of sections) {
    if (section.kind !== 'title' && section.kind !== 'body') continue
    const tokens = tokenize(text, section.start, section.end)
    let from = 0
    paragraph += 1
    const close = (to: number): void => {
      if (to <= from) return
      if (to - from > longestSentence) close(cutBefore(tokens, from))
      if (to - from > longestSentence) return close(to)
      const taken = tokens.slice(from, to)
      const { start } = taken[0]!
      const { end } = taken.at(-1)!
      sentences.push({
        index: sentences.length,
        paragraph,
        section: section.kind as 'title' | 'body',
        tokens: taken,
        start,
        end,
      })
      from = to
    }
    for (let at = 0; at < tokens.length; at += 1) {
      const next = tokens[at + 1]
      if (next && isParagraphBreak(text, tokens[at]!.end, next.start, width)) {
        close(at + 1)
        paragraph += 1
      } else if (isSentenceEnd(tokens, at, abbreviations)) {
        const end = takesClosers(tokens, at)
        close(end)
        at = end - 1
      }
    }
    close(tokens.length)
  }
  return sentences
}
