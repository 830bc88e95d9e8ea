import { emptyHash, hashOn, hashOnWord } from './hash.ts'
import type { KeyIndex } from './key-index.ts'
import { looseWords } from './loose.ts'

/** A run of words that may be a name: how many of them, and the hash of their key. */
export interface NameCandidate {
  readonly length: number
  readonly hash: number
}

/**
 * The names that may begin at a word, longest first. `words` are folded words of which one may hold several (`ez zor`);
 * an empty one ends every name.
 */
export function listNames(index: KeyIndex, words: readonly string[], from: number): readonly NameCandidate[] {
  const first = words[from] ?? ''
  let hash = hashOn(emptyHash, first)
  let left = index.longestFrom(startHash(first, hash))
  const found: NameCandidate[] = []
  for (let length = 1; left > 0; length += 1) {
    if (index.has(hash)) found.unshift({ length, hash })
    const next = words[from + length] ?? ''
    if (next === '') break
    hash = hashOnWord(hash, next)
    left -= 1
  }
  return found
}

/** The hash of the first word of a word that may hold several. */
export function startHash(words: string, hash: number): number {
  const end = words.indexOf(' ')
  return end < 0 ? hash : hashOn(emptyHash, words, 0, end)
}

/** No name in any gazetteer is longer, articles included. */
const longestRun = 12

/** The loose words from a word on, articles passed over, and for each how many of the given words it ends. */
export function looseRun(words: readonly string[], from: number): { folded: string[]; ends: number[] } {
  const folded: string[] = []
  const ends: number[] = []
  for (let length = 1; length <= longestRun; length += 1) {
    const word = words[from + length - 1] ?? ''
    if (word === '') break
    const loose = looseWords(word)
    if (loose === '') continue
    folded.push(loose)
    ends.push(length)
  }
  return { folded, ends }
}
