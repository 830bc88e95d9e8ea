import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  clusterRecords,
  evaluateLinkage,
  printEvaluation,
  wilsonInterval,
  type LinkScope,
} from '@recount/link'
import { connectByHand, fillTables, openFixture, type Edge, type Fixture } from '../clusters/tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

interface Case {
  readonly sources: number
  readonly scope: LinkScope
  /** The thing of each record, null where it has no label. */
  readonly things: readonly (number | null)[]
  readonly edges: readonly Edge[]
}

async function fill({ sources, things, edges }: Case): Promise<void> {
  await fillTables(fixture, { records: things.length, sources, edges })
  const { engine, tables } = fixture
  const rows = things.map((thing, at) => `(${at + 1}, ${thing ?? 'null'})`).join(', ')
  await engine.run(
    `create or replace table labelled as select r.*, t.thing from ${tables.record} r join (values ${rows}) t(n, thing) on t.n = r.record`,
  )
  await engine.run(`create or replace table ${tables.record} as select * from labelled`)
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 10 }).chain((records) => {
  const node = fc.integer({ min: 1, max: records })
  return fc.record({
    sources: fc.integer({ min: 1, max: 3 }),
    scope: fc.constantFrom<LinkScope>('within', 'across', 'both'),
    things: fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 }), {
      minLength: records,
      maxLength: records,
    }),
    edges: fc.uniqueArray(
      fc.tuple(node, node, fc.integer({ min: -3, max: 3 })).filter(([a, b]) => a !== b),
      { selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 20 },
    ),
  })
})

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const source = ({ sources }: Case, record: number) => (record - 1) % sources
const isInScope = (given: Case, [l, r]: readonly [number, number, ...unknown[]]) =>
  given.scope === 'both' || (source(given, l) === source(given, r)) === (given.scope === 'within')

/** What the pairs are worth, by going through every pair there can be. */
function measureByHand(given: Case, linked: (l: number, r: number) => boolean) {
  const { things } = given
  const count = { right: 0, wrong: 0, missed: 0, different: 0 }
  for (let l = 1; l <= things.length; l += 1) {
    for (let r = l + 1; r <= things.length; r += 1) {
      const [a, b] = [things[l - 1] ?? null, things[r - 1] ?? null]
      if (a === null || b === null || !isInScope(given, [l, r])) continue
      const isSame = a === b
      if (linked(l, r)) count[isSame ? 'right' : 'wrong'] += 1
      else if (isSame) count.missed += 1
      if (!isSame) count.different += 1
    }
  }
  const { right, wrong, missed, different } = count
  return {
    accuracy: {
      right,
      wrong,
      missed,
      precision: ratio(right, right + wrong),
      recall: ratio(right, right + missed),
      f1: ratio(2 * right, 2 * right + wrong + missed),
      intervals: null,
    },
    falsePositiveRate: ratio(wrong, different),
    different,
  }
}

function bCubedByHand({ things }: Case, clusters: readonly number[]) {
  const known = things.flatMap((thing, at) => (thing === null ? [] : [{ thing, cluster: clusters[at] ?? 0 }]))
  const mean = (of: 'thing' | 'cluster') =>
    known.reduce((sum, one) => {
      const its = known.filter((other) => other[of] === one[of])
      const both = its.filter((other) => other.thing === one.thing && other.cluster === one.cluster)
      return sum + both.length / its.length
    }, 0) / known.length
  const [precision, recall] = [mean('cluster'), mean('thing')]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

describe('evaluation from a column', () => {
  test('counts what going through every pair counts, on random records', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: -3, max: 3 }), async (drawn, weight) => {
        const given = { ...drawn, edges: drawn.edges.filter((edge) => isInScope(drawn, edge)) }
        const all = measureByHand(given, () => true)
        fc.pre(all.accuracy.right + all.different > 0)
        await fill(given)
        const { engine, tables } = fixture
        await clusterRecords(engine, tables, { atLeast: { weight } })
        const evaluation = await evaluateLinkage(
          engine,
          tables,
          { column: 'thing' },
          { scope: given.scope, atLeast: { weight }, clusters: true },
        )
        const weights = new Map(
          given.edges.map(([l, r, its]) => [`${Math.min(l, r)} ${Math.max(l, r)}`, its]),
        )
        const at = (least: number) =>
          measureByHand(given, (l, r) => (weights.get(`${l} ${r}`) ?? -Infinity) >= least)
        expect(evaluation.labels).toMatchObject({
          same: all.accuracy.right,
          different: all.different,
          leftOut: given.things.filter((thing) => thing === null).length,
        })
        expect(evaluation.pairs).toEqual(at(weight).accuracy)
        for (const { weight: its, probability: _, falsePositiveRate, ...accuracy } of evaluation.curve
          .points) {
          expect({ falsePositiveRate, accuracy }).toEqual({
            falsePositiveRate: at(its).falsePositiveRate,
            accuracy: at(its).accuracy,
          })
        }
        const f1s = evaluation.curve.points.map(({ f1 }) => f1 ?? 0)
        expect(evaluation.curve.best?.f1 ?? 0).toBe(Math.max(0, ...f1s))
        expect(evaluation.unreached.count).toBe(at(-Infinity).accuracy.right - at(-99).accuracy.right)
        expect(evaluation.unreached.examples).toHaveLength(Math.min(20, evaluation.unreached.count))
        const clusters = connectByHand(
          given.things.length,
          given.edges.filter((edge) => edge[2] >= weight),
        )
        expect(evaluation.clusters?.pairs).toEqual(
          measureByHand(given, (l, r) => clusters[l - 1] === clusters[r - 1]).accuracy,
        )
        const expected = bCubedByHand(given, clusters)
        expect(evaluation.clusters?.bCubed?.precision).toBeCloseTo(expected.precision, 12)
        expect(evaluation.clusters?.bCubed?.recall).toBeCloseTo(expected.recall, 12)
        expect(evaluation.clusters?.bCubed?.f1).toBeCloseTo(expected.f1, 12)
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  test('lists the pairs to look at, and prints', async () => {
    await fill({
      sources: 1,
      scope: 'both',
      things: [1, 1, 1, 2, 2, 3],
      edges: [
        [1, 2, 7],
        [1, 4, 9],
        [2, 5, 8],
        [4, 5, 2],
        [2, 3, 1],
        [5, 6, -2],
      ],
    })
    const { engine, tables } = fixture
    await clusterRecords(engine, tables, { atLeast: { weight: 5 } })
    const evaluation = await evaluateLinkage(
      engine,
      tables,
      { column: 'thing' },
      { scope: 'both', atLeast: { weight: 5 }, clusters: true, chosen: tables.score },
    )
    const named = (pairs: readonly { readonly l: number; readonly r: number }[]) =>
      pairs.map(({ l, r }) => [l, r])
    expect(named(evaluation.falsePositives)).toEqual([
      [1, 4],
      [2, 5],
    ])
    expect(named(evaluation.falseNegatives)).toEqual([
      [2, 3],
      [4, 5],
    ])
    expect(named(evaluation.unreached.examples)).toEqual([[1, 3]])
    expect(printEvaluation(evaluation, ['people'])).toMatchInlineSnapshot(`
      "Labels: 4 pairs of the same thing, 11 of different things
      Pairs at a weight of 5 or more: P 0.3333  R 0.2500  F1 0.2857
        1 right, 2 wrong, 3 missed
      Best F1 at a weight of 1.00: P 0.6000  R 0.7500  F1 0.6667
      Chosen pairs: P 0.5000  R 0.7500  F1 0.6000
        3 right, 3 wrong, 1 missed
      Pairs within clusters: P 0.3333  R 0.5000  F1 0.4000
        2 right, 4 wrong, 2 missed
      Records in clusters (B³): P 0.6667  R 0.7778  F1 0.7179
      Linked and of different things, the heaviest first:
        “id1” – “id4”, weight 9.00
        “id2” – “id5”, weight 8.00
      The same thing and not linked, the lightest first:
        “id2” – “id3”, weight 1.00
        “id4” – “id5”, weight 2.00
      Pairs of the same thing that were never scored: 1
      Of those:
        “id1” – “id3”
      "
    `)
  })
})

describe('evaluation from labelled pairs', () => {
  const edges: readonly Edge[] = [
    [1, 2, 5],
    [3, 4, 4],
    [5, 6, -1],
  ]
  const labels = (columns: string, rows: readonly string[]) =>
    `(select * from (values ${rows.map((row) => `(${row})`).join(', ')}) v(${columns}))`

  test('counts labels whether or not a rule reached them, with intervals from a sample', async () => {
    await fill({ sources: 2, scope: 'across', things: [1, 1, 1, 1, 1, 1], edges })
    const pairs = labels('l, r, same', [
      '2, 1, true',
      '3, 4, false',
      '5, 6, true',
      '1, 4, true',
      '1, 6, false',
      '1, 9, true',
    ])
    const evaluation = await evaluateLinkage(
      fixture.engine,
      fixture.tables,
      { pairs },
      { scope: 'across', atLeast: { weight: 0 }, isSample: true },
    )
    expect(evaluation.labels).toEqual({ kind: 'pairs', same: 3, different: 2, leftOut: 1, contradicted: 0 })
    expect(evaluation.pairs).toMatchObject({ right: 1, wrong: 1, missed: 2, precision: 0.5, recall: 1 / 3 })
    expect(evaluation.pairs?.intervals).toEqual({
      precision: wilsonInterval(1, 2),
      recall: wilsonInterval(1, 3),
    })
    expect(evaluation.unreached).toMatchObject({ count: 1, examples: [{ l: 1, r: 4, weight: null }] })
  })

  test('takes clerical probabilities, and records by their keys', async () => {
    await fill({ sources: 2, scope: 'across', things: [1, 1, 1, 1, 1, 1], edges })
    const pairs = labels('source_l, id_l, source_r, id_r, probability', [
      "0, 'id1', 1, 'id2', 0.9",
      "1, 'id4', 0, 'id3', 0.4",
      "0, 'id5', 1, 'id6', null",
    ])
    const evaluation = await evaluateLinkage(
      fixture.engine,
      fixture.tables,
      { pairs, by: 'key', sameAt: 0.5 },
      { scope: 'across', clusters: false },
    )
    expect(evaluation.labels).toMatchObject({ same: 1, different: 1, leftOut: 1 })
    expect(evaluation.curve.best).toMatchObject({ weight: 5, f1: 1, precision: 1, recall: 1 })
  })

  test('leaves pairs labelled both ways out', async () => {
    await fill({ sources: 1, scope: 'both', things: [1, 1, 1, 1, 1, 1], edges })
    const pairs = labels('l, r, same', ['1, 2, true', '2, 1, false', '3, 4, true', '3, 4, true'])
    const { labels: read } = await evaluateLinkage(
      fixture.engine,
      fixture.tables,
      { pairs },
      { scope: 'both' },
    )
    expect(read).toMatchObject({ same: 1, different: 0, contradicted: 1 })
  })

  test('measures clusters by their labelled pairs', async () => {
    await fill({ sources: 1, scope: 'both', things: [1, 1, 1, 1, 1, 1], edges })
    const { engine, tables } = fixture
    await clusterRecords(engine, tables, { atLeast: { weight: 0 } })
    const pairs = labels('l, r, same', ['1, 2, true', '3, 4, false', '1, 3, true'])
    const { clusters } = await evaluateLinkage(engine, tables, { pairs }, { scope: 'both', clusters: true })
    expect(clusters).toMatchObject({ bCubed: null, pairs: { right: 1, wrong: 1, missed: 1 } })
  })

  test('that tell of no pair are refused', async () => {
    await fill({ sources: 1, scope: 'both', things: [null, 1], edges: [] })
    await expect(
      evaluateLinkage(fixture.engine, fixture.tables, { column: 'thing' }, { scope: 'both' }),
    ).rejects.toThrow(
      'The labels should tell of at least one pair of the records; they tell of none (1 were left out).',
    )
  })
})

test.each([
  [{ column: 'thin' }, "The labels in column “thin” can't be read: "],
  [{ pairs: '(select 1 as l) v' }, "The labelled pairs can't be read: "],
])('labels that are not there are told of: %j', async (labels, words) => {
  await fill({ sources: 1, scope: 'both', things: [1, 1], edges: [] })
  await expect(evaluateLinkage(fixture.engine, fixture.tables, labels, { scope: 'both' })).rejects.toThrow(
    words,
  )
})

test.each([
  [0, 0, null],
  [0, 10, { low: 0, high: 0.2775 }],
  [10, 10, { low: 0.7225, high: 1 }],
  [5, 10, { low: 0.2366, high: 0.7634 }],
  [81, 263, { low: 0.2553, high: 0.3662 }],
])('Wilson’s interval of %i of %i', (successes, trials, expected) => {
  const interval = wilsonInterval(successes, trials)
  const rounded = interval && { low: Number(interval.low.toFixed(4)), high: Number(interval.high.toFixed(4)) }
  expect(rounded).toEqual(expected)
})
