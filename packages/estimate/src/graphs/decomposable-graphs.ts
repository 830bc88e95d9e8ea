/**
 * Every decomposable graph on so many lists, complete graph first, each but the first made from an earlier one by taking out one
 * edge. An edge is a bit of a mask: edge {i, j}, i < j, is bit j(j − 1)/2 + i.
 */
export interface DecomposableGraphs {
  readonly lists: number
  /** The edges of each graph. */
  readonly edges: Uint16Array
  /** The graph each was made from, and by which of `removals`; both mean nothing for the complete graph, at 0. */
  readonly parents: Uint16Array
  readonly removed: Uint16Array
  readonly removals: readonly Removal[]
}

/** Taking the edge {one, other} out of the only clique that holds it; sets of lists are bits, as patterns are. */
interface Removal {
  readonly clique: number
  readonly one: number
  readonly other: number
}

/** More lists than this have too many graphs: 617,675 on seven. */
export const mostLists = 6

/**
 * The decomposable (chordal) graphs on 1 to six labelled lists: 1, 2, 8, 61, 822 and 18,154. Two such graphs, one within the other,
 * are joined by decomposable graphs that lose one edge at a time (Frydenberg & Lauritzen 1989, Biometrika 76:539), and a
 * decomposable graph stays so without an edge where one clique alone holds the edge; so the walk from the complete graph meets all.
 */
export function listDecomposableGraphs(lists: number): DecomposableGraphs {
  if (!(lists >= 1 && lists <= mostLists))
    throw new RangeError(`Graphs are listed on 1 to ${mostLists} lists, not ${lists}.`)
  const edges = [2 ** ((lists * (lists - 1)) / 2) - 1]
  const parents = [0]
  const removed = [0]
  const removals: Removal[] = []
  const seen = new Set(edges)
  const removalAt = new Map<number, number>()
  for (let at = 0; at < edges.length; at++) {
    for (const removal of listRemovals(lists, edges[at] as number)) {
      const child = (edges[at] as number) & ~(1 << edgeBit(removal.one, removal.other))
      if (seen.has(child)) continue
      seen.add(child)
      edges.push(child)
      parents.push(at)
      removed.push(indexOfRemoval(removal, removals, removalAt))
    }
  }
  return {
    lists,
    edges: Uint16Array.from(edges),
    parents: Uint16Array.from(parents),
    removed: Uint16Array.from(removed),
    removals,
  }
}

/** The bit of the edge between two lists, i < j: edges of list 1 first, then of list 2, … */
function edgeBit(i: number, j: number): number {
  return (j * (j - 1)) / 2 + i
}

/** The lists joined to a list, as bits. */
export function neighboursOf(edges: number, list: number, lists: number): number {
  let neighbours = 0
  for (let other = 0; other < lists; other++) {
    if (other === list) continue
    const bit = edgeBit(Math.min(list, other), Math.max(list, other))
    neighbours |= ((edges >>> bit) & 1) << other
  }
  return neighbours
}

/** Is every two of a set of lists joined? */
export function isComplete(neighbours: readonly number[], set: number): boolean {
  return neighbours.every(
    (joined, list) => ((set >>> list) & 1) === 0 || (set & ~(1 << list) & ~joined) === 0,
  )
}

function listRemovals(lists: number, edges: number): Removal[] {
  const neighbours = Array.from({ length: lists }, (_, list) => neighboursOf(edges, list, lists))
  const removals: Removal[] = []
  for (let other = 1; other < lists; other++) {
    for (let one = 0; one < other; one++) {
      if (((edges >>> edgeBit(one, other)) & 1) === 0) continue
      const common = (neighbours[one] as number) & (neighbours[other] as number)
      if (isComplete(neighbours, common))
        removals.push({ clique: common | (1 << one) | (1 << other), one, other })
    }
  }
  return removals
}

function indexOfRemoval(removal: Removal, removals: Removal[], removalAt: Map<number, number>): number {
  const key = (removal.clique << 6) | (removal.one << 3) | removal.other
  const known = removalAt.get(key)
  if (known !== undefined) return known
  removalAt.set(key, removals.length)
  return removals.push(removal) - 1
}
