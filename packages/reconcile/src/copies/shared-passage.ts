import { alignTexts } from './alignment.ts'
import type { IndexedText } from './indexed-text.ts'
import { PASSAGE_WORDS, type WordPassage } from './passages.ts'
import type { Postings } from './postings.ts'
import type { Stretch } from './quoted.ts'
import { listWordBounds } from './words.ts'

/** Words that two documents share in one place each, small edits aside: enough of them to be copied. */
export interface SharedPassage {
  /** In the text of the document named first and of the one named second, in UTF-16 code units. */
  readonly first: Stretch
  readonly second: Stretch
  /** How many words are the same in both. */
  readonly words: number
  /** Apart from phrases met in very many documents it would be too short to tell anything. */
  readonly isStanding: boolean
}

/** Lists the passages that two texts share, with their places, in the order of the first. */
export function listSharedPassages(
  first: IndexedText,
  second: IndexedText,
  phrases: Postings,
): readonly SharedPassage[] {
  const found = alignTexts(first, second, phrases).passages.filter(({ own }) => own >= PASSAGE_WORDS)
  const [boundsOfFirst, boundsOfSecond] = [listWordBounds(first.text), listWordBounds(second.text)]
  const isTurned = second.id < first.id
  return found
    .map(({ a, b, words, counted }) => ({
      first: stretchOf(isTurned ? b : a, boundsOfFirst),
      second: stretchOf(isTurned ? a : b, boundsOfSecond),
      words,
      isStanding: counted < PASSAGE_WORDS,
    }))
    .sort((one, other) => one.first.start - other.first.start)
}

/** Do two texts share a passage that is no standing one? */
export function sharesPassage(one: IndexedText, other: IndexedText, phrases: Postings): boolean {
  return alignTexts(one, other, phrases).passages.some(({ counted }) => counted >= PASSAGE_WORDS)
}

function stretchOf({ from, to }: WordPassage['a'], bounds: readonly number[]): Stretch {
  return { start: bounds[2 * from] ?? 0, end: bounds[2 * to - 1] ?? 0 }
}
