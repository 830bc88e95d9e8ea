import type { Overlaps } from './overlaps.ts'

/**
 * Could anybody have been on these lists, whatever others they were on: is there a pattern with all these bits that is not
 * impossible? Impossible patterns are few, so they are counted: a set of j lists of J lies in 2^(J − j) patterns.
 */
export function isPossible(
  { lists, impossible }: Pick<Overlaps, 'lists' | 'impossible'>,
  on: number,
): boolean {
  const barred = impossible.filter((pattern) => (pattern & on) === on).length
  return barred < 2 ** (lists.length - countBits(on))
}

/** On how many lists a pattern is. */
export function countBits(pattern: number): number {
  let bits = 0
  for (let rest = pattern; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
