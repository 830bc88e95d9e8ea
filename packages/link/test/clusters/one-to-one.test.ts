import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clusterRecords, type ClusterOptions, type OneToOneMethod } from '@recount/link'
import { fillTables, openFixture, readClusters, type Edge, type Fixture } from './tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

interface Tables {
  readonly records: number
  readonly sources?: number
  readonly edges: readonly Edge[]
}

async function pair(tables: Tables, oneToOne: OneToOneMethod, options: Partial<ClusterOptions> = {}) {
  await fillTables(fixture, { sources: 2, ...tables })
  const { engine, tables: names } = fixture
  const clustering = await clusterRecords(engine, names, { atLeast: { weight: -9 }, oneToOne, ...options })
  const read = async (table: string | undefined) => {
    const rows = await engine.ask(`select l, r from ${table} order by l, r`)
    return rows.map(({ l, r }) => [Number(l), Number(r)] as const)
  }
  const { oneToOne: answer } = clustering
  return {
    ...clustering,
    answer,
    pairs: await read(answer?.table),
    ties: await read(answer?.tieTable),
    clusters: await readClusters(fixture),
  }
}

/** Odd records are of table 0, even ones of table 1. */
const contested: readonly Edge[] = [
  [1, 2, 10],
  [1, 4, 9],
  [3, 2, 9],
  [3, 4, 2],
]

describe('one to one', () => {
  test('mutual best takes each other’s heaviest', async () => {
    const { pairs, clusters, answer } = await pair({ records: 4, edges: contested }, 'mutual-best')
    expect(pairs).toEqual([[1, 2]])
    expect(clusters).toEqual([1, 1, 3, 4])
    expect(answer).toMatchObject({ candidates: 4, pairs: 1, tied: 0, optimum: null })
  })

  test('optimal takes what weighs most together', async () => {
    const { pairs, answer } = await pair({ records: 4, edges: contested }, 'optimal')
    expect(pairs).toEqual([
      [1, 4],
      [2, 3],
    ])
    expect(answer?.optimum).toEqual({ tooLarge: { components: 0, records: 0 }, unchecked: 0 })
  })

  test.each(['mutual-best', 'optimal'] as const)(
    '%s takes none of equally good pairs, and tells them',
    async (method) => {
      const edges: readonly Edge[] = [
        [1, 2, 5],
        [1, 4, 5],
        [5, 6, 5],
      ]
      const { pairs, ties, answer } = await pair({ records: 6, edges }, method)
      expect(pairs).toEqual([[5, 6]])
      expect(answer?.tied).toBe(ties.length)
      expect(ties).toContainEqual([1, 2])
    },
  )

  test.each(['mutual-best', 'optimal'] as const)(
    '%s looks at each two tables by themselves, and never within one',
    async (method) => {
      const edges: readonly Edge[] = [
        [1, 2, 5],
        [1, 3, 4],
        [2, 3, 3],
        [1, 4, 20],
      ]
      const { clusters } = await pair({ records: 4, sources: 3, edges }, method)
      expect(clusters).toEqual([1, 1, 1, 4])
    },
  )

  test.each(['mutual-best', 'optimal'] as const)('%s leaves aside what people decided', async (method) => {
    const decisions = [
      { left: 3, right: 4, same: true },
      { left: 1, right: 2, same: false },
    ]
    const { pairs, clusters } = await pair({ records: 4, edges: contested }, method, { decisions })
    expect(pairs).toEqual([])
    expect(clusters).toEqual([1, 2, 3, 3])
  })

  test('nothing to pair makes no pair', async () => {
    expect((await pair({ records: 2, edges: [] }, 'optimal')).pairs).toEqual([])
  })
})

test.each([
  [200, { tooLarge: { components: 0, records: 0 }, unchecked: 200 }],
  [1000, { tooLarge: { components: 1, records: 2000 }, unchecked: 0 }],
])('in one group of %i records by as many, optimal says what it could not do', async (side, expected) => {
  await fillTables(fixture, { records: 2 * side, sources: 2, edges: [] })
  const { engine, tables } = fixture
  const record = tables.record
  // Every pair of an odd and an even record; a record and the next weigh most.
  await engine.run(
    `insert into ${tables.score} select least(a.record, b.record), greatest(a.record, b.record), 0, 0, 5000 - abs(a.record - b.record + 1) - a.record / 10000.0, 1 from ${record} a join ${record} b on a.source = 0 and b.source = 1`,
  )
  const { oneToOne } = await clusterRecords(engine, tables, { atLeast: { weight: 0 }, oneToOne: 'optimal' })
  expect(oneToOne).toMatchObject({ pairs: side, tied: 0, optimum: expected })
})

const cases = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .map(([a, b, weight]): Edge => [2 * a + 1, 2 * b + 2, weight]),
  { selector: ([a, b]) => `${a} ${b}`, maxLength: 14 },
)

/** The heaviest sets of pairs, found by going through them all. */
function listHeaviest(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  let best: { total: number; sets: (readonly Edge[])[] } = { total: 0, sets: [[]] }
  const go = (at: number, taken: readonly Edge[], total: number) => {
    if (total > best.total) best = { total, sets: [taken] }
    else if (total === best.total && taken.length > 0 && at === edges.length) best.sets.push(taken)
    const edge = edges[at]
    if (edge === undefined) return
    go(at + 1, taken, total)
    if (taken.every(([l, r]) => l !== edge[0] && r !== edge[1])) go(at + 1, [...taken, edge], total + edge[2])
  }
  go(0, [], 0)
  return best.sets
}

const keyOf = ([l = 0, r = 0]: readonly number[]) => `${Math.min(l, r)} ${Math.max(l, r)}`

test('optimal pairs are those that are in every heaviest set, on random graphs', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (edges) => {
      const { pairs, ties } = await pair({ records: 10, edges }, 'optimal')
      const sets = listHeaviest(edges).map((set) => new Set(set.map(keyOf)))
      const inAll = edges.map(keyOf).filter((key) => sets.every((set) => set.has(key)))
      expect(new Set(pairs.map(keyOf))).toEqual(new Set(inAll))
      const chosen = new Set([...pairs, ...ties].map(keyOf))
      const weigh = (keys: ReadonlySet<string>) =>
        edges.reduce((sum, edge) => sum + (keys.has(keyOf(edge)) ? edge[2] : 0), 0)
      expect(weigh(chosen)).toBe(weigh(sets[0] ?? new Set()))
    }),
    { numRuns: 100, seed: 6 },
  )
})

test('mutual best pairs are those that no other pair of either record outweighs or equals, on random graphs', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (edges) => {
      const { pairs, ties } = await pair({ records: 10, edges }, 'mutual-best')
      const isBest = (edge: Edge) =>
        edges.every(([l, r, weight]) => (l !== edge[0] && r !== edge[1]) || weight <= edge[2])
      const best = edges.filter(isBest)
      const isAlone = (edge: Edge) =>
        best.every((other) => other === edge || (other[0] !== edge[0] && other[1] !== edge[1]))
      expect(new Set(pairs.map(keyOf))).toEqual(new Set(best.filter(isAlone).map(keyOf)))
      expect(new Set(ties.map(keyOf))).toEqual(new Set(best.filter((edge) => !isAlone(edge)).map(keyOf)))
    }),
    { numRuns: 60, seed: 6 },
  )
})
