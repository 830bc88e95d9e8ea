import { isQuoted } from './words.ts'
import type { MarkedWords, WordPassage } from './passages.ts'

/** Copies share this much of the words that count in each. */
const WHOLE_SHARE = 0.6

/** Texts with fewer words that count say too little to be told copies by their share. */
const LEAST_COUNTED = 24

/** Texts of which no more than this is not in the other are the same, whatever else has the same words … */
const SAME_SHARE = 0.05

/** … as long as it is no more than this: a headline and a byline. */
const SAME_WORDS = 24

/** Fewer words than this are no text to be copied: a title, a caption, an error. */
const LEAST_WORDS = 8

/**
 * Is the one a copy of the other as a whole? Yes if they share 60 % of the words that count in either: those outside
 * quotation marks and standing phrases. And if they are the same but for a headline: so a text that hundreds of outlets
 * print, all phrases of which are met everywhere, is still one text. An excerpt is no copy of the whole: a round-up
 * would tie together everything that was cut from it.
 */
export function isWholeCopy(a: MarkedWords, b: MarkedWords, passages: readonly WordPassage[]): boolean {
  const shared = sum(passages.map(({ words }) => words))
  if (shared < LEAST_WORDS) return false
  if (isNearly(a.words.length, shared) && isNearly(b.words.length, shared)) return true
  const counted = sum(passages.map((passage) => passage.counted))
  if (counted < LEAST_COUNTED) return false
  return counted >= WHOLE_SHARE * Math.max(countWords(a), countWords(b))
}

function isNearly(length: number, shared: number): boolean {
  return length - shared <= Math.min(SAME_WORDS, length * SAME_SHARE)
}

function countWords({ words, isStanding }: MarkedWords): number {
  let counted = 0
  for (let at = 0; at < words.length; at++) if (isStanding[at] !== 1 && !isQuoted(words, at)) counted++
  return counted
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
