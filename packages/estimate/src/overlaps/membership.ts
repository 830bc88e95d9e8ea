import { countListed, isOn, type Overlaps } from './overlaps.ts'
import { countBits } from './patterns.ts'

/** Two lists by their places, the first before the second. */
export interface ListPair {
  readonly one: number
  readonly other: number
}

/** Every pair of the lists that hold somebody. */
export function listPairs(overlaps: Overlaps): readonly ListPair[] {
  const held = listHeld(overlaps)
  return held.flatMap((one, at) => held.slice(at + 1).map((other) => ({ one, other })))
}

/** The lists somebody is on, by their places. */
export function listHeld(overlaps: Overlaps): readonly number[] {
  return [...overlaps.lists.keys()].filter((list) => countListed(overlaps, list) > 0)
}

/** The lists that hold somebody, lists with exactly the same individuals counted once. */
export function countDistinctLists(overlaps: Overlaps): number {
  const columns = listHeld(overlaps).map((list) =>
    overlaps.cells.map(({ pattern }) => (isOn(pattern, list) ? '1' : '0')).join(''),
  )
  return new Set(columns).size
}

/** Individuals on exactly so many lists, and so on up: `[on one, on two, …]`, one entry for each list. */
export function countByLists({ lists, cells }: Overlaps): readonly number[] {
  const counts = lists.map(() => 0)
  for (const { pattern, count } of cells) {
    const at = countBits(pattern) - 1
    counts[at] = (counts[at] ?? 0) + count
  }
  return counts
}

/** The lists that hold somebody, in groups that share nobody with each other; by their places, the largest group first. */
export function groupLists(overlaps: Overlaps): readonly (readonly number[])[] {
  let groups = listHeld(overlaps).map((list) => 1 << list)
  for (const { pattern } of overlaps.cells) {
    const met = groups.filter((group) => (group & pattern) !== 0)
    if (met.length > 1) {
      groups = groups.filter((group) => (group & pattern) === 0)
      groups.push(met.reduce((all, group) => all | group, 0))
    }
  }
  return groups
    .map((group) => [...overlaps.lists.keys()].filter((list) => isOn(group, list)))
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
}
