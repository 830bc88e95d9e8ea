import { wordAt, type Vocabulary, type Words } from './words.ts'

/** Words in a shingle: long enough that a turn of phrase seldom fills it, short enough to fit between two edits. */
export const SHINGLE_WORDS = 6

/** Of so many shingles in a row one is kept, so that 17 words in a row that two texts share always leave one in both. */
const WINDOW_SHINGLES = 12

/** The shingles kept of a text, in its order: their hashes, and at which word each begins. */
export interface Fingerprints {
  readonly hashes: Uint32Array
  readonly at: Uint32Array
}

/**
 * Keeps the smallest hash of each window of shingles, the last of equal ones (winnowing: Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003, section 3). What is kept depends on the
 * neighbouring words alone, so a passage keeps the same shingles in any text.
 */
export function winnow(words: Words, vocabulary: Vocabulary): Fingerprints {
  const shingles = hashShingles(words, vocabulary)
  if (shingles.length === 0) return { hashes: shingles, at: shingles }
  const at: number[] = []
  let smallest = -1
  for (let end = Math.min(WINDOW_SHINGLES, shingles.length); end <= shingles.length; end++) {
    const from = Math.max(0, end - WINDOW_SHINGLES)
    if (smallest < from) smallest = findSmallest(shingles, from, end)
    else if ((shingles[end - 1] ?? 0) <= (shingles[smallest] ?? 0)) smallest = end - 1
    if (at.at(-1) !== smallest) at.push(smallest)
  }
  return { hashes: Uint32Array.from(at, (index) => shingles[index] ?? 0), at: Uint32Array.from(at) }
}

function findSmallest(shingles: Uint32Array, from: number, end: number): number {
  let smallest = from
  for (let at = from + 1; at < end; at++) {
    if ((shingles[at] ?? 0) <= (shingles[smallest] ?? 0)) smallest = at
  }
  return smallest
}

const base = 0x9e3779b1

const basePower = Array.from({ length: SHINGLE_WORDS }).reduce<number>((power) => Math.imul(power, base), 1)

/** Rolls a polynomial over the hashes of the words, and mixes it. */
function hashShingles(words: Words, vocabulary: Vocabulary): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1))
  let rolling = 0
  for (let at = 0; at < words.length; at++) {
    rolling = (Math.imul(rolling, base) + vocabulary.hashOf(wordAt(words, at))) | 0
    const first = at - SHINGLE_WORDS + 1
    if (first < 0) continue
    if (first > 0) {
      rolling = (rolling - Math.imul(vocabulary.hashOf(wordAt(words, first - 1)), basePower)) | 0
    }
    shingles[first] = mixHash(rolling)
  }
  return shingles
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
