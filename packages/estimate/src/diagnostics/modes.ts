import { densityOf, type Density } from './density.ts'
import { effectiveSize } from './effective-size.ts'
import { momentsOf } from './moments.ts'
import { sortDraws, sortedQuantile, splitChains } from './split-chains.ts'

/** One of the places where draws gather, apart from others by a valley. */
export interface Mode {
  /** The median of its draws, and the least and greatest of them. */
  readonly middle: number
  readonly low: number
  readonly high: number
  /** Of all draws. */
  readonly share: number
  /** Chains with a twentieth of their draws in it or more. */
  readonly chainsReached: number
  /** Chains with more than half of their draws in it. */
  readonly chainsHeld: number
}

/** A valley counts where the density in it is below this share of that at the lower of the peaks beside it. */
const shallowest = 0.5
/** A mode of fewer draws than this share is one with its neighbour. */
const leastShare = 0.01
/** Standard errors by which a valley has to be emptier than the lower peak. */
const leastErrors = 4
/** Chains differ in their share of draws beyond a valley by this: they are divided by it. */
const dividing = 0.5
/** Share of a chain's draws in a mode that makes it one that reached it. */
const reached = 0.05

/**
 * The modes of draws of n0, on log(n0 + ½), ascending; one where there are no several. Peaks and valleys are those of a kernel
 * density, and modes are tested one by one, as in Minnotte (1997, Annals of Statistics 25:1646): a valley stands where it is less
 * than half as high as both peaks, and either more draws lie about the lower peak than in the valley by four standard errors,
 * autocorrelation counted, or chains are divided by it. A long or heavy tail is no mode.
 */
export function listModes(unseen: readonly Float64Array[]): readonly Mode[] {
  const sorted = sortDraws(unseen)
  const logs = unseen.map((chain) => chain.map(logUnseen))
  const within = logs.reduce((sum, chain) => sum + effectiveSize([chain]), 0)
  const landscape = { ...densityOf(sorted, Math.max(4, within)), logs }
  let peaks = listPeaks(landscape.heights)
  for (;;) {
    const fallen = findFallen(landscape, peaks)
    if (fallen === undefined) break
    peaks = peaks.filter((peak) => peak !== fallen)
  }
  const bounds = [
    -Infinity,
    ...listValleys(landscape, peaks).map(({ at }) => placeOf(landscape, at)),
    Infinity,
  ]
  return bounds.slice(1).map((to, at) => modeOf(unseen, bounds[at] as number, to))
}

/** The scale on which chains are compared: of n0, the individuals on no list; ½ lets none be told. */
export function logUnseen(unseen: number): number {
  return Math.log(unseen + 0.5)
}

interface Landscape extends Density {
  readonly logs: readonly Float64Array[]
}

/** The lowest place between two peaks, and the lower of them. */
interface Valley {
  readonly at: number
  readonly lower: number
  /** Its height over the lower peak's. */
  readonly depth: number
}

function listPeaks(heights: Float64Array): readonly number[] {
  const peaks: number[] = []
  for (let at = 1; at < heights.length - 1; at++) {
    const height = heights[at] as number
    if (height > (heights[at - 1] as number) && height >= (heights[at + 1] as number)) peaks.push(at)
  }
  return peaks
}

function listValleys({ heights }: Landscape, peaks: readonly number[]): readonly Valley[] {
  return peaks.slice(1).map((right, index) => {
    const left = peaks[index] as number
    let at = left
    for (let next = left; next < right; next++)
      if ((heights[next] as number) < (heights[at] as number)) at = next
    const lower = (heights[left] as number) < (heights[right] as number) ? left : right
    return { at, lower, depth: (heights[at] as number) / (heights[lower] as number) }
  })
}

/** The peak that is the first to go: beside the shallowest valley, of too few draws, or not told apart. */
function findFallen(landscape: Landscape, peaks: readonly number[]): number | undefined {
  const valleys = listValleys(landscape, peaks)
  const shallow = valleys.reduce<Valley | undefined>(
    (worst, valley) => (worst !== undefined && worst.depth >= valley.depth ? worst : valley),
    undefined,
  )
  if (shallow === undefined) return undefined
  if (shallow.depth > shallowest) return shallow.lower
  return findThin(landscape, peaks, valleys) ?? valleys.find((valley) => !stands(landscape, valley))?.lower
}

function findThin(
  landscape: Landscape,
  peaks: readonly number[],
  valleys: readonly Valley[],
): number | undefined {
  const bounds = [-Infinity, ...valleys.map(({ at }) => placeOf(landscape, at)), Infinity]
  const draws = landscape.logs.reduce((sum, chain) => sum + chain.length, 0)
  return peaks.find((_, at) => {
    const [from, to] = [bounds[at] as number, bounds[at + 1] as number]
    return landscape.logs.reduce((sum, chain) => sum + countWithin(chain, from, to), 0) < leastShare * draws
  })
}

function stands(landscape: Landscape, valley: Valley): boolean {
  return isDivided(landscape.logs, placeOf(landscape, valley.at)) || isEmptier(landscape, valley)
}

function isDivided(logs: readonly Float64Array[], place: number): boolean {
  const below = logs.map((chain) => countWithin(chain, -Infinity, place) / chain.length)
  return Math.max(...below) - Math.min(...below) >= dividing
}

/** Of two stretches of equal width, about the lower peak and about the valley: does the first hold more draws, beyond chance? */
function isEmptier(landscape: Landscape, { at, lower }: Valley): boolean {
  const [valley, peak] = [placeOf(landscape, at), placeOf(landscape, lower)]
  const reach = Math.min(2 * landscape.bandwidth, Math.abs(peak - valley) / 2)
  const told = landscape.logs.map((chain) =>
    chain.map((log) => Number(Math.abs(log - peak) < reach) - Number(Math.abs(log - valley) < reach)),
  )
  const { mean, variance } = momentsOf(sortDraws(told))
  return mean > leastErrors * Math.sqrt(variance / effectiveSize(splitChains(told)))
}

function placeOf({ from, step }: Density, at: number): number {
  return from + at * step
}

function modeOf(unseen: readonly Float64Array[], from: number, to: number): Mode {
  const parts = unseen.map((chain) => chain.filter((draw) => isWithin(logUnseen(draw), from, to)))
  const shares = parts.map((part, at) => part.length / (unseen[at]?.length ?? 1))
  const sorted = sortDraws(parts)
  return {
    middle: sortedQuantile(sorted, 0.5),
    low: sorted[0] as number,
    high: sorted.at(-1) as number,
    share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    chainsReached: shares.filter((share) => share >= reached).length,
    chainsHeld: shares.filter((share) => share > 0.5).length,
  }
}

function countWithin(logs: Float64Array, from: number, to: number): number {
  let count = 0
  for (const log of logs) if (isWithin(log, from, to)) count++
  return count
}

function isWithin(log: number, from: number, to: number): boolean {
  return log >= from && log < to
}
