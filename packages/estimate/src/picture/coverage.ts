import type { Estimate, Range } from '../estimate.ts'
import { countListed, type Overlaps } from '../overlaps/overlaps.ts'

/** How much of everybody, documented or not, somebody has documented. */
export interface Coverage {
  /** All lists together. */
  readonly all: Covered
  /** Each list, in the order of the table. */
  readonly lists: readonly Covered[]
}

export interface Covered {
  /** Of the list; null for all together. */
  readonly name: string | null
  /** Individuals counted. */
  readonly count: number
  /** Of the estimated total, from 0 to 1: what is sure of the total is sure of it; null where there is no estimate. */
  readonly share: Range | null
}

/**
 * The share of the estimated total that each list holds, and all lists together: the count over the total, the interval turned round,
 * as the greater the total the less is covered.
 */
export function coverageOf(overlaps: Overlaps, { documented, total }: Estimate): Coverage {
  return {
    all: { name: null, count: documented, share: shareOf(documented, total) },
    lists: overlaps.lists.map((name, list) => {
      const count = countListed(overlaps, list)
      return { name, count, share: shareOf(count, total) }
    }),
  }
}

/** What share of an estimated total so many individuals are; null where there is no total. */
export function shareOf(count: number, total: Range | null): Range | null {
  if (total === null || total.low === 0) return null
  const { point, low, high, level } = total
  return { point: count / point, low: count / high, high: count / low, level }
}
