import { bulkEffectiveSize, tailEffectiveSize } from './effective-size.ts'
import { rankRHat } from './r-hat.ts'

/** Whether chains tell the same, and how many independent draws they are worth. */
export interface Diagnosis {
  /** Rank-normalised split R-hat; null where no chain moves and they stand apart. */
  readonly rHat: number | null
  /** Effective sample sizes, of the middle and of the tails. */
  readonly effectiveBulk: number
  readonly effectiveTail: number
}

/** Of chains of equal length, two or more, on a scale where they can be compared. */
export function diagnose(chains: readonly Float64Array[]): Diagnosis {
  return {
    rHat: rankRHat(chains),
    effectiveBulk: bulkEffectiveSize(chains),
    effectiveTail: tailEffectiveSize(chains),
  }
}
