import type { Piece } from '@recount/api'
import { diffArrays } from 'diff'
import { pairParagraphs } from './pairing.ts'
import { countWords, listTokens } from './words.ts'

/** A paragraph of two texts beside its other version; a side is null where the other alone has it. */
interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'left' | 'right'
  readonly left: readonly Piece[] | null
  readonly right: readonly Piece[] | null
}

/** Two texts side by side. `share` is the part of all words that both have in the same place, 0 to 1. */
export interface ComparedTexts {
  readonly rows: readonly ComparedRow[]
  readonly share: number
}

/** Differences beyond which two sets of paragraphs, or two paragraphs, are called different as a whole. */
const mostParagraphEdits = 2_000
const mostWordEdits = 1_000

/**
 * Compares two texts paragraph by paragraph: equal ones are set side by side first, then the ones between them that are most
 * alike, whose words are compared. White space does not matter. However long the texts, it ends.
 */
export function compareTexts(left: string, right: string): ComparedTexts {
  const rows = compareParagraphs(listParagraphs(left), listParagraphs(right))
  return { rows, share: shareOf(rows) }
}

function compareParagraphs(left: readonly string[], right: readonly string[]): readonly ComparedRow[] {
  const changes = diffArrays([...left], [...right], {
    maxEditLength: mostParagraphEdits,
  })
  if (changes === undefined) return pairRows(left, right)
  const rows: ComparedRow[] = []
  let removed: readonly string[] = []
  let added: readonly string[] = []
  for (const change of changes) {
    if (change.removed) removed = change.value
    else if (change.added) added = change.value
    else {
      rows.push(...pairRows(removed, added), ...change.value.map(sameRow))
      removed = []
      added = []
    }
  }
  return [...rows, ...pairRows(removed, added)]
}

function pairRows(left: readonly string[], right: readonly string[]): readonly ComparedRow[] {
  return pairParagraphs(left, right).map(([one, other]): ComparedRow => {
    if (one !== null && other !== null) return changedRow(one, other)
    if (one !== null) return { kind: 'left', left: [{ text: one, isMarked: true }], right: null }
    return { kind: 'right', left: null, right: [{ text: other ?? '', isMarked: true }] }
  })
}

function sameRow(text: string): ComparedRow {
  const pieces = [{ text, isMarked: false }]
  return { kind: 'same', left: pieces, right: pieces }
}

function changedRow(left: string, right: string): ComparedRow {
  const changes = diffArrays(listTokens(left), listTokens(right), { maxEditLength: mostWordEdits })
  if (changes === undefined) {
    return {
      kind: 'changed',
      left: [{ text: left, isMarked: true }],
      right: [{ text: right, isMarked: true }],
    }
  }
  const pieces = changes.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }))
  const side = (own: 'added' | 'removed', other: 'added' | 'removed'): readonly Piece[] =>
    pieces.filter((piece) => !piece[other]).map((piece) => ({ text: piece.text, isMarked: piece[own] }))
  return { kind: 'changed', left: side('removed', 'added'), right: side('added', 'removed') }
}

/** Blank lines part paragraphs; where there are none, lines do. Lines that were only wrapped are joined. */
function listParagraphs(text: string): readonly string[] {
  const border = /\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/
  return text
    .split(border)
    .map(squeeze)
    .filter((paragraph) => paragraph !== '')
    .flatMap(cutLong)
}

/** The most code units that are compared word by word in one go. */
const longestParagraph = 4_000

function cutLong(paragraph: string): readonly string[] {
  if (paragraph.length <= longestParagraph) return [paragraph]
  const pieces: string[] = []
  for (let at = 0; at < paragraph.length;) {
    const space = paragraph.lastIndexOf(' ', at + longestParagraph)
    const end = at + longestParagraph >= paragraph.length || space <= at ? at + longestParagraph : space + 1
    pieces.push(paragraph.slice(at, end))
    at = end
  }
  return pieces
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function shareOf(rows: readonly ComparedRow[]): number {
  let all = 0
  let common = 0
  for (const { left, right } of rows) {
    for (const { text, isMarked } of [...(left ?? []), ...(right ?? [])]) {
      const words = countWords(text)
      all += words
      if (!isMarked) common += words
    }
  }
  return all === 0 ? 1 : common / all
}
