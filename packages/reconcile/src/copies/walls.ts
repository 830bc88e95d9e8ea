import { wallWords, type WallKind, type WallWords } from './wall-words.ts'
import { listWordBounds } from './words.ts'

/** A page that is no source: what it is, and the words that say so. */
export interface Wall {
  readonly kind: WallKind
  /** In words that follow "it is". */
  readonly says: string
  /** The sentence by which it is known first. */
  readonly words: string
}

/** Whoever reports needs more words than this; a headline and a teaser have fewer. */
const MOST_LEFT = 40

/** Shorter lines are names of sections, buttons and bylines: they are nobody's report. */
const LEAST_LINE = 6

/** Longer texts are read no further: a wall's own sentences never are as long, and what is left of them is an article. */
const LONGEST_WALL = 20_000

/**
 * Finds the wall that a text is, if it is one: a login or consent page, a page that is missing, or one that asks for
 * JavaScript or for a person. Its sentences are taken off, and with them lines too short to report anything; if more
 * than 40 words are left, or more words than the wall has, it is an article behind a banner, and a source.
 */
export function findWall(text: string): Wall | undefined {
  if (text.length > LONGEST_WALL) return undefined
  const sentences = listSentences(text).map((words) => ({ words, wall: findWords(words) }))
  const first = sentences.find(({ wall }) => wall !== undefined)
  if (first?.wall === undefined) return undefined
  const lengths = sentences.map(({ words, wall }) => ({ length: countWords(words), wall }))
  const ofWall = addUp(lengths.filter(({ wall }) => wall !== undefined))
  const left = addUp(lengths.filter(({ wall, length }) => wall === undefined && length >= LEAST_LINE))
  if (left > MOST_LEFT || left > ofWall) return undefined
  return { kind: first.wall.kind, says: first.wall.says, words: first.words }
}

function findWords(sentence: string): WallWords | undefined {
  return wallWords.find(({ pattern }) => pattern.test(sentence))
}

function listSentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function countWords(sentence: string): number {
  return listWordBounds(sentence).length / 2
}

function addUp(lengths: readonly { readonly length: number }[]): number {
  return lengths.reduce((sum, { length }) => sum + length, 0)
}
