import type { HarmSum, KnownRange } from '@recount/tally'

/** A sum of ranges as far as their ends are known, with how many are not. */
export function sumKnown(ranges: readonly KnownRange[]): HarmSum {
  const known = ranges.filter(({ min, max }) => min !== null || max !== null)
  return {
    min: known.reduce((sum, { min }) => sum + (min ?? 0), 0),
    max: known.reduce((sum, { max }) => sum + (max ?? 0), 0),
    best: null,
    unknown: ranges.length - known.length,
    noMin: known.filter(({ min }) => min === null).length,
    noMax: known.filter(({ max }) => max === null).length,
  }
}
