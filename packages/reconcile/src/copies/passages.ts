import type { Run } from './runs.ts'
import { isQuoted, type Words } from './words.ts'

/** Between two runs of one passage so many words may stand in either text that the other does not have. */
const GAP_WORDS = 12

/**
 * Words of its own that make a passage a copy. A sentence of the news has 20 to 25 words, and two reporters who hear one
 * sentence write it down alike; words in quotation marks, which are the speaker's, do not count at all. Nobody arrives
 * at 32 words of another's by himself, and an agency's paragraph of 40 with a word or two changed still has them.
 */
export const PASSAGE_WORDS = 32

/** Words that two texts share in one place each, small differences between them: positions of words, `[from, to)`. */
export interface WordPassage {
  readonly a: { readonly from: number; readonly to: number }
  readonly b: { readonly from: number; readonly to: number }
  /** How many words are the same in both. */
  readonly words: number
  /** How many of these stand outside quotation marks in both. */
  readonly own: number
  /** How many of those are also not part of a standing phrase. */
  readonly counted: number
}

/** What is known of the words of a text beside which they are: `isStanding[at]` is 1 for those of standing phrases. */
export interface MarkedWords {
  readonly words: Words
  readonly isStanding: Uint8Array
}

/** Puts runs in the order of the first text together to passages. All of them: also those that are too short to count. */
export function joinRuns(runs: readonly Run[], a: MarkedWords, b: MarkedWords): readonly WordPassage[] {
  const passages: WordPassage[] = []
  for (const run of runs) {
    const passage = measureRun(run, a, b)
    const before = passages.at(-1)
    if (before !== undefined && follows(before, passage)) passages[passages.length - 1] = add(before, passage)
    else passages.push(passage)
  }
  return passages
}

function follows(before: WordPassage, after: WordPassage): boolean {
  const [gapA, gapB] = [after.a.from - before.a.to, after.b.from - before.b.to]
  return gapA <= GAP_WORDS && gapB >= 0 && gapB <= GAP_WORDS
}

function add(before: WordPassage, after: WordPassage): WordPassage {
  return {
    a: { from: before.a.from, to: after.a.to },
    b: { from: before.b.from, to: after.b.to },
    words: before.words + after.words,
    own: before.own + after.own,
    counted: before.counted + after.counted,
  }
}

function measureRun({ a: fromA, b: fromB, length }: Run, a: MarkedWords, b: MarkedWords): WordPassage {
  let [own, counted] = [0, 0]
  for (let at = 0; at < length; at++) {
    if (isQuoted(a.words, fromA + at) || isQuoted(b.words, fromB + at)) continue
    own++
    if (a.isStanding[fromA + at] !== 1 && b.isStanding[fromB + at] !== 1) counted++
  }
  return {
    a: { from: fromA, to: fromA + length },
    b: { from: fromB, to: fromB + length },
    words: length,
    own,
    counted,
  }
}
