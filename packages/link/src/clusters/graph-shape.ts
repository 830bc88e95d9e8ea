/** What holds a graph together. Nodes are 0 … n−1, edges by their place in the list given. */
export interface GraphShape {
  readonly degrees: readonly number[]
  /** Edges without which two parts would no longer be connected. */
  readonly bridges: readonly number[]
  /** Nodes without which what they connect would fall apart. */
  readonly articulations: readonly number[]
  /** The longest of the shortest ways between two nodes; null where there is no way, or there are more nodes than are gone through. */
  readonly diameter: number | null
}

const largestDiameter = 500

/**
 * One walk in depth, which numbers nodes as it meets them and keeps the lowest number that each can go back to without the edge it
 * was met by: Tarjan, "A note on finding the bridges of a graph" (1974); Hopcroft & Tarjan, "Efficient algorithms for graph
 * manipulation" (1973). The diameter is that of a walk in breadth from every node.
 */
export function describeGraph(nodes: number, edges: readonly (readonly [number, number])[]): GraphShape {
  const around: Neighbour[][] = Array.from({ length: nodes }, () => [])
  for (const [edge, [a, b]] of edges.entries()) {
    around[a]?.push({ node: b, edge })
    around[b]?.push({ node: a, edge })
  }
  const { bridges, articulations } = walkDeep(around)
  return {
    degrees: around.map((its) => its.length),
    bridges: bridges.sort((a, b) => a - b),
    articulations: [...articulations].sort((a, b) => a - b),
    diameter: nodes > largestDiameter ? null : measureDiameter(around),
  }
}

interface Neighbour {
  readonly node: number
  readonly edge: number
}

interface Walk {
  readonly around: readonly (readonly Neighbour[])[]
  readonly met: number[]
  readonly lowest: number[]
  readonly bridges: number[]
  readonly articulations: Set<number>
}

function walkDeep(around: readonly (readonly Neighbour[])[]): Pick<Walk, 'bridges' | 'articulations'> {
  const unmet = () => around.map(() => 0)
  const walk: Walk = { around, met: unmet(), lowest: unmet(), bridges: [], articulations: new Set() }
  let clock = 0
  for (let root = 0; root < around.length; root += 1) {
    if (walk.met[root] === 0) clock = walkFrom(walk, root, clock)
  }
  return walk
}

interface Frame {
  readonly node: number
  /** The edge it was met by. */
  readonly by: number
  next: number
}

function walkFrom(walk: Walk, root: number, start: number): number {
  const { around, met, lowest, articulations } = walk
  let clock = start + 1
  let branches = 0
  met[root] = lowest[root] = clock
  const stack: Frame[] = [{ node: root, by: -1, next: 0 }]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const neighbour = around[frame.node]?.[frame.next]
    frame.next += 1
    if (neighbour === undefined) {
      stack.pop()
      const above = stack.at(-1)
      if (above !== undefined) climb(walk, frame, { above: above.node, isRoot: above.node === root })
    } else if (met[neighbour.node] === 0) {
      clock += 1
      met[neighbour.node] = lowest[neighbour.node] = clock
      if (frame.node === root) branches += 1
      stack.push({ node: neighbour.node, by: neighbour.edge, next: 0 })
    } else if (neighbour.edge !== frame.by) {
      lowest[frame.node] = Math.min(lowest[frame.node] ?? 0, met[neighbour.node] ?? 0)
    }
  }
  if (branches > 1) articulations.add(root)
  return clock
}

function climb(
  { met, lowest, bridges, articulations }: Walk,
  { node, by }: Frame,
  { above, isRoot }: { readonly above: number; readonly isRoot: boolean },
): void {
  const [low, metAbove] = [lowest[node] ?? 0, met[above] ?? 0]
  lowest[above] = Math.min(lowest[above] ?? 0, low)
  if (low > metAbove) bridges.push(by)
  if (low >= metAbove && !isRoot) articulations.add(above)
}

function measureDiameter(around: readonly (readonly Neighbour[])[]): number | null {
  let longest = 0
  for (const start of around.keys()) {
    const away = walkWide(around, start)
    if (away.size < around.length) return null
    longest = Math.max(longest, ...away.values())
  }
  return longest
}

/** How many edges each node that can be reached is away. */
function walkWide(around: readonly (readonly Neighbour[])[], start: number): ReadonlyMap<number, number> {
  const away = new Map([[start, 0]])
  for (const [node, steps] of away) {
    for (const next of around[node] ?? []) if (!away.has(next.node)) away.set(next.node, steps + 1)
  }
  return away
}
