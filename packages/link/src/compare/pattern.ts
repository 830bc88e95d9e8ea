/**
 * How often each combination of levels occurs. `levels` holds, for each of `comparisons` in its order, the index of the pair's
 * level in that comparison's list. Rows are sorted by pattern.
 */
export interface PatternCounts {
  readonly comparisons: readonly string[]
  readonly rows: readonly { readonly levels: readonly number[]; readonly pairs: number }[]
}

/** How a pattern is one whole number: level indices as digits, the first comparison's the lowest, in mixed radix. */
export function packLevels(levels: readonly number[], radixes: readonly number[]): number {
  return levels.reduceRight((packed, level, at) => packed * (radixes[at] ?? 1) + level, 0)
}

/** The level indices that a packed pattern holds. */
export function unpackLevels(packed: number, radixes: readonly number[]): readonly number[] {
  let rest = packed
  return radixes.map((radix) => {
    const level = rest % radix
    rest = Math.floor(rest / radix)
    return level
  })
}

/** How many pairs were counted. */
export function countPairsOf({ rows }: Pick<PatternCounts, 'rows'>): number {
  return rows.reduce((total, { pairs }) => total + pairs, 0)
}
