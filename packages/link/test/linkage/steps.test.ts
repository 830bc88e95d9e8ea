import { link, nameComparison, on, sharing, type Engine, type Linkage, type ModelSpec } from '@recount/link'
import { beforeAll, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

const spec: ModelSpec = {
  comparisons: [nameComparison('first'), nameComparison('surname')],
  blocking: [
    on('surname'),
    sharing({ make: 'cut', at: ' ', of: { column: 'first' } }),
    { sql: 'l.first = r.surname' },
  ],
}
const from =
  "(select i as id, 'Ann ' || (i % 3) as first, ['Marsh', 'Marsch', 'Ann 1', null][1 + i % 4] as surname from range(24) t(i)) people"
const inputs = [{ name: 'people', from }]

let engine: Engine
let linkage: Linkage
const told: string[] = []
beforeAll(async () => {
  engine = await openDuckDb()
  linkage = await link(engine, inputs, spec, { onStep: ({ name }) => told.push(name) })
})

test('the steps of a linkage are told by name', async () => {
  const scoring: string[] = []
  await linkage.score({ onStep: ({ name }, at, of) => scoring.push(`${at + 1}/${of} ${name}`) })
  expect(told).toEqual(
    expect.arrayContaining(['records', 'frequencies of first', 'frequencies of surname', 'record']),
  )
  expect(scoring).toEqual([
    '1/3 scores of pairs with the same surname',
    '2/3 scores of pairs with parts of first in common',
    '3/3 scores of pairs with l.first = r.surname',
  ])
})

test('the steps that are given are the steps that run', async () => {
  const { table, pairs } = await linkage.score({ atLeast: { weight: -20 } })
  const read = () => engine.ask(`select * from ${table} order by l, r`)
  const scored = await read()
  expect(scored).toHaveLength(pairs)
  expect(pairs).toBeGreaterThan(50)
  for (const { sql } of linkage.steps({ atLeast: { weight: -20 } })) {
    const [plan] = await engine.ask(`explain ${sql}`)
    expect(plan).toBeDefined()
    await engine.run(sql)
  }
  expect(await read()).toEqual(scored)
})

test('a threshold keeps what reaches it', async () => {
  const all = await linkage.score()
  const [middle] = await engine.ask(
    `select weight, probability from ${all.table} order by weight, l, r offset ${Math.floor(all.pairs / 2)} limit 1`,
  )
  for (const column of ['weight', 'probability'] as const) {
    await linkage.score()
    const value = Number(middle?.[column])
    const [expected] = await engine.ask(
      `select count(*) as n from ${all.table} where ${column} >= cast('${value}' as double)`,
    )
    const threshold = column === 'weight' ? { weight: value } : { probability: value }
    expect((await linkage.score({ atLeast: threshold })).pairs).toBe(expected?.n)
  }
  await expect(linkage.score({ atLeast: { probability: 95 } })).rejects.toThrow(
    'a number from 0 to 1; it is 95',
  )
})

test('work stops between two steps when it is told to', async () => {
  const signal = { aborted: false }
  const stopped = linkage.score({
    signal,
    onStep: (_, at) => {
      signal.aborted = at === 1
    },
  })
  await expect(stopped).rejects.toThrow('Stopped before “scores of pairs with l.first = r.surname”.')
})

test('the same input in another order gives the same numbers and scores', async () => {
  const scored = async (prefix: string, table: string) => {
    const other = await link(engine, [{ name: 'people', from: table }], spec, { prefix })
    await other.score()
    return engine.ask(
      `select s.*, a.id as id_l, b.id as id_r from ${prefix}score s join ${prefix}record a on a.record = s.l join ${prefix}record b on b.record = s.r order by l, r`,
    )
  }
  const one = await scored('one_', from)
  expect(await scored('two_', `(select * from ${from} order by id desc) turned`)).toEqual(one)
  expect(one[0]).toMatchObject({ l: 1, id_l: '0' })
})
