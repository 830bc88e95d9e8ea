import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clusterAtThresholds, clusterRecords, listThresholdEffects } from '@recount/link'
import { connectByHand, fillTables, openFixture, readClusters, type Edge, type Fixture } from './tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

async function cluster(records: number, edges: readonly Edge[], weight = 0) {
  await fillTables(fixture, { records, edges })
  const clustering = await clusterRecords(fixture.engine, fixture.tables, { atLeast: { weight } })
  return { clustering, clusters: await readClusters(fixture) }
}

const graphs = fc.integer({ min: 1, max: 25 }).chain((records) =>
  fc.record({
    records: fc.constant(records),
    edges: fc
      .uniqueArray(
        fc.tuple(
          fc.integer({ min: 1, max: records }),
          fc.integer({ min: 1, max: records }),
          fc.integer({ min: -3, max: 3 }),
        ),
        { selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 30 },
      )
      .map((edges) => edges.filter(([a, b]) => a !== b)),
  }),
)

const chain = (order: readonly number[]) => order.slice(1).map((node, at): Edge => [order[at] ?? 0, node, 1])
const count = 3000
const sorted = Array.from({ length: count }, (_, at) => at + 1)
const scattered = sorted.map((at) => ((at * 1237) % count) + 1)
const zigzag = sorted.map((_, at) => (at % 2 === 0 ? at / 2 + 1 : count - (at - 1) / 2))

describe('clusters of', () => {
  test.each([
    ['one record', 1, []],
    ['records without a pair', 5, []],
    ['a chain in order', count, chain(sorted)],
    ['a chain out of order', count, chain(scattered)],
    ['a chain from both ends', count, chain(zigzag)],
    ['a star around the first', count, sorted.slice(1).map((node): Edge => [1, node, 1])],
    ['a star around the last', count, sorted.slice(0, -1).map((node): Edge => [node, count, 1])],
    ['a clique', 60, sorted.slice(0, 60).flatMap((a) => sorted.slice(a, 60).map((b): Edge => [a, b, 1]))],
  ] as const)('%s are those of union–find', async (_, records, edges) => {
    const { clusters, clustering } = await cluster(records, edges)
    expect(clusters).toEqual(connectByHand(records, edges))
    expect(clustering).toMatchObject({ records, clusters: new Set(clusters).size, pairs: edges.length })
  })

  test('an empty table are none', async () => {
    const { clusters, clustering } = await cluster(0, [])
    expect(clusters).toEqual([])
    expect(clustering).toMatchObject({ records: 0, clusters: 0, linked: 0, largest: 0 })
  })

  test('random graphs are those of union–find over the pairs at or above the threshold', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: -4, max: 4 }), async ({ records, edges }, weight) => {
        const { clusters } = await cluster(records, edges, weight)
        expect(clusters).toEqual(
          connectByHand(
            records,
            edges.filter((edge) => edge[2] >= weight),
          ),
        )
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  test('random graphs at several thresholds are those at each alone, with their effects', async () => {
    const thresholds = [-2, 3, 0, 2, 0].map((weight) => ({ weight }))
    await fc.assert(
      fc.asyncProperty(graphs, async ({ records, edges }) => {
        await fillTables(fixture, { records, edges })
        const { engine, tables } = fixture
        const made = await clusterAtThresholds(engine, tables, thresholds)
        expect(made.thresholds).toEqual(await listThresholdEffects(engine, tables, thresholds))
        for (const [at, effect] of made.thresholds.entries()) {
          const weight = 'weight' in effect.threshold ? effect.threshold.weight : NaN
          const reached = edges.filter((edge) => edge[2] >= weight)
          const expected = connectByHand(records, reached)
          const rows = await engine.ask(
            `select cluster from ${made.table} where threshold = ${at} order by record`,
          )
          expect(rows.map((row) => row.cluster)).toEqual(expected)
          expect(effect).toEqual({ threshold: { weight }, pairs: reached.length, ...sizesOf(expected) })
        }
      }),
      { numRuns: 30, seed: 6 },
    )
  })
})

function sizesOf(clusters: readonly number[]) {
  const sizes = [...Map.groupBy(clusters, (its) => its).values()].map((members) => members.length)
  return {
    clusters: sizes.length,
    linked: sizes.filter((size) => size > 1).reduce((sum, size) => sum + size, 0),
    largest: Math.max(...sizes),
  }
}

describe('a threshold', () => {
  test('counts a pair that equals it', async () => {
    expect((await cluster(2, [[1, 2, 0.1]], 0.1)).clusters).toEqual([1, 1])
  })

  test.each([
    [{ probability: 1.5 }, 'a number from 0 to 1; it is 1.5'],
    [{ weight: NaN }, 'a finite number; it is NaN'],
  ])('that is none is refused: %j', async (atLeast, words) => {
    await fillTables(fixture, { records: 2, edges: [] })
    await expect(clusterRecords(fixture.engine, fixture.tables, { atLeast })).rejects.toThrow(words)
  })

  test('is a weight or a probability, not both in one list', async () => {
    const mixed = [{ weight: 1 }, { probability: 0.5 }]
    await expect(listThresholdEffects(fixture.engine, fixture.tables, mixed)).rejects.toThrow(
      'both were given',
    )
  })
})
