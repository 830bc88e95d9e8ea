import { spreadOver } from '../diagnostics/density.ts'
import type { Estimate } from '../estimate.ts'
import { quantileOf, type Posterior } from '../posterior/posterior.ts'
import { diffuse } from './diffusion.ts'

/** A point of a density’s curve. */
export interface DensityPoint {
  readonly total: number
  /** Per individual: the area under the curve is 1. */
  readonly density: number
}

/** How a density is drawn. */
export interface DensityOptions {
  /** Points of the curve: 200. */
  readonly points?: number
  /** How much of the distribution the curve shows, its middle: .998. */
  readonly share?: number
}

const binCount = 1024
/** More draws than so many are smoothed no less. */
const mostDraws = 1e6

/**
 * The spread of an estimate as a curve to be drawn, totals ascending, none below the documented; empty where the estimate has no
 * spread. Smoothed on the scale of log(undocumented + ½): draws by as much as their number asks for, an exact posterior (dga) hardly.
 * Ends that hold next to nothing are cut off, and the rest stands for the whole.
 */
export function densityOf(
  { documented, spread }: Pick<Estimate, 'documented' | 'spread'>,
  { points = 200, share = 0.998 }: DensityOptions = {},
): readonly DensityPoint[] {
  if (spread === null || spread.totals.length === 0) return []
  const scale = openScale(spread, documented)
  const heights = diffuse(binShares(spread, documented, scale), drawsOf(spread))
  const low = logOf(quantileOf(spread, (1 - share) / 2) - documented)
  const high = logOf(quantileOf(spread, (1 + share) / 2) - documented + 1)
  const places = Array.from({ length: points }, (_, at) => low + ((high - low) * at) / (points - 1))
  return normalise(
    places.map((place) => ({
      total: documented + Math.max(0, Math.exp(place) - 0.5),
      density: heightAt(heights, (place - scale.from) / scale.step - 0.5) / Math.exp(place),
    })),
  )
}

interface Scale {
  readonly from: number
  readonly step: number
}

function logOf(undocumented: number): number {
  return Math.log(undocumented + 0.5)
}

/** Bins from a tenth of the range below the least total, but never below the documented, to a tenth above the greatest. */
function openScale({ totals }: Posterior, documented: number): Scale {
  const least = logOf((totals[0] as number) - documented)
  const greatest = logOf((totals.at(-1) as number) - documented + 1)
  const margin = (greatest - least) / 10
  const from = Math.max(logOf(0), least - margin)
  return { from, step: (greatest + margin - from) / binCount }
}

/** Each total spread evenly from it to the next whole number; bin i is the span from i to i + 1 steps. */
function binShares(
  { totals, probabilities }: Posterior,
  documented: number,
  { from, step }: Scale,
): Float64Array {
  const bins = new Float64Array(binCount)
  for (const [at, total] of totals.entries()) {
    const low = (logOf(total - documented) - from) / step - 0.5
    const high = (logOf(total - documented + 1) - from) / step - 0.5
    spreadOver(bins, low, high, probabilities[at])
  }
  return bins
}

/** The draws a distribution stands for: none of its totals can have been drawn less than once. */
function drawsOf({ probabilities }: Posterior): number {
  const least = probabilities.reduce((less, share) => (share > 0 && share < less ? share : less), 1)
  return Math.min(mostDraws, 1 / least)
}

/** Between bins on a straight line. */
function heightAt(heights: Float64Array, place: number): number {
  const at = Math.min(Math.max(place, 0), heights.length - 1)
  const below = Math.floor(at)
  const low = heights[below] as number
  const high = heights[Math.min(below + 1, heights.length - 1)] as number
  return low + (high - low) * (at - below)
}

function normalise(points: readonly DensityPoint[]): readonly DensityPoint[] {
  const area = points.reduce((sum, { total, density }, at) => {
    const before = points[at - 1]
    return before === undefined ? 0 : sum + ((density + before.density) / 2) * (total - before.total)
  }, 0)
  return area > 0 ? points.map(({ total, density }) => ({ total, density: density / area })) : []
}
