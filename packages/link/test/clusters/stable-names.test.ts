import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clusterRecords } from '@recount/link'
import { openFixture, type Fixture } from './tables.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

/** Clusters as lists of ids; the records are numbered in the order of their ids. */
type Groups = Readonly<Record<string, readonly string[]>>

async function nameClusters(groups: readonly (readonly string[])[], earlier: Groups | null) {
  const { engine, tables } = fixture
  const ids = groups.flat().sort()
  const number = (id: string) => ids.indexOf(id) + 1
  const rows = ids.map((id) => `(${number(id)}, 1, '${id}')`).join(', ')
  const pairs = groups.flatMap((members) =>
    members.slice(1).map((id) => `(${number(members[0] ?? '')}, ${number(id)}, 5.0::double, 0.97::double)`),
  )
  const list = (name: string, columns: string, values: string) =>
    engine.run(`create or replace table ${name} as select * from (values ${values}) v(${columns})`)
  await list(tables.record, 'record, source, id', rows)
  await list(
    tables.score,
    'l, r, weight, probability',
    ['(0, 0, 0.0::double, 0.0::double)', ...pairs].join(', '),
  )
  await engine.run(`delete from ${tables.score} where l = 0`)
  const before = Object.entries(earlier ?? {}).flatMap(([name, members]) =>
    members.map((id) => `(1, '${id}', '${name}')`),
  )
  if (earlier !== null) await list('earlier_run', 'source, id, cluster', before.join(', '))
  const { names } = await clusterRecords(engine, tables, {
    atLeast: { weight: 0 },
    ...(earlier === null ? {} : { earlier: 'earlier_run' }),
  })
  const named = await engine.ask(
    `select n.name, r.id from ${names.table} n join ${tables.cluster} c on c.cluster = n.cluster join ${tables.record} r on r.record = c.record order by r.id`,
  )
  const members = Map.groupBy(named, (row) => String(row.name))
  return {
    names,
    groups: Object.fromEntries(
      [...members].map(([name, its]) => [name, its.map((row) => String(row.id))]),
    ) as Groups,
  }
}

describe('the name of a cluster', () => {
  test('is its smallest source and id where there was none before', async () => {
    expect((await nameClusters([['b', 'a'], ['c']], null)).groups).toEqual({
      '1:a': ['a', 'b'],
      '1:c': ['c'],
    })
  })

  test.each<readonly [string, Groups, readonly (readonly string[])[], Groups, object]>([
    [
      'stays when records come and go',
      { X: ['b', 'c'] },
      [['a', 'c', 'd']],
      { X: ['a', 'c', 'd'] },
      { kept: 1, ended: 0 },
    ],
    [
      'goes with most of the records when they split',
      { X: ['a', 'b', 'c'] },
      [['a'], ['b', 'c']],
      { X: ['b', 'c'], '1:a': ['a'] },
      { kept: 1, made: 1, splits: 1, merges: 0 },
    ],
    [
      'goes with the smallest record when halves are equal',
      { X: ['a', 'b'] },
      [['a'], ['b']],
      { X: ['a'], '1:b': ['b'] },
      { splits: 1 },
    ],
    [
      'is that of the largest part when clusters merge',
      { X: ['a'], Y: ['b', 'c'] },
      [['a', 'b', 'c']],
      { Y: ['a', 'b', 'c'] },
      { merges: 1, ended: 1 },
    ],
    [
      'is the first in byte order when parts are equal',
      { b: ['a'], B: ['c'] },
      [['a', 'c']],
      { B: ['a', 'c'] },
      { merges: 1, ended: 1 },
    ],
    [
      'is the second best where another cluster has the best',
      { X: ['a', 'b'], Y: ['c', 'd', 'e', 'f', 'g', 'h', 'i'] },
      [
        ['a', 'b', 'c', 'd', 'e'],
        ['f', 'g', 'h', 'i'],
      ],
      { X: ['a', 'b', 'c', 'd', 'e'], Y: ['f', 'g', 'h', 'i'] },
      { kept: 2, made: 0, splits: 1, merges: 1 },
    ],
    [
      'is never one that another cluster has or had',
      { '1:a': ['a', 'b', 'c'], '1:a~2': ['d'] },
      [['a'], ['b', 'c'], ['d']],
      { '1:a': ['b', 'c'], '1:a~2': ['d'], '1:a~3': ['a'] },
      { kept: 2, made: 1 },
    ],
    ['of records that are gone is told', { X: ['z'] }, [['a']], { '1:a': ['a'] }, { kept: 0, ended: 1 }],
  ])('%s', async (_, earlier, groups, expected, told) => {
    const { names, groups: named } = await nameClusters(groups, earlier)
    expect(named).toEqual(expected)
    expect(names).toMatchObject(told)
  })

  test('says in words what split and what merged', async () => {
    const { names } = await nameClusters([['a', 'b', 'd'], ['c']], { X: ['a', 'b', 'c'], Y: ['d'] })
    expect(names.told.map(({ words }) => words)).toEqual([
      'X was split: X (2), 1:c (1).',
      'X holds records of several: X (2), Y (1).',
    ])
  })

  test('is refused where a record was in two clusters', async () => {
    await expect(nameClusters([['a']], { X: ['a'], Y: ['a'] })).rejects.toThrow(
      'Each record should be in one earlier cluster; “a” of table 1 is in several rows.',
    )
  })
})

test('earlier clusters that are not there are told of', async () => {
  await nameClusters([['a']], null)
  const options = { atLeast: { weight: 0 }, earlier: 'nowhere' }
  await expect(clusterRecords(fixture.engine, fixture.tables, options)).rejects.toThrow(
    "The earlier clusters can't be read: ",
  )
})

const partitions = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 10 })
  .map((groups) =>
    [...Map.groupBy(groups.keys(), (at) => groups[at]).values()].map((its) => its.map((at) => `id${at}`)),
  )

test('every cluster has a name of its own, and the same clusters keep theirs, on random runs', async () => {
  await fc.assert(
    fc.asyncProperty(partitions, partitions, async (first, second) => {
      const before = await nameClusters(first, null)
      const after = await nameClusters(second, before.groups)
      expect(
        Object.values(after.groups)
          .map((ids) => ids.join())
          .sort(),
      ).toEqual(second.map((ids) => ids.toSorted().join()).sort())
      expect((await nameClusters(second, after.groups)).groups).toEqual(after.groups)
      expect(after.names.kept + after.names.made).toBe(second.length)
    }),
    { numRuns: 40, seed: 6 },
  )
})
