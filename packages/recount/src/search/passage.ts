import { foldText, type FoldedText } from './letters.ts'
import { listTerms, type SearchTerm } from './search-words.ts'

/** A stretch of a passage, and whether it is one of the words that were searched for. */
export interface PassagePiece {
  readonly text: string
  readonly isMarked: boolean
}

/** How much of a long text is looked at in one go, in code units. */
const stretch = 100_000
/** Code units of a passage. */
const passageLength = 180
const before = 30
/** Hits of a stretch that are weighed against each other. */
const mostHits = 200

interface Hit {
  readonly term: number
  readonly start: number
  readonly end: number
}

/**
 * The passage of a text that holds most of what was typed, its words marked, with an ellipsis where the text goes on; empty
 * where none of it stands in the text.
 */
export function findPassage(text: string, typed: string): readonly PassagePiece[] {
  const patterns = listTerms(typed).map(patternOf)
  if (patterns.length === 0) return []
  for (let from = 0; from < text.length; from += stretch) {
    // A word at the border of two stretches is read whole in the first.
    const part = text.slice(from, from + stretch + passageLength)
    const hits = listHits(foldText(part), patterns)
    if (hits.length > 0) return cutPassage(part, hits, from > 0, from + part.length < text.length)
  }
  return []
}

function patternOf({ words, mayGoOn }: SearchTerm): RegExp {
  const folded = words.map((word) => foldText(word).text)
  const letter = String.raw`[\p{L}\p{N}\p{M}]`
  const end = mayGoOn ? `${letter}*` : `(?!${letter})`
  return new RegExp(`(?<!${letter})${folded.join(String.raw`[^\p{L}\p{N}]+`)}${end}`, 'gu')
}

function listHits(folded: FoldedText, patterns: readonly RegExp[]): readonly Hit[] {
  const hits = patterns.flatMap((pattern, term) =>
    [...folded.text.matchAll(pattern).take(mostHits)].map(({ index, 0: { length } }) => ({
      term,
      start: folded.placeOf(index),
      end: folded.placeOf(index + length),
    })),
  )
  return hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function cutPassage(
  text: string,
  hits: readonly Hit[],
  hasBefore: boolean,
  hasAfter: boolean,
): readonly PassagePiece[] {
  const first = findBest(hits)
  const start = wordStart(text, Math.max(0, first.start - before))
  const end = wordEnd(text, Math.min(text.length, start + passageLength))
  const pieces: PassagePiece[] = hasBefore || start > 0 ? [{ text: '…', isMarked: false }] : []
  let at = start
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue
    pieces.push({ text: text.slice(at, hit.start), isMarked: false })
    pieces.push({ text: text.slice(hit.start, hit.end), isMarked: true })
    at = hit.end
  }
  pieces.push({ text: text.slice(at, end), isMarked: false })
  if (hasAfter || end < text.length) pieces.push({ text: '…', isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The hit after which most different terms stand near by; the first of several. */
function findBest(hits: readonly Hit[]): Hit {
  const scores = hits.map(
    ({ start }, index) =>
      new Set(
        hits
          .slice(index, index + mostHits)
          .filter((other) => other.end <= start + passageLength - before)
          .map(({ term }) => term),
      ).size,
  )
  return hits[scores.indexOf(Math.max(...scores))] as Hit
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/)
  return at === 0 || space === -1 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S{0,20}$/)
  return at === text.length || space === -1 ? at : space
}
