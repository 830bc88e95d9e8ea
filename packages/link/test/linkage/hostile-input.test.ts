import {
  birthDateComparison,
  compareRecords,
  exactComparison,
  link,
  LinkError,
  nameComparison,
  nameTables,
  numberComparison,
  on,
  type Engine,
  type ModelSpec,
} from '@recount/link'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameSql } from '../../src/engine/sql-text.ts'
import { openEngines, type Engines } from '../dialects/engines.ts'

let engines: Engines
let engine: Engine
let folder: string
beforeAll(async () => {
  engines = await openEngines()
  engine = engines.duckdb
  folder = mkdtempSync(join(tmpdir(), 'link-'))
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await engines.stop()
})

async function sentence(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing was refused',
    (reason: unknown) => reason,
  )
  return error instanceof LinkError ? `${error.message} ${error.hint}` : String(error)
}

const rows = (select: string, count = 4) =>
  `(select ${select} from (select 0 as i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5) t where i < ${count}) people`

const named = (of: string): ModelSpec => ({
  comparisons: [
    {
      name: 'it',
      levels: [
        { label: 'unknown', when: { test: 'missing', of: { column: of } }, isMissing: true },
        { label: 'the same', when: { test: 'equal', of: { column: of } }, frequency: { of } },
        { label: 'alike', when: { test: 'jaro-winkler', of: { column: of }, atLeast: 0.9 } },
        { label: 'rather alike', when: { test: 'jaro-winkler', of: { column: of }, atLeast: 0.8 } },
        { label: 'different', when: null },
      ],
    },
    exactComparison('k'),
  ],
  blocking: [on('k'), on(of)],
})

describe('a column may be called anything', () => {
  test.for([
    'record',
    'source',
    'l',
    'r',
    'rule',
    'pattern',
    'weight',
    'level_1',
    'made_1',
    'measure_1',
    'value_1',
    'link_id',
    'link_source',
    'log2_share_1',
    'select',
    'from',
    'order',
    'with space',
    'qu"ote',
    "ap'os",
    'UPPER',
    'Größe',
    'a.b',
    'a_l',
    '$1',
    '100%',
    'col:1',
  ])('%s', { timeout: 60_000 }, async (column) => {
    const select = `i as id, case when i < 2 then 'ann' when i < 4 then 'anna' end as ${nameSql(column)}, 'k' as k`
    const inputs = [{ name: 'people', from: rows(select, 6) }]
    for (const one of [engines.duckdb, engines.postgres]) {
      const linkage = await link(one, inputs, named(column), { prefix: 'called_' })
      expect((await linkage.analyse()).map(({ newPairs }) => newPairs)).toEqual([15, 0])
      expect((await linkage.score()).pairs).toBe(15)
      const said = (await linkage.explain('0', '2')).parts.map(({ left, right, label }) => [
        left,
        right,
        label,
      ])
      expect(said[0]).toEqual(['ann', 'anna', 'alike'])
      const given = await linkage.compare({ [column]: 'ann', k: 'k' }, { [column]: 'ann', k: 'q' })
      expect(given.parts.map(({ label }) => label)).toEqual(['the same', 'different'])
      expect(given.parts[0]?.frequencyWeight).not.toBe(0)
      const found = await linkage.find({ name: 'new', from: rows(select, 2) })
      expect(found.pairs).toBe(12)
      await found.drop()
    }
  })

  test('raw SQL may compare a column that the records have one of their own for', async () => {
    const spec: ModelSpec = {
      id: 'key',
      comparisons: [
        {
          name: 'said by',
          levels: [
            {
              label: 'as long',
              when: { test: 'sql', sql: 'length("source_l") = length(source_r) and id_l = id_r' },
            },
            { label: 'other', when: null },
          ],
        },
      ],
      blocking: [on('id')],
    }
    const from = rows("i as key, repeat('x', i % 2) as source, 'y' as id")
    const linkage = await link(engine, [{ name: 'people', from }], spec)
    await linkage.score()
    expect((await linkage.explain(0, 2)).parts[0]?.label).toBe('as long')
    expect((await linkage.explain(0, 1)).parts[0]?.label).toBe('other')
  })

  test('of sixty columns thirty are compared at once', async () => {
    const columns = Array.from({ length: 60 }, (_, at) => `c${at}`)
    const select = ['i as id', ...columns.map((name, at) => `(i + ${at}) % 2 as ${name}`)].join(', ')
    const model = {
      comparisons: columns.slice(0, 30).map((name) => exactComparison(name)),
      blocking: [on('c0')],
    }
    const linkage = await link(engine, [{ name: 'people', from: rows(select) }], model)
    expect((await linkage.score()).pairs).toBe(2)
  })
})

describe('input of every kind', () => {
  const model = { scope: 'across', comparisons: [exactComparison('town')], blocking: [on('town')] } as const

  test('a CSV, a Parquet file and a query, with ids that are numbers in one and text in another', async () => {
    const csv = join(folder, 'people.csv')
    writeFileSync(csv, 'id,town\n7,York\n07,Hull\n')
    const parquet = join(folder, 'people.parquet')
    await engine.run(`copy (select 7 as id, 'York' as town) to '${parquet}'`)
    const inputs = [
      { name: 'csv', from: `read_csv('${csv}', all_varchar = true)` },
      { name: 'parquet', from: `'${parquet}'` },
      { name: 'query', from: "(select 'seven' as id, 'York' as town) t" },
    ]
    const linkage = await link(engine, inputs, model)
    await linkage.score()
    const pairs = (await linkage.pairs()).map(({ left, right }) => [
      left.source,
      left.id,
      right.source,
      right.id,
    ])
    expect(pairs.toSorted()).toEqual([
      ['csv', '7', 'parquet', '7'],
      ['csv', '7', 'query', 'seven'],
      ['parquet', '7', 'query', 'seven'],
    ])
  })

  test('a column that is a number in one table and text in another is refused where the engine can’t join them', async () => {
    const inputs = [
      { name: 'one', from: '(select 1 as id, 1950 as town) t' },
      { name: 'other', from: "(select 2 as id, 'x' as town) t" },
    ]
    expect(await sentence(link(engines.postgres, inputs, model))).toMatch(
      /^The records can't be prepared for the model: .*cast them in the query/,
    )
  })
})

const all: ModelSpec = {
  comparisons: [
    nameComparison('n'),
    { ...birthDateComparison('n'), name: 'date' },
    { ...numberComparison('n'), name: 'number' },
  ],
  blocking: [{ sql: 'l.record < r.record' }],
}

describe('values of every kind', () => {
  test.for<readonly [string, string, string, string, string]>([
    ['emoji', "'😀👩‍👩‍👧' || i", 'alike', 'unknown', 'different'],
    ['marks of direction', "chr(8207) || chr(8238) || 'علي'", 'the same', 'unknown', 'the same'],
    ['NUL', "'a' || chr(0) || 'b'", 'the same', 'unknown', 'the same'],
    ['numbers in spaces', "' 12 '", 'the same', 'unknown', 'the same'],
    ['days that no calendar has', "'2014-02-3' || i", 'alike', 'unknown', 'different'],
    ['years out of range', "'99999-01-01'", 'the same', 'unknown', 'the same'],
    ['numbers out of range', "'1e999'", 'the same', 'unknown', 'the same'],
    ['nothing', 'cast(null as varchar)', 'unknown', 'unknown', 'unknown'],
  ])('%s', async ([, value, ...expected]) => {
    const linkage = await link(engine, [{ name: 'a', from: rows(`i as id, ${value} as n`) }], all)
    expect((await linkage.score()).pairs).toBe(6)
    await linkage.train()
    const { parts, weight } = await linkage.explain(0, 1)
    expect(parts.map(({ label }) => label)).toEqual(expected.map((label) => expect.stringContaining(label)))
    expect(Number.isFinite(weight)).toBe(true)
  })

  test('a text too long to compare letter by letter is refused at once', async () => {
    const from = rows("i as id, repeat('ab', 50000) || i as n")
    expect(await sentence(link(engine, [{ name: 'people', from }], all))).toMatch(
      /of the record “0” of “people” has 100,001 letters, and at most 4,000 are compared letter by letter\. Cut it/,
    )
  })

  test('so is one of a new record, and of a given one', async () => {
    const [short, long] = ['x', 'x'.repeat(4001)]
    for (const one of [engines.duckdb, engines.postgres]) {
      const from = `(select 1 as id, '${short}' as n union all select 2, 'y') a`
      const model: ModelSpec = {
        comparisons: [nameComparison('n')],
        blocking: [{ sql: 'l.record < r.record' }],
      }
      const linkage = await link(one, [{ name: 'a', from }], model, { prefix: 'long_' })
      const found = linkage.find({ name: 'new', from: `(select 9 as id, '${long}' as n) b` })
      expect(await sentence(found)).toMatch(/of the record “9” of “new” has 4,001 letters, and at most 4,000/)
      expect(await sentence(linkage.compare({ n: short }, { n: long }))).toMatch(
        /of “the right record” has 4,001 letters/,
      )
      const alone = compareRecords(one, linkage.model(), { n: long }, { n: null }, nameTables('alone_'))
      expect(await sentence(alone)).toMatch(/of “the left record” has 4,001 letters/)
    }
  })

  test('a given text with NUL is refused', async () => {
    const linkage = await link(engine, [{ name: 'a', from: rows("i as id, 'x' as n") }], all)
    expect(await sentence(linkage.compare({ n: 'a\0b' }, { n: 'a' }))).toMatch(
      /“a␀b” holds the character NUL/,
    )
  })
})

describe('an engine that others use too', () => {
  const people = rows("i as id, 'x' || i as n")
  const model: ModelSpec = { comparisons: [exactComparison('n')], blocking: [on('n')] }
  const begin = (prefix: string) => link(engine, [{ name: 'people', from: people }], model, { prefix })

  test.for(['view', 'table'])('a %s of a name that would be replaced is left, and told', async (kind) => {
    for (const one of [engines.duckdb, engines.postgres]) {
      await one.run(`create ${kind} mine_score as select 42 as mine`)
      const begun = link(one, [{ name: 'people', from: people }], model, { prefix: 'mine_' })
      expect(await sentence(begun)).toMatch(/^“mine_score” is there already, was not made by a linkage/)
      expect(await one.ask('select mine from mine_score')).toEqual([{ mine: 42 }])
      await one.run(`drop ${kind} mine_score`)
    }
  })

  test('so is one of a name that the second table of frequencies would have', async () => {
    const from = rows("i as id, 'x' || i as n, 'y' || i as o")
    const two: ModelSpec = { comparisons: [exactComparison('n'), exactComparison('o')], blocking: [on('n')] }
    for (const one of [engines.duckdb, engines.postgres]) {
      await one.run('create table mine_frequency_2 as select 42 as mine')
      const begun = link(one, [{ name: 'people', from }], two, { prefix: 'mine_' })
      expect(await sentence(begun)).toMatch(/^“mine_frequency_2” is there already/)
      await one.run('drop table mine_frequency_2')
    }
  })

  test('a second linkage of one prefix takes the place of the first', async () => {
    await (await begin('twice_')).score()
    expect((await (await begin('twice_')).score()).pairs).toBe(0)
  })

  test('a prefix that is no name is refused', async () => {
    expect(await sentence(begin('my linkage-'))).toMatch(
      /“my linkage-” is no name that SQL takes without quotes/,
    )
  })

  test('several comparisons and searches at once do not mix, and leave nothing behind', async () => {
    const linkage = await begin('many_')
    await linkage.score()
    const tables = async () =>
      (
        await engine.ask("select table_name from duckdb_tables() where table_name like 'many%' order by all")
      ).map((row) => row['table_name'])
    const before = await tables()
    const compared = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        linkage.compare({ n: `v${at}` }, { n: at % 2 === 0 ? `v${at}` : 'w' }),
      ),
    )
    expect(compared.map(({ parts }) => parts[0]?.label)).toEqual(
      Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? 'the same' : 'different')),
    )
    const found = await Promise.all(
      [1, 2, 3].map((count) => linkage.find({ name: 'new', from: rows("i as id, 'x1' as n", count) })),
    )
    expect(found.map(({ pairs }) => pairs)).toEqual([1, 2, 3])
    await Promise.all(found.map(({ drop }) => drop()))
    expect(await tables()).toEqual(before)
  })

  test('what fails leaves nothing behind', async () => {
    const linkage = await begin('failed_')
    const twice = { name: 'new', from: rows("1 as id, 'x' as n", 2) }
    expect(await sentence(linkage.find(twice))).toMatch(/“1” is in “new” 2 times/)
    expect(await sentence(linkage.compare({ n: 'a' }, {}))).toMatch(/has no “n”/)
    const failing = link(engine, [twice], model, { prefix: 'failing_' })
    expect(await sentence(failing)).toMatch(/“1” is in “new” 2 times/)
    const left = await engine.ask(
      "select table_name from duckdb_tables() where table_name like 'fail%' order by all",
    )
    expect(left.map((row) => row['table_name'])).toEqual(['failed_frequency_1', 'failed_record'])
  })
})
