/**
 * How many individuals were found with each capture pattern. A pattern is a set of lists as bits: bit j stands for `lists[j]`, so
 * that 1 is "on the first list only"; pattern 0, on none of them, is what is estimated and never stands here.
 */
export interface Overlaps {
  /** Names of the lists, one to thirty, all different. One list alone is no fault of the table: the gates refuse it, and say why. */
  readonly lists: readonly string[]
  /** The patterns that somebody has, ascending; every count a whole number above 0. */
  readonly cells: readonly Cell[]
  /** Patterns that nobody could have had (structural zeros: a list that starts where another ends), ascending; never in `cells`. */
  readonly impossible: readonly number[]
}

/** So many individuals are on exactly these lists. */
export interface Cell {
  readonly pattern: number
  readonly count: number
}

/** The individuals of one place and period, say, whose undocumented are estimated apart. */
export interface Stratum {
  readonly name: string
  readonly overlaps: Overlaps
}

/** Individuals on at least one list: the documented, the floor of every estimate. */
export function countDocumented({ cells }: Overlaps): number {
  return cells.reduce((sum, { count }) => sum + count, 0)
}

/** Individuals on a list. */
export function countListed({ cells }: Overlaps, list: number): number {
  return cells.reduce((sum, { pattern, count }) => sum + (isOn(pattern, list) ? count : 0), 0)
}

/** Individuals on both lists, whatever others they are on. */
export function countShared({ cells }: Overlaps, one: number, other: number): number {
  return cells.reduce(
    (sum, { pattern, count }) => sum + (isOn(pattern, one) && isOn(pattern, other) ? count : 0),
    0,
  )
}

/** Does an individual with this pattern stand on the list? */
export function isOn(pattern: number, list: number): boolean {
  return ((pattern >>> list) & 1) === 1
}
