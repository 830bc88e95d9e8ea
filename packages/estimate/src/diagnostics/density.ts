import { momentsOf } from './moments.ts'
import { sortedQuantile } from './split-chains.ts'

/** A density on a grid of equal steps: `heights[i]` at `from + i × step`. */
export interface Density {
  readonly from: number
  readonly step: number
  readonly heights: Float64Array
  /** Of the kernel: what lies nearer can't be told apart. */
  readonly bandwidth: number
}

const stepsPerBandwidth = 4
const mostSteps = 4096

/**
 * The density of log(n0 + ½) over draws of n0, ascending, by a Gaussian kernel of Silverman's bandwidth, .9 min(s, IQR / 1.34)
 * S^(−1/5), S the effective number of draws (Silverman 1986, Density Estimation, eq. 3.31). Each n0 is spread evenly over
 * log(n0 + ½) … log(n0 + 3/2): small numbers lie far apart on this scale and would show as a mode each.
 */
export function densityOf(sorted: Float64Array, effective: number): Density {
  const logs = sorted.map((unseen) => Math.log(unseen + 0.5))
  const bandwidth = Math.max(bandwidthOf(logs, effective), 1e-9)
  const from = (logs[0] as number) - 3 * bandwidth
  const to = Math.log((sorted.at(-1) as number) + 1.5) + 3 * bandwidth
  const steps = Math.min(mostSteps, Math.ceil((stepsPerBandwidth * (to - from)) / bandwidth))
  const step = (to - from) / steps
  return { from, step, bandwidth, heights: smooth(binDraws(sorted, from, step, steps + 1), bandwidth / step) }
}

function bandwidthOf(logs: Float64Array, effective: number): number {
  const spread = Math.sqrt(momentsOf(logs).variance)
  const middle = (sortedQuantile(logs, 0.75) - sortedQuantile(logs, 0.25)) / 1.34
  return 0.9 * (middle > 0 ? Math.min(spread, middle) : spread) * effective ** -0.2
}

function binDraws(sorted: Float64Array, from: number, step: number, size: number): Float64Array {
  const bins = new Float64Array(size)
  for (const unseen of sorted) {
    spreadOver(bins, (Math.log(unseen + 0.5) - from) / step, (Math.log(unseen + 1.5) - from) / step)
  }
  return bins
}

/** Adds `mass`, spread evenly over the bins that `low … high` touches; bin i is i − ½ … i + ½. */
export function spreadOver(bins: Float64Array, low: number, high: number, mass = 1): void {
  const first = Math.round(low)
  const last = Math.min(bins.length - 1, Math.round(high))
  for (let at = first; at <= last; at++) {
    const part = Math.min(high, at + 0.5) - Math.max(low, at - 0.5)
    bins[at] = (bins[at] as number) + (mass * Math.max(0, part)) / (high - low)
  }
}

function smooth(bins: Float64Array, bandwidth: number): Float64Array {
  const reach = Math.ceil(4 * bandwidth)
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-(((at - reach) / bandwidth) ** 2) / 2),
  )
  const smoothed = new Float64Array(bins.length)
  for (const [at, mass] of bins.entries()) if (mass > 0) addKernel(smoothed, kernel, at - reach, mass)
  return smoothed
}

function addKernel(into: Float64Array, kernel: Float64Array, from: number, mass: number): void {
  for (let at = Math.max(0, -from); at < kernel.length && from + at < into.length; at++) {
    into[from + at] = (into[from + at] as number) + mass * (kernel[at] as number)
  }
}
