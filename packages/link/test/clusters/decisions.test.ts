import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clusterRecords, type ClusterOptions, type PairDecision } from '@recount/link'
import { connectByHand, fillTables, openFixture, readClusters, type Edge, type Fixture } from './tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

async function cluster(
  tables: { readonly records: number; readonly sources?: number; readonly edges: readonly Edge[] },
  options: Omit<ClusterOptions, 'atLeast'>,
) {
  await fillTables(fixture, tables)
  const clustering = await clusterRecords(fixture.engine, fixture.tables, {
    atLeast: { weight: 0 },
    ...options,
  })
  return { ...clustering, members: await readClusters(fixture) }
}

const say = (left: number, right: number, same: boolean): PairDecision => ({ left, right, same })
const chain: readonly Edge[] = [
  [1, 2, 5],
  [2, 3, 3],
  [3, 4, 4],
]

describe('what people said', () => {
  test('joins records that no rule linked, and takes a component apart at its lightest pair', async () => {
    const { members, resolved } = await cluster(
      { records: 6, edges: chain },
      { decisions: [say(4, 1, false), say(5, 6, true)] },
    )
    expect(members).toEqual([1, 1, 3, 3, 5, 5])
    expect(resolved).toEqual({
      components: 1,
      refused: 1,
      tied: 0,
      heaviest: [{ l: 2, r: 3, weight: 3, isTied: false }],
    })
  })

  test('names records by their key too; decisions about records that are not there are told', async () => {
    const gone = { left: { source: 0, id: 'gone' }, right: 1, same: true }
    const { members, unplaced } = await cluster(
      { records: 4, sources: 2, edges: [] },
      {
        decisions: [
          { left: { source: 0, id: 'id3' }, right: { source: 1, id: 'id4' }, same: true },
          gone,
          say(2, 2, false),
        ],
      },
    )
    expect(members).toEqual([1, 2, 3, 3])
    expect(unplaced).toEqual([gone, say(2, 2, false)])
  })

  test('a pair said to be different is no pair, whatever it weighs', async () => {
    const { members, pairs } = await cluster(
      { records: 2, edges: [[1, 2, 40]] },
      { decisions: [say(1, 2, false)] },
    )
    expect([members, pairs]).toEqual([[1, 2], 0])
  })

  test('of equally heavy pairs the first is joined, and that is told', async () => {
    const edges: readonly Edge[] = [
      [1, 2, 5],
      [2, 3, 5],
    ]
    const { members, resolved } = await cluster({ records: 3, edges }, { decisions: [say(1, 3, false)] })
    expect(members).toEqual([1, 1, 3])
    expect(resolved).toMatchObject({
      refused: 1,
      tied: 1,
      heaviest: [{ l: 2, r: 3, weight: 5, isTied: true }],
    })
  })

  test('contradicts itself: the chain is told, and what is different stays apart', async () => {
    const decisions = [say(1, 2, true), say(2, 3, true), say(5, 4, true), say(1, 5, false), say(3, 4, true)]
    const { members, contradictions } = await cluster({ records: 5, edges: [[3, 4, 9]] }, { decisions })
    expect(members).toEqual([1, 1, 1, 4, 4])
    expect(contradictions.map(({ chain: records }) => records.map(({ record }) => record))).toEqual([
      [1, 2, 3, 4, 5],
    ])
    expect(contradictions[0]?.words).toBe(
      '“id3” of table 0 and “id4” of table 0 were said to be the same, which makes “id1” of table 0 = “id2” of table 0 = “id3” of table 0 = “id4” of table 0 = “id5” of table 0; but “id1” of table 0 and “id5” of table 0 were said to be different. “id3” of table 0 and “id4” of table 0 are kept apart.',
    )
  })

  test('of one pair both ways contradicts itself', async () => {
    const { members, contradictions } = await cluster(
      { records: 2, edges: [[1, 2, 9]] },
      { decisions: [say(1, 2, true), say(2, 1, false)] },
    )
    expect(members).toEqual([1, 2])
    expect(contradictions[0]?.words).toBe(
      '“id1” of table 0 and “id2” of table 0 were said to be the same, and were said to be different. They are kept apart.',
    )
  })

  test('cannot join two records of a table that holds each thing once', async () => {
    const { members, contradictions } = await cluster(
      { records: 4, sources: 2, edges: [] },
      { decisions: [say(1, 2, true), say(2, 3, true)], withoutDuplicates: [0] },
    )
    expect(members).toEqual([1, 1, 3, 4])
    expect(contradictions).toMatchObject([
      { against: null, chain: [{ record: 1 }, { record: 2 }, { record: 3 }] },
    ])
    expect(contradictions[0]?.words).toContain(
      'two records of table 0, which was said to hold each thing once',
    )
  })
})

const cases = fc.integer({ min: 2, max: 12 }).chain((records) => {
  const node = fc.integer({ min: 1, max: records })
  const pair = fc.tuple(node, node).filter(([a, b]) => a !== b)
  const key = ([a, b]: readonly number[]) => `${Math.min(a ?? 0, b ?? 0)} ${Math.max(a ?? 0, b ?? 0)}`
  return fc.record({
    records: fc.constant(records),
    sources: fc.integer({ min: 1, max: 4 }),
    edges: fc.uniqueArray(
      fc.tuple(pair, fc.integer({ min: 0, max: 4 })).map(([[a, b], weight]): Edge => [a, b, weight]),
      { selector: key, maxLength: 25 },
    ),
    decisions: fc.array(
      fc.tuple(pair, fc.boolean()).map(([[a, b], same]) => say(a, b, same)),
      { maxLength: 6 },
    ),
    hasDuplicates: fc.boolean(),
  })
})

test('whatever is said and linked, clusters keep to it and no pair that could be joined is left', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ decisions, hasDuplicates, ...tables }) => {
      const withoutDuplicates = hasDuplicates ? [] : [0, 2]
      const { members, contradictions, resolved } = await cluster(tables, { decisions, withoutDuplicates })
      const of = (record: number) => members[record - 1] ?? 0
      const numbers = decisions.map(({ left, right, same }) => ({
        left: Number(left),
        right: Number(right),
        same,
      }))
      const refused = contradictions.map(({ refused: pair }) => pair)
      for (const { left, right, same } of numbers) {
        const isRefused = refused.some((pair) => pair.left.record === left && pair.right.record === right)
        expect(of(left) === of(right)).toBe(same && !isRefused)
      }
      const source = (record: number) => (record - 1) % tables.sources
      const kept = tables.edges.filter(([l, r]) => of(l) === of(r))
      const said = numbers.filter(({ left, right, same }) => same && of(left) === of(right))
      expect(
        connectByHand(tables.records, [...kept, ...said.map(({ left, right }) => [left, right] as const)]),
      ).toEqual(members)
      const mayJoin = (a: number, b: number) => {
        const both = members.flatMap((its, at) => (its === a || its === b ? [at + 1] : []))
        const once = both.map(source).filter((one) => withoutDuplicates.includes(one))
        const isSaid = numbers.some(
          ({ left, right, same }) => !same && both.includes(left) && both.includes(right),
        )
        return !isSaid && new Set(once).size === once.length
      }
      for (const its of members) expect(mayJoin(its, its)).toBe(true)
      // A pair that contradicts a decision directly is not looked at again.
      const decided = (l: number, r: number) =>
        numbers.some(({ left, right }) => (left === l && right === r) || (left === r && right === l))
      const crossing = tables.edges.filter(([l, r]) => of(l) !== of(r) && !decided(l, r))
      expect(crossing.filter(([l, r]) => mayJoin(of(l), of(r)))).toEqual([])
      expect(resolved.refused).toBe(crossing.length)
    }),
    { numRuns: 120, seed: 6 },
  )
})
