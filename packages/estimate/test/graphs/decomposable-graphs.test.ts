import { describe, expect, test } from 'vitest'
import { listDecomposableGraphs } from '../../src/graphs/decomposable-graphs.ts'
import { openGraphScores } from '../../src/graphs/graph-scores.ts'
import { findJunction, nameCliques } from '../../src/graphs/junction.ts'
import { logGamma } from '../../src/numeric/log-gamma.ts'
import { countBits, listNames } from '../../src/overlaps/patterns.ts'
import { inventTable } from './invent-table.ts'

// The numbers of chordal graphs on labelled vertices: OEIS A058862.
describe.each([
  [1, 1],
  [2, 2],
  [3, 8],
  [4, 61],
  [5, 822],
  [6, 18_154],
])('%d lists', (lists, count) => {
  const { edges } = listDecomposableGraphs(lists)

  test(`have ${count} graphs, each once`, () => {
    expect(edges).toHaveLength(count)
    expect(new Set(edges).size).toBe(count)
  })

  test('are those that maximum cardinality search finds among all graphs', () => {
    const all = Array.from({ length: 2 ** ((lists * (lists - 1)) / 2) }, (_, graph) => graph)
    const chordal = all.filter((graph) => findJunction(graph, lists) !== undefined)
    expect([...edges].sort((one, other) => one - other)).toEqual(chordal)
  })
})

test('more than six lists are not listed', () => {
  expect(() => listDecomposableGraphs(7)).toThrow(RangeError)
})

test('cliques and separators, repeats and the empty set included', () => {
  const names = { lists: ['A', 'B', 'C', 'D'] }
  const star = findJunction(0b001011, 4)
  expect(nameCliques(star?.cliques.map((clique) => listNames(names, clique)) ?? [])).toBe('[A B] [A C] [A D]')
  expect(star?.separators).toEqual([1, 1])
  expect(findJunction(0, 3)).toEqual({ cliques: [1, 2, 4], separators: [0, 0] })
  // The square A–B–C–D–A.
  expect(findJunction(0b101101, 4)).toBeUndefined()
})

/** Madigan & York’s formula graph by graph, cliques over separators; no step from graph to graph. */
test.each([3, 4, 5])('a graph’s score is that of its cliques over its separators: %d lists', (lists) => {
  const overlaps = inventTable({ lists, individuals: 300, seed: 5 })
  const delta = 0.3
  const graphs = listDecomposableGraphs(lists)
  const scores = openGraphScores(graphs, overlaps, delta, 'reciprocal')
  scores.evaluate(70)
  const counts = new Map([...overlaps.cells.map(({ pattern, count }) => [pattern, count] as const), [0, 70]])
  const scoreOf = (set: number): number => {
    const sums = new Map<number, number>()
    for (const [pattern, count] of counts) sums.set(pattern & set, (sums.get(pattern & set) ?? 0) + count)
    const weight = delta * 2 ** (lists - countBits(set))
    return [...sums.values()].reduce((sum, count) => sum + logGamma(count + weight) - logGamma(weight), 0)
  }
  const expected = [...graphs.edges].map((edges) => {
    const { cliques = [], separators = [] } = findJunction(edges, lists) ?? {}
    return (
      cliques.reduce((sum, set) => sum + scoreOf(set), 0) -
      separators.reduce((sum, set) => sum + scoreOf(set), 0)
    )
  })
  const [first = 0] = expected
  for (const [graph, score] of expected.entries()) {
    expect((scores.logs[graph] ?? 0) - (scores.logs[0] ?? 0)).toBeCloseTo(score - first, 8)
  }
})
