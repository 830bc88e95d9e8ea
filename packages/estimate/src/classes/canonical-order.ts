import type { Cell } from '../overlaps/overlaps.ts'
import { isOn } from '../overlaps/overlaps.ts'

/**
 * The lists in an order that depends on the counts alone and not on how the lists are numbered or named, so that relabelling them
 * changes no byte of what is drawn: by how many they hold, most first, so that patterns have more of their way down a tree in
 * common; ties by refining (which lists share how many with whom) as graphs are coloured (Weisfeiler & Leman). Lists that nothing
 * tells apart keep their order: where they can be exchanged that changes nothing.
 */
export function orderLists(lists: number, cells: readonly Cell[]): number[] {
  const all = Array.from({ length: lists }, (_, list) => list)
  let ranks = rank(all.map((list) => String(countOn(cells, list)).padStart(16, '0')))
  for (;;) {
    const refined = refine(all, cells, ranks)
    const tied = refined.find((one, at) => refined.indexOf(one) !== at)
    if (tied === undefined)
      return all.sort((one, other) => (refined[other] as number) - (refined[one] as number))
    const first = refined.indexOf(tied)
    ranks = refined.map((one, list) => 2 * one + (one === tied && list !== first ? 1 : 0))
  }
}

function countOn(cells: readonly Cell[], list: number): number {
  return cells.reduce((sum, { pattern, count }) => sum + (isOn(pattern, list) ? count : 0), 0)
}

/** Ranks told apart as far as they go: until a round tells no more. */
function refine(all: readonly number[], cells: readonly Cell[], from: readonly number[]): readonly number[] {
  let ranks = from
  for (let kinds = 0; new Set(ranks).size > kinds;) {
    kinds = new Set(ranks).size
    const signed = cells.map((cell) => sign(all, cell, ranks))
    const before = ranks
    ranks = rank(
      all.map((list) => {
        const own = signed.filter((_, at) => isOn(cells[at]?.pattern ?? 0, list)).sort()
        return `${String(before[list]).padStart(4, '0')}:${own.join(' ')}`
      }),
    )
  }
  return ranks
}

/** A cell by its count and the ranks of its lists. */
function sign(all: readonly number[], { pattern, count }: Cell, ranks: readonly number[]): string {
  const on = all.filter((list) => isOn(pattern, list)).map((list) => ranks[list] as number)
  return `${count}/${on.sort((one, other) => one - other).join(',')}`
}

function rank(keys: readonly string[]): readonly number[] {
  const sorted = [...new Set(keys)].sort()
  return keys.map((key) => sorted.indexOf(key))
}
