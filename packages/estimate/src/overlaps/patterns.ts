import { isOn, type Overlaps } from './overlaps.ts'

/** On how many lists a pattern is. */
export function countBits(pattern: number): number {
  let bits = 0
  for (let rest = pattern; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

/**
 * Could anybody have been on these lists, whatever others they were on: is there a pattern with all these bits that is not
 * impossible? j bits of J lie in 2^(J − j) patterns.
 */
export function isPossible(
  { lists, impossible }: Pick<Overlaps, 'lists' | 'impossible'>,
  on: number,
): boolean {
  const barred = impossible.filter((pattern) => (pattern & on) === on).length
  return barred < 2 ** (lists.length - countBits(on))
}

/** A pattern as it is written in files: "101", the first letter for the first list. */
export function sayHistory(pattern: number, lists: number): string {
  return Array.from({ length: lists }, (_, list) => (isOn(pattern, list) ? '1' : '0')).join('')
}

/** The lists of a pattern, by name. */
export function listNames({ lists }: Pick<Overlaps, 'lists'>, pattern: number): readonly string[] {
  return lists.filter((_, list) => isOn(pattern, list))
}
