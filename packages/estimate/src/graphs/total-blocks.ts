import type { PosteriorNodes } from './posterior-nodes.ts'
import { openStencil, stencilSize } from './stencil.ts'

/** A posterior of the undocumented on whole numbers, in blocks of neighbouring ones. */
export interface TotalBlocks {
  /** The least and the greatest number of undocumented of each block; ascending. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** They sum to 1. */
  readonly shares: Float64Array
  /** How much of the posterior each node speaks for: with these a quantity known at the nodes is averaged over the posterior. */
  readonly nodeShares: Float64Array
}

/** How finely: each whole number a block of its own (sixteen blocks between two nodes, beyond two million), or four blocks there. */
export type Fineness = 'whole' | 'rough'

const mostBlocks = 2_000_000
const blocksBetween = { whole: 16, rough: 4 } as const

/**
 * Sums a posterior known at nodes over all whole numbers. Between nodes its logarithm is interpolated by the polynomial through the
 * six nearest; a block of more than one is summed by Simpson's rule over [from − ½, to + ½]. `logs` are those of the nodes, unless
 * another curve known at the same nodes is to be summed.
 */
export function blocksOf(
  nodes: PosteriorNodes,
  fineness: Fineness = 'whole',
  logs = nodes.logs,
): TotalBlocks {
  const gaps = listGaps(nodes)
  const isEach = fineness === 'whole' && countWhole(nodes, gaps) <= mostBlocks
  const sizeIn = (inside: number): number =>
    isEach ? 1 : Math.max(1, Math.ceil(inside / blocksBetween[fineness]))
  const length = gaps.reduce((sum, { inside }) => sum + Math.ceil(inside / sizeIn(inside)), nodes.at.length)
  const blocks = {
    from: new Float64Array(length),
    to: new Float64Array(length),
    shares: new Float64Array(length),
    nodeShares: new Float64Array(nodes.at.length),
  }
  const greatest = logs.reduce((most, log) => Math.max(most, log), -Infinity)
  const stencil = openStencil(nodes.at)
  let block = 0

  function fill(from: number, to: number, share: number): void {
    blocks.from[block] = from
    blocks.to[block] = to
    blocks.shares[block] = share
    block++
  }

  function fillNode(node: number): void {
    const share = Math.exp((logs[node] as number) - greatest)
    blocks.nodeShares[node] = (blocks.nodeShares[node] as number) + share
    fill(nodes.at[node] as number, nodes.at[node] as number, share)
  }

  function densityAt(undocumented: number): number {
    return Math.exp(stencil.interpolate(logs, undocumented) - greatest)
  }

  function shareOf(from: number, to: number): number {
    const middle = (from + to) / 2
    if (from === to) return densityAt(middle)
    const ends = densityAt(from - 0.5) + densityAt(to + 0.5)
    return ((to - from + 1) * (ends + 4 * densityAt(middle))) / 6
  }

  function fillGap({ node, inside, start, length: count }: Gap): void {
    if (inside === 0) return
    stencil.place(start, count)
    const size = sizeIn(inside)
    const first = (nodes.at[node] as number) + 1
    for (let from = first; from < first + inside; from += size) {
      const to = Math.min(from + size, first + inside) - 1
      const share = shareOf(from, to)
      fill(from, to, share)
      spread(blocks.nodeShares, stencil, share)
    }
  }

  for (const gap of gaps) {
    fillNode(gap.node)
    fillGap(gap)
  }
  const sum = blocks.shares.reduce((all, share) => all + share, 0)
  scale(blocks.shares, sum)
  scale(blocks.nodeShares, sum)
  return blocks
}

/** What follows a node: so many whole numbers before the next node, and the stencil to interpolate them with. */
interface Gap {
  readonly node: number
  readonly inside: number
  readonly start: number
  readonly length: number
}

/** One a node; the last node of a run has nothing inside. */
function listGaps({ at, isFirst }: PosteriorNodes): Gap[] {
  const gaps: Gap[] = []
  let first = 0
  for (let end = 1; end <= at.length; end++) {
    if (end < at.length && isFirst[end] === 0) continue
    const length = Math.min(stencilSize, end - first)
    for (let node = first; node < end; node++) {
      const inside = node === end - 1 ? 0 : (at[node + 1] as number) - (at[node] as number) - 1
      const start = Math.min(Math.max(node - stencilSize / 2 + 1, first), end - length)
      gaps.push({ node, inside, start, length })
    }
    first = end
  }
  return gaps
}

function countWhole({ at }: PosteriorNodes, gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { inside }) => sum + inside, at.length)
}

function spread(
  nodeShares: Float64Array,
  { start, length, weights }: { start: number; length: number; weights: Float64Array },
  share: number,
): void {
  for (let at = 0; at < length; at++) {
    nodeShares[start + at] = (nodeShares[start + at] as number) + share * (weights[at] as number)
  }
}

function scale(values: Float64Array, by: number): void {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / by
}
