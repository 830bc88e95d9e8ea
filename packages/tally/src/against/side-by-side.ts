import type { HarmSum } from '../question.ts'
import type { AcceptedIncident, KnownRange, SideBySide } from './against-question.ts'

/** Both sides of the same incidents, each added up as far as it gives figures. */
export function sumSides(rows: readonly AcceptedIncident[]): SideBySide {
  return {
    incidents: rows.length,
    conceded: sumRanges(rows.map(({ conceded }) => conceded)),
    recorded: sumRanges(rows.map(({ recorded }) => recorded)),
  }
}

/** A sum of ranges as far as their ends are known, with how many are not. */
export function sumRanges(ranges: readonly KnownRange[]): HarmSum {
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
