import { listWords } from './words.ts'

/** Two versions of one paragraph; null where there is no other. */
export type Pair = readonly [string | null, string | null]

/** Paragraphs of each side that are weighed against each other; longer stretches are taken a window at a time. */
const window = 60
/** The least part of their words that two paragraphs have in common to be versions of one. */
const leastAlike = 0.4

/** Puts the paragraphs of two stretches side by side, in order, so that those most alike meet. */
export function pairParagraphs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < Math.max(left.length, right.length); at += window) {
    pairs.push(...pairWindow(left.slice(at, at + window), right.slice(at, at + window)))
  }
  return pairs
}

/** The best alignment by dynamic programming, as of sequences (Needleman and Wunsch 1970). */
function pairWindow(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const bags = right.map(bagOf)
  const alike = left.map(bagOf).map((one) => bags.map((other) => likeness(one, other)))
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1))
  const bestAt = (row: number, column: number): number => best[row]?.[column] ?? 0
  const joined = (row: number, column: number): number => {
    const score = alike[row]?.[column] ?? 0
    return score < leastAlike ? -1 : score + bestAt(row + 1, column + 1)
  }
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const scores = best[row]
      if (scores !== undefined)
        scores[column] = Math.max(bestAt(row + 1, column), bestAt(row, column + 1), joined(row, column))
    }
  }
  return tracePairs(left, right, bestAt, joined)
}

function tracePairs(
  left: readonly string[],
  right: readonly string[],
  bestAt: (row: number, column: number) => number,
  joined: (row: number, column: number) => number,
): readonly Pair[] {
  const pairs: Pair[] = []
  let row = 0
  let column = 0
  while (row < left.length || column < right.length) {
    const one = left[row] ?? null
    const other = right[column] ?? null
    if (
      one !== null &&
      other !== null &&
      joined(row, column) === bestAt(row, column) &&
      bestAt(row, column) > 0
    ) {
      pairs.push([one, other])
      row++
      column++
    } else if (other === null || (one !== null && bestAt(row + 1, column) === bestAt(row, column))) {
      pairs.push([one, null])
      row++
    } else {
      pairs.push([null, other])
      column++
    }
  }
  return pairs
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const word of listWords(text)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Twice what both have over what they have in all (Dice 1945), 0 to 1. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0)
  const all = sum(one) + sum(other)
  return all === 0 ? 0 : (2 * common) / all
}

function sum(bag: ReadonlyMap<string, number>): number {
  return bag.values().reduce((total, count) => total + count, 0)
}
