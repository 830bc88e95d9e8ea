import type { TotalBlocks } from './total-blocks.ts'

/** A part of the posterior with one peak. */
export interface TotalMode {
  /** The number of undocumented at the peak. */
  readonly at: number
  /** How much of the posterior lies between the valleys on both sides. */
  readonly share: number
}

/** A valley parts two modes where it is at most this high, of the lower of the peaks beside it. */
const valleyDepth = 0.5
/** A part with less of the posterior is none. */
const leastShare = 0.05

/** The modes, ascending: peaks with a valley of half their height or less between them, each with a twentieth of the posterior or more. */
export function listTotalModes(blocks: TotalBlocks): readonly TotalMode[] {
  const bounds = listBounds(blocks)
  return bounds
    .map((from, part) => modeOf(blocks, from, bounds[part + 1] ?? blocks.shares.length))
    .filter(({ share }) => share >= leastShare)
}

/** Where each part starts: the walk goes down from a peak to the lowest point, and a rise to twice that starts the next part. */
function listBounds(blocks: TotalBlocks): number[] {
  const bounds = [0]
  let peak = 0
  let valley = Infinity
  let lowest = 0
  for (let at = 0; at < blocks.shares.length; at++) {
    const density = densityAt(blocks, at)
    if (density < valley) {
      valley = density
      lowest = at
    }
    const isRisen = valley <= valleyDepth * Math.min(peak, density)
    if (isRisen) bounds.push(lowest)
    if (isRisen || density > peak) {
      peak = density
      valley = density
      lowest = at
    }
  }
  return bounds
}

function modeOf(blocks: TotalBlocks, from: number, to: number): TotalMode {
  let share = 0
  let best = from
  for (let at = from; at < to; at++) {
    share += blocks.shares[at] as number
    if (densityAt(blocks, at) > densityAt(blocks, best)) best = at
  }
  return { at: Math.round(((blocks.from[best] as number) + (blocks.to[best] as number)) / 2), share }
}

function densityAt({ from, to, shares }: TotalBlocks, at: number): number {
  return (shares[at] as number) / ((to[at] as number) - (from[at] as number) + 1)
}
