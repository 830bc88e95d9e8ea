import { listSeeds, markStanding, type IndexedText } from './indexed-text.ts'
import { isWholeCopy } from './likeness.ts'
import { joinRuns, type MarkedWords, type WordPassage } from './passages.ts'
import type { Postings } from './postings.ts'
import { listRuns } from './runs.ts'

/** Two texts side by side, the one with the smaller id as `a`, so that the order of asking does not show. */
export interface Alignment {
  readonly a: MarkedWords
  readonly b: MarkedWords
  readonly passages: readonly WordPassage[]
}

/** Sets two texts side by side, word by word. */
export function alignTexts(one: IndexedText, other: IndexedText, phrases: Postings): Alignment {
  const [first, second] = one.id < other.id ? [one, other] : [other, one]
  const runs = listRuns(first.words, second.words, listSeeds(first, second, phrases))
  const [a, b] = [markStanding(first, phrases), markStanding(second, phrases)]
  return { a, b, passages: joinRuns(runs, a, b) }
}

/** Are the two texts copies as a whole? */
export function areCopies(one: IndexedText, other: IndexedText, phrases: Postings): boolean {
  const { a, b, passages } = alignTexts(one, other, phrases)
  return isWholeCopy(a, b, passages)
}
