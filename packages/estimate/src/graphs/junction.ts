import { countBits } from '../overlaps/patterns.ts'
import { isComplete, neighboursOf } from './decomposable-graphs.ts'

/** The cliques of a decomposable graph and what separates them: one separator fewer, the empty set and repeats included. */
export interface Junction {
  /** Sets of lists as bits. */
  readonly cliques: readonly number[]
  readonly separators: readonly number[]
}

/**
 * Cliques and separators by maximum cardinality search (Tarjan & Yannakakis 1984, SIAM J. Comput. 13:566): lists are visited in the
 * order of how many of their neighbours were; undefined where those are not all joined, which is where the graph is not decomposable.
 * The visited neighbours either hold the whole clique before, which grows, or separate a new clique from the rest (Blair & Peyton
 * 1993, section 4.2).
 */
export function findJunction(edges: number, lists: number): Junction | undefined {
  const neighbours = Array.from({ length: lists }, (_, list) => neighboursOf(edges, list, lists))
  const cliques: number[] = []
  const separators: number[] = []
  let visited = 0
  for (let turn = 0; turn < lists; turn++) {
    const list = mostJoined(neighbours, visited)
    const before = (neighbours[list] as number) & visited
    if (!isComplete(neighbours, before)) return undefined
    if (before === cliques.at(-1)) cliques[cliques.length - 1] = before | (1 << list)
    else {
      if (turn > 0) separators.push(before)
      cliques.push(before | (1 << list))
    }
    visited |= 1 << list
  }
  return { cliques, separators }
}

/** A graph in words: "[A B] [B C]", its cliques with the names of their lists. */
export function nameCliques(cliques: readonly (readonly string[])[]): string {
  return cliques.map((names) => `[${names.join(' ')}]`).join(' ')
}

/** The list not yet visited with the most visited neighbours; the first of several. */
function mostJoined(neighbours: readonly number[], visited: number): number {
  let best = -1
  let most = -1
  for (const [list, joined] of neighbours.entries()) {
    if (((visited >>> list) & 1) === 1) continue
    const count = countBits(joined & visited)
    if (count <= most) continue
    best = list
    most = count
  }
  return best
}
