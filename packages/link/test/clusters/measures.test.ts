import { beforeAll, expect, test } from 'vitest'
import { clusterRecords, getClusterGraph, measureClusters } from '@recount/link'
import { fillTables, openFixture, type Fixture } from './tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

/** Two triangles held together by one pair, two records, one record; record 3 and 4 are the ends of the bridge. */
const edges = [
  [1, 2, 9],
  [2, 3, 8],
  [1, 3, 7],
  [3, 4, 2],
  [4, 5, 9],
  [5, 6, 9],
  [4, 6, 9],
  [7, 8, 5],
] as const

test('measures of clusters tell size, density, bridges, articulation records and the weakest pair', async () => {
  await fillTables(fixture, { records: 9, sources: 2, edges })
  const { engine, tables } = fixture
  await clusterRecords(engine, tables, { atLeast: { weight: 0 } })
  const measures = await measureClusters(engine, tables)
  expect(measures).toMatchObject({
    sizes: [1, 2, 6].map((size) => ({ size, clusters: 1 })),
    withBridges: 1,
  })
  expect(await engine.ask(`select * from ${measures.table} order by cluster`)).toEqual([
    {
      cluster: 1,
      size: 6,
      pairs: 7,
      density: 14 / 30,
      weakest: 2,
      sources: 2,
      most: 3,
      bridges: 1,
      articulations: 2,
      diameter: 3,
    },
    {
      cluster: 7,
      size: 2,
      pairs: 1,
      density: 1,
      weakest: 5,
      sources: 2,
      most: 1,
      bridges: 1,
      articulations: 0,
      diameter: 1,
    },
    {
      cluster: 9,
      size: 1,
      pairs: 0,
      density: null,
      weakest: null,
      sources: 1,
      most: 1,
      bridges: 0,
      articulations: 0,
      diameter: 0,
    },
  ])
})

test('the graph of a cluster has its records and pairs, and which of them hold it together', async () => {
  await fillTables(fixture, { records: 9, sources: 2, edges })
  const { engine, tables } = fixture
  await clusterRecords(engine, tables, {
    atLeast: { weight: 3 },
    decisions: [{ left: 3, right: { source: 1, id: 'id8' }, same: true }],
  })
  const graph = await getClusterGraph(engine, tables, 1)
  expect(graph).toMatchObject({ cluster: 1, density: 0.5, diameter: 3, weakest: 5 })
  expect(graph.nodes.map(({ record, degree, isArticulation }) => [record, degree, isArticulation])).toEqual([
    [1, 2, false],
    [2, 2, false],
    [3, 3, true],
    [7, 1, false],
    [8, 2, true],
  ])
  expect(
    graph.edges.map(({ l, r, weight, isDecided, isBridge }) => [l, r, weight, isDecided, isBridge]),
  ).toEqual([
    [1, 2, 9, false, false],
    [1, 3, 7, false, false],
    [2, 3, 8, false, false],
    [3, 8, null, true, true],
    [7, 8, 5, false, true],
  ])
  expect((await getClusterGraph(engine, tables, 9)).edges).toEqual([])
  await expect(getClusterGraph(engine, tables, 2)).rejects.toThrow('There is no cluster 2.')
})
