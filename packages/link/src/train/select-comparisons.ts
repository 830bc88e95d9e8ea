import type { PatternCounts } from '../compare/pattern.ts'

/** The same pairs counted by some of the comparisons only. Rows stay sorted by pattern, the first comparison the lowest digit. */
export function selectComparisons(patterns: PatternCounts, names: readonly string[]): PatternCounts {
  const places = names.map((name) => patterns.comparisons.indexOf(name))
  const byPattern = new Map<string, { readonly levels: readonly number[]; readonly pairs: number }>()
  for (const { levels, pairs } of patterns.rows) {
    const kept = places.map((place) => levels[place] ?? 0)
    const key = kept.join(' ')
    byPattern.set(key, { levels: kept, pairs: (byPattern.get(key)?.pairs ?? 0) + pairs })
  }
  return {
    comparisons: names,
    rows: [...byPattern.values()].sort((a, b) => comparePatterns(a.levels, b.levels)),
  }
}

function comparePatterns(a: readonly number[], b: readonly number[]): number {
  for (let at = a.length - 1; at >= 0; at -= 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** How many pairs there are at each level of each comparison. */
export function countLevels(
  patterns: PatternCounts,
  radixes: readonly number[],
): readonly (readonly number[])[] {
  const counts = radixes.map((radix) => Array.from({ length: radix }, () => 0))
  for (const { levels, pairs } of patterns.rows) {
    for (const [at, level] of levels.entries()) {
      const ofComparison = counts[at]
      if (ofComparison !== undefined) ofComparison[level] = (ofComparison[level] ?? 0) + pairs
    }
  }
  return counts
}
