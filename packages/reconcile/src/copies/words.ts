import { foldName } from '@recount/claims'
import { listQuoted } from './quoted.ts'

/**
 * The words of a text as numbers, in order. Two are equal where the words are, spelled out and folded (`foldName`), so
 * that no hash decides. The highest bit says that the word stands between quotation marks: see `wordAt`, `isQuoted`.
 */
export type Words = Uint32Array

/** Numbers words as they are met. The numbers depend on the order of reading; `hashOf` depends on the word alone. */
export interface Vocabulary {
  read(text: string): Words
  hashOf(word: number): number
}

const quotedBit = 0x8000_0000

/** The number of the word at a position, quoted or not. */
export function wordAt(words: Words, at: number): number {
  return (words[at] ?? quotedBit) & ~quotedBit
}

/** Does the word stand between quotation marks? */
export function isQuoted(words: Words, at: number): boolean {
  return (words[at] ?? 0) >= quotedBit
}

/** Opens an empty vocabulary. It grows with each spelling met (at most 16 million: the limit of a `Map`). */
export function openVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const hashes: number[] = []
  const learn = (spelling: string): number => {
    const folded = foldName(spelling)
    const number = numbers.get(folded) ?? hashes.length
    if (number === hashes.length) hashes.push(hashWord(folded))
    numbers.set(copyOut(folded), number)
    numbers.set(copyOut(spelling), number)
    return number
  }
  return {
    read(text) {
      const bounds = listWordBounds(text)
      const words = new Uint32Array(bounds.length / 2)
      for (let at = 0; at < words.length; at++) {
        const spelling = text.slice(bounds[2 * at], bounds[2 * at + 1])
        words[at] = numbers.get(spelling) ?? learn(spelling)
      }
      markQuoted(words, bounds, text)
      return words
    },
    hashOf: (word) => hashes[word] ?? 0,
  }
}

function markQuoted(words: Words, bounds: readonly number[], text: string): void {
  let at = 0
  for (const { start, end } of listQuoted(text)) {
    while (at < words.length && (bounds[2 * at] ?? 0) < start) at++
    for (; at < words.length && (bounds[2 * at] ?? 0) < end; at++) {
      words[at] = (words[at] ?? 0) | quotedBit
    }
  }
}

/** What a code unit does to words. */
const unknown = 0
const between = 1
const inside = 2
const joins = 3
const alone = 4

const roles = new Uint8Array(0x1_0000)

/**
 * Starts and ends of the words of a text by turns, in UTF-16 code units: letters, digits and what joins them. Each
 * character of a script written without spaces is a word.
 */
export function listWordBounds(text: string): readonly number[] {
  const bounds: number[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const role = roles[code] || roleOf(code)
    if (role === inside) {
      if (start < 0) start = at
      continue
    }
    if (role === joins && start >= 0 && isInside(text, at + 1)) continue
    if (start >= 0) bounds.push(start, at)
    start = -1
    if (role === alone) bounds.push(at, at + 1)
  }
  if (start >= 0) bounds.push(start, text.length)
  return bounds
}

function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at < text.length && (roles[code] || roleOf(code)) === inside
}

function roleOf(code: number): number {
  const character = String.fromCharCode(code)
  let role = between
  if (/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character)) role = inside
  if (/['’‘ʼʿʾʻ\p{Cf}]/u.test(character)) role = joins
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)) role = alone
  if (role !== unknown) roles[code] = role
  return role
}

/** A string of its own: V8 makes longer slices point into the text they were cut from, which would keep it alive. */
function copyOut(word: string): string {
  return String.fromCharCode(...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)))
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
