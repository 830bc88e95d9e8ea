import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeGraph } from '@recount/link'
import { connectByHand } from './tables.ts'

type Pairs = readonly (readonly [number, number])[]

const graphs = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: nodes - 1 }), fc.integer({ min: 0, max: nodes - 1 })), {
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        maxLength: 16,
      })
      .map((edges) => edges.filter(([a, b]) => a !== b)),
  }),
)

const countParts = (nodes: number, edges: Pairs) =>
  new Set(
    connectByHand(
      nodes,
      edges.map(([a, b]) => [a + 1, b + 1] as const),
    ),
  ).size

/** Floyd–Warshall. */
function diameterByHand(nodes: number, edges: Pairs): number | null {
  const all = Array.from({ length: nodes }, (_, node) => node)
  const away = all.map((a) => all.map((b) => (a === b ? 0 : Infinity)))
  const set = (a: number, b: number, value: number) => {
    const row = away[a]
    if (row !== undefined) row[b] = Math.min(row[b] ?? Infinity, value)
  }
  const get = (a: number, b: number) => away[a]?.[b] ?? Infinity
  for (const [a, b] of edges) {
    set(a, b, 1)
    set(b, a, 1)
  }
  for (const k of all) {
    for (const a of all) for (const b of all) set(a, b, get(a, k) + get(k, b))
  }
  const longest = Math.max(...away.flat())
  return longest === Infinity ? null : longest
}

test('bridges and articulations are what taking each edge and each node away shows', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, edges }) => {
      const parts = countParts(nodes, edges)
      const shape = describeGraph(nodes, edges)
      expect(shape.bridges).toEqual(
        edges.flatMap((_edge, at) => (countParts(nodes, edges.toSpliced(at, 1)) > parts ? [at] : [])),
      )
      const falls = (node: number) => {
        const rest = edges.filter((edge) => !edge.includes(node))
        // The node itself stays as a part of its own, unless it had been one.
        return countParts(nodes, rest) - 1 > parts - (edges.some((edge) => edge.includes(node)) ? 0 : 1)
      }
      expect(shape.articulations).toEqual(Array.from({ length: nodes }, (_, node) => node).filter(falls))
      expect(shape.diameter).toBe(diameterByHand(nodes, edges))
      expect(shape.degrees.reduce((sum, degree) => sum + degree, 0)).toBe(2 * edges.length)
    }),
    { numRuns: 500, seed: 6 },
  )
})

test('a chain of a hundred thousand is walked without running out of stack', () => {
  const edges = Array.from({ length: 99_999 }, (_, at) => [at, at + 1] as const)
  const shape = describeGraph(100_000, edges)
  expect(shape.bridges).toHaveLength(99_999)
  expect(shape.articulations).toHaveLength(99_998)
  expect(shape.diameter).toBeNull()
})
