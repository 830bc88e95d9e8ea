import { EstimateError } from '../estimate-error.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { countDocumented } from '../overlaps/overlaps.ts'
import { listDecomposableGraphs, type DecomposableGraphs } from './decomposable-graphs.ts'
import { openGraphScores, type GraphScores } from './graph-scores.ts'
import { listNodes, type PosteriorNodes } from './posterior-nodes.ts'
import { blocksOf, type Fineness, type TotalBlocks } from './total-blocks.ts'
import { summarise, type TotalSummary } from './total-summary.ts'
import type { TotalPrior } from './total-prior.ts'

/** What the average over decomposable graphs rests on, every default resolved. */
export interface GraphSettings {
  /** Prior individuals in each cell of the table. */
  readonly delta: number
  readonly prior: TotalPrior
  /** The total is at most this many times the documented. */
  readonly maxExpansion: number
}

/** The posterior of the undocumented, all graphs together. */
export interface GraphPosterior {
  readonly documented: number
  readonly scores: GraphScores
  readonly nodes: PosteriorNodes
  readonly blocks: TotalBlocks
}

/** One graph's part. */
export interface GraphShare {
  /** Its place among the graphs. */
  readonly graph: number
  readonly probability: number
  /** The total, were this graph the only one. */
  readonly alone: TotalSummary
}

/** Nodes a quarter of a standard deviation apart at the most; see `listNodes`. */
const fineSpacing = 0.25
/** A standard deviation: quantiles are right to some thousandths. */
const wideSpacing = 1
/** Graphs times nodes that are always allowed (seconds) and that are never (minutes); and nodes. */
const easyWork = 4e9
const mostWork = 4e10
const mostNodes = 4e6
/** What a node costs besides its graphs, in graphs. */
const nodeWork = 4000

/** Averages over all decomposable graphs; `rough` is quicker, and right to some thousandths. Throws `budget` where lists and greatest total together ask for minutes of work. */
export function averageGraphs(
  overlaps: Overlaps,
  { delta, prior, maxExpansion }: GraphSettings,
  fineness: Fineness = 'whole',
): GraphPosterior {
  const documented = countDocumented(overlaps)
  const most = Math.floor(documented * (maxExpansion - 1))
  const graphs = listDecomposableGraphs(overlaps.lists.length)
  const scores = openGraphScores(graphs, overlaps, delta, prior)
  const nodes = listNodes({
    evaluate: (undocumented) => scores.evaluate(undocumented),
    documented,
    most,
    spacing: affordSpacing(graphs, most, fineness === 'whole' ? fineSpacing : wideSpacing),
  })
  return { documented, scores, nodes, blocks: blocksOf(nodes, fineness) }
}

/** The probability of every graph. */
export function shareGraphs({ scores, nodes, blocks }: GraphPosterior): Float64Array {
  const shares = new Float64Array(scores.logs.length)
  for (let node = 0; node < nodes.at.length; node++) {
    const weight = blocks.nodeShares[node] as number
    if (Math.abs(weight) < 1e-16) continue
    const log = scores.evaluate(nodes.at[node] as number)
    for (let graph = 0; graph < shares.length; graph++) {
      const excess = (scores.logs[graph] as number) - log
      if (excess > -50) shares[graph] = (shares[graph] as number) + weight * Math.exp(excess)
    }
  }
  return shares.map((share) => Math.max(0, share))
}

/** The most probable graphs, each with the total it gives alone. */
export function listTopGraphs(
  posterior: GraphPosterior,
  shares: Float64Array,
  count: number,
  level: number,
): GraphShare[] {
  const { scores, nodes, documented } = posterior
  const order = [...shares.keys()].sort(
    (one, other) => (shares[other] as number) - (shares[one] as number) || one - other,
  )
  const top = order.slice(0, count)
  const logs = top.map(() => new Float64Array(nodes.at.length))
  for (let node = 0; node < nodes.at.length; node++) {
    scores.evaluate(nodes.at[node] as number)
    for (const [place, graph] of top.entries())
      (logs[place] as Float64Array)[node] = scores.logs[graph] as number
  }
  return top.map((graph, place) => ({
    graph,
    probability: shares[graph] as number,
    alone: summarise(blocksOf(nodes, 'rough', logs[place]), documented, level),
  }))
}

/** Can so great a total be computed with so many lists? */
export function isAffordable(lists: number, most: number): boolean {
  const nodes = countNodes(most, wideSpacing)
  return nodes <= mostNodes && nodes * workOf(listDecomposableGraphs(lists)) <= mostWork
}

/** The spacing wanted, or the one that can be afforded. */
function affordSpacing(graphs: DecomposableGraphs, most: number, spacing: number): number {
  if (!isAffordable(graphs.lists, most)) {
    throw new EstimateError(
      'budget',
      `Up to ${most.toLocaleString('en')} undocumented ask for too much work with ${graphs.edges.length.toLocaleString('en')} graphs.`,
      'Lower the greatest total (maxExpansion), or leave a list out.',
    )
  }
  const work = countNodes(most, spacing) * workOf(graphs)
  return Math.min(wideSpacing, spacing * Math.max(1, work / easyWork))
}

/** Nodes at the most, up to a number of undocumented: halving leaves them between half of the spacing and all of it apart. */
function countNodes(most: number, spacing: number): number {
  return (4 * Math.sqrt(most)) / spacing
}

function workOf({ edges }: DecomposableGraphs): number {
  return edges.length + nodeWork
}
