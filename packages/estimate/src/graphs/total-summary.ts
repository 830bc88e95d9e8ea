import type { Range } from '../estimate.ts'
import type { Posterior } from '../posterior/posterior.ts'
import type { TotalBlocks } from './total-blocks.ts'

/** A posterior of the total in a few numbers; `range` has its median. */
export interface TotalSummary {
  readonly range: Range
  readonly mean: number
  readonly mode: number
}

/** The median with the equal-tailed interval, mean and mode of the total. */
export function summarise(blocks: TotalBlocks, documented: number, level: number): TotalSummary {
  const [low = 0, point = 0, high = 0] = quantilesOf(blocks, [(1 - level) / 2, 0.5, (1 + level) / 2])
  return {
    range: { point: documented + point, low: documented + low, high: documented + high, level },
    mean: documented + meanOf(blocks),
    mode: documented + modeOf(blocks),
  }
}

function meanOf({ from, to, shares }: TotalBlocks): number {
  return shares.reduce(
    (mean, share, at) => mean + (share * ((from[at] as number) + (to[at] as number))) / 2,
    0,
  )
}

/** The middle of the block that is densest. */
function modeOf({ from, to, shares }: TotalBlocks): number {
  const densities = shares.map((share, at) => share / ((to[at] as number) - (from[at] as number) + 1))
  const greatest = densities.reduce((most, density) => Math.max(most, density), 0)
  const at = densities.indexOf(greatest)
  return Math.round(((from[at] as number) + (to[at] as number)) / 2)
}

/** The share of the posterior whose total is above a bound. */
export function shareAbove({ from, shares }: TotalBlocks, undocumented: number): number {
  let share = 0
  for (let at = shares.length - 1; at >= 0 && (from[at] as number) > undocumented; at--)
    share += shares[at] as number
  return share
}

/** Parts of at most this share of the posterior … */
const mostShare = 1 / 12_000
/** … and at most this wide, of the total: so that a long tail keeps its shape. */
const mostWidth = 0.002

/**
 * The posterior in at most some 20,000 totals: neighbours are joined, and stand at the greatest total of theirs, so that the share at
 * or below each total is exact. The ends of the interval and the median are ends of parts.
 */
export function thinBlocks(blocks: TotalBlocks, documented: number, { point, low, high }: Range): Posterior {
  const totals: number[] = []
  const probabilities: number[] = []
  let share = 0
  let first = documented + (blocks.from[0] as number)
  for (let at = 0; at < blocks.shares.length; at++) {
    const [from, to, own] = blockAt(blocks, at)
    const quantile = [low, point, high].find((end) => end >= documented + from && end <= documented + to)
    const total = quantile ?? documented + to
    share += own
    const next = (blocks.shares[at + 1] ?? 0) + share
    const isEnd = quantile !== undefined || at === blocks.shares.length - 1
    if (!isEnd && next <= mostShare && total - first < mostWidth * total) continue
    totals.push(total)
    probabilities.push(share)
    share = 0
    first = total + 1
  }
  return { totals: Float64Array.from(totals), probabilities: Float64Array.from(probabilities) }
}

/**
 * The least number of undocumented at or below which each share of the posterior lies; shares ascend. Within a block of more than one
 * the posterior is taken as even, which the narrowness of blocks makes exact but for a share of 1e-4 of one.
 */
function quantilesOf(blocks: TotalBlocks, wanted: readonly number[]): number[] {
  const found: number[] = []
  let below = 0
  for (let at = 0; at < blocks.shares.length && found.length < wanted.length; at++) {
    const [from, to, share] = blockAt(blocks, at)
    const before = below
    below += share
    while (found.length < wanted.length && below >= (wanted[found.length] as number) - 1e-12) {
      const part = Math.min(1, ((wanted[found.length] as number) - before) / share)
      found.push(Math.max(from, from - 1 + Math.ceil(part * (to - from + 1) - 1e-9)))
    }
  }
  while (found.length < wanted.length) found.push(blocks.to.at(-1) as number)
  return found
}

function blockAt({ from, to, shares }: TotalBlocks, at: number): readonly [number, number, number] {
  return [from[at] as number, to[at] as number, shares[at] as number]
}
