import { isOn, type Overlaps } from '../overlaps/overlaps.ts'
import { orderLists } from './canonical-order.ts'

/**
 * The patterns as a tree, each node one list more than its parent, so that a pattern's probability in every class costs one
 * multiplication. Parents stand before their children; −1 is the root, on no list.
 */
export interface PatternTree {
  readonly lists: number
  /** Individuals on at least one list. */
  readonly documented: number
  readonly parents: Int32Array
  /** The list that a node adds to its parent, in the canonical order of lists. */
  readonly added: Int32Array
  /** How many have exactly this pattern; 0 where a node only leads on. */
  readonly counts: Float64Array
}

/** The tree of a table, lists in their canonical order: the same tree however the lists were numbered. */
export function growTree({ lists, cells }: Overlaps): PatternTree {
  const order = orderLists(lists.length, cells)
  const found = new Map<number, Node>()
  for (const { pattern, count } of cells) {
    const members = order.flatMap((list, at) => (isOn(pattern, list) ? [at] : []))
    reach(found, members).count += count
  }
  const nodes = [...found.values()].sort(
    (one, other) => one.members.length - other.members.length || one.bits - other.bits,
  )
  const places = new Map(nodes.map(({ bits }, at) => [bits, at]))
  return {
    lists: lists.length,
    documented: cells.reduce((sum, { count }) => sum + count, 0),
    parents: Int32Array.from(nodes, ({ members }) => places.get(bitsOf(members.slice(0, -1))) ?? -1),
    added: Int32Array.from(nodes, ({ members }) => members.at(-1) as number),
    counts: Float64Array.from(nodes, ({ count }) => count),
  }
}

interface Node {
  readonly bits: number
  readonly members: readonly number[]
  count: number
}

function reach(found: Map<number, Node>, members: readonly number[]): Node {
  const bits = bitsOf(members)
  const known = found.get(bits)
  if (known) return known
  if (members.length > 1) reach(found, members.slice(0, -1))
  const made = { bits, members, count: 0 }
  found.set(bits, made)
  return made
}

function bitsOf(members: readonly number[]): number {
  return members.reduce((bits, list) => bits + 2 ** list, 0)
}
