import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'

let engine: OpenEngine
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-duckdb-'))
  engine = await openDuckDb({ path: null })
  await engine.run(
    'create table thing (a integer, b bigint, c varchar, d date, e double, f boolean, g integer)',
  )
})
afterAll(async () => {
  engine.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['a few rows', 1],
  ['many rows', 10],
])(
  'gives back %s as appended; whole numbers are numbers, days ISO text, a column left out null',
  async (_, times) => {
    const again = <Cell>(cells: readonly Cell[]): readonly Cell[] =>
      Array.from({ length: times }, () => cells).flat()
    await engine.run('delete from thing')
    await engine.append('thing', {
      d: again(['1969-12-31', null, '2019-06-30']),
      a: again([1, 2, null]),
      b: again([9_007_199_254_740_991, null, -1]),
      c: again(['الرقة', '', null]),
      e: again([0.5, null, -3]),
      f: again([true, false, null]),
    })
    const rows = [
      { a: 1, b: 9_007_199_254_740_991, c: 'الرقة', d: '1969-12-31', e: 0.5, f: true, g: null },
      { a: 2, b: null, c: '', d: null, e: null, f: false, g: null },
      { a: null, b: -1, c: null, d: '2019-06-30', e: -3, f: null, g: null },
    ]
    expect(await engine.ask('select * from thing')).toEqual(again(rows))
  },
)

test('answers with values bound, and sums as numbers', async () => {
  await engine.run(
    "delete from thing; insert into thing (a, c, d) values (1, 'الرقة', '1969-12-31'), (2, '', null), (null, null, null)",
  )
  expect(await engine.ask('select sum(a) as s, count(*) as n from thing')).toEqual([{ s: 3, n: 3 }])
  expect(
    await engine.ask('select c from thing where a = ? and d = cast(? as date) limit ?', [1, '1969-12-31', 5]),
  ).toEqual([{ c: 'الرقة' }])
})

test('appends more rows than a chunk holds, in their order', async () => {
  await engine.run('create table many (n integer)')
  await engine.append('many', { n: Array.from({ length: 5000 }, (_, n) => n) })
  expect(await engine.ask('select count(*) as n, min(n) as least, max(n) as most from many')).toEqual([
    { n: 5000, least: 0, most: 4999 },
  ])
  const inOrder = await engine.ask('select count(*) as n from many where n = rowid')
  expect(inOrder).toEqual([{ n: 5000 }])
})

test('refuses a number that it could not tell exactly', async () => {
  await expect(engine.ask('select 9007199254740993::bigint as n')).rejects.toThrow('9007199254740993')
})

test('a transaction is there as a whole or not at all, and unseen from outside until then', async () => {
  await engine.run('create table ledger (n integer)')
  const count = async () => (await engine.ask('select count(*) as n from ledger'))[0]?.n
  const failing = engine.inTransaction(async (inner) => {
    await inner.append('ledger', { n: [1, 2] })
    await inner.inTransaction((again) => again.append('ledger', { n: [3] }))
    expect(await inner.ask('select count(*) as n from ledger')).toEqual([{ n: 3 }])
    expect(await count()).toBe(0)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await count()).toBe(0)
  const both = [4, 5].map((n) => engine.inTransaction((inner) => inner.append('ledger', { n: [n] })))
  await Promise.all(both)
  expect(await count()).toBe(2)
})

test('keeps what it holds in its file, and refuses a file that is no database', async () => {
  const path = join(folder, 'kept.duckdb')
  const first = await openDuckDb({ path })
  await first.run('create table kept as select 7 as n')
  first.close()
  const second = await openDuckDb({ path, readOnly: true })
  expect(await second.ask('select n from kept')).toEqual([{ n: 7 }])
  await expect(second.run('create table other (n integer)')).rejects.toThrow('read-only')
  second.close()
  const damaged = join(folder, 'damaged.duckdb')
  await writeFile(damaged, 'no database at all '.repeat(1000))
  await expect(openDuckDb({ path: damaged })).rejects.toThrow('valid DuckDB')
})
