import type { Range } from '../estimate.ts'
import type { Posterior } from '../posterior/posterior.ts'

/** A total is never below those who are documented, who include those on the largest single list: whatever is, is raised to it. */
export function holdToFloor(total: Range, floor: number): Range {
  const { point, low, high, level } = total
  return { point: Math.max(point, floor), low: Math.max(low, floor), high: Math.max(high, floor), level }
}

/** The same for a distribution: what lies below the floor is put on it. */
export function holdSpread({ totals, probabilities }: Posterior, floor: number): Posterior {
  const below = totals.findIndex((total) => total >= floor)
  if (below === 0) return { totals, probabilities }
  const from = below === -1 ? totals.length : below
  const moved = probabilities.subarray(0, from).reduce((sum, share) => sum + share, 0)
  const isThere = totals[from] === floor
  const rest = isThere ? from + 1 : from
  const onFloor = moved + (isThere ? (probabilities[from] ?? 0) : 0)
  return {
    totals: Float64Array.from([floor, ...totals.subarray(rest)]),
    probabilities: Float64Array.from([onFloor, ...probabilities.subarray(rest)]),
  }
}
