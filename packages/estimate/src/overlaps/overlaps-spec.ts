/** A table of overlaps as somebody wrote it: nothing in it is believed before `defineOverlaps`. */
export interface OverlapsSpec {
  /** Names of the lists, one to thirty. */
  readonly lists: readonly string[]
  readonly patterns: readonly PatternSpec[]
  /** Patterns nobody could have had (structural zeros), as histories ("101") or names of lists. */
  readonly impossible?: readonly (string | readonly string[])[]
}

/** So many individuals are on exactly these lists: given as a history, "101" over the lists in order, or by their names. */
export interface PatternSpec {
  readonly h?: string
  readonly lists?: readonly string[]
  /** A whole number, 0 or more. Null is allowed for those on no list alone, who are never known. */
  readonly n: number | null
}
