import {
  countPairs,
  defineModel,
  nameComparison,
  nameTables,
  prepareRecords,
  scorePairs,
  type Engine,
  type Model,
  type Records,
} from '@recount/link'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

// Values whose texts read like the SQL around them.
const from = `(select i as id, ['x and l.b = r.b', 'y or z', null, '('][1 + i % 4] as a, 'b' || (i % 3) as b, i % 5 as n, date '2020-01-30' + cast(i % 4 as integer) as day from range(40) t(i)) t`

const rules: readonly string[] = [
  'l.a = r.a',
  'r.a = l.a AND l.b = r.b',
  '(l.a = r.a) and (l.b = r.b)',
  '((l."a" = r."a") and l.n < r.n)',
  'l.a = r.a or l.b = r.b',
  '(l.a = r.a or l.b = r.b) and l.n = r.n',
  "l.a = r.a and l.b <> 'b1 and l.n = r.n'",
  'l.n between 1 and 3 and l.b = r.b',
  'not l.a = r.a',
  'l.a = r.a is null',
  '(l.a = r.a) in (true)',
  'l.n = r.n + 1',
  'l.n + r.n = 4',
  'l.n <= r.n and l.n >= r.n',
  'l.a = r.b',
  'substr(l.a, 1, 3) = substr(r.a, 1, 3)',
  'substr(l.a, 1, 3) = substr(r.a, 1, 2)',
  'case when l.n = 1 then l.a = r.a and l.b = r.b else l.b = r.b end',
  'l.a = r.a /* and l.b = r.b */',
  'L.a = R.a and l . b = r . b',
  "strftime(l.day + 3, '%m') = strftime(r.day, '%m') and l.a = r.a",
  'l.n = r.n and l.n = 2',
  'l.a is not distinct from r.a',
  'true',
]

let engine: Engine
let records: Records
const model: Model = defineModel({ comparisons: [nameComparison('b')] })
beforeAll(async () => {
  engine = await openDuckDb()
  records = await prepareRecords(engine, [{ name: 'odd', from }], model, nameTables())
})

const withRule = (sql: string): Model => ({ ...model, blocking: [{ sql }] })

async function countBySql(rule: string): Promise<number> {
  const { record } = records.tables
  const [row] = await engine.ask(
    `select count(*) as n from ${record} l, ${record} r where l.record < r.record and (${rule})`,
  )
  return Number(row?.n)
}

describe('a rule of SQL is counted as it runs', () => {
  test.for(rules)('%s', async (rule) => {
    const expected = await countBySql(rule)
    const [count] = await countPairs(engine, records, withRule(rule))
    expect(count).toMatchObject({ pairs: expected, newPairs: expected, isExact: true })
    expect((await scorePairs(engine, records, withRule(rule))).pairs).toBe(expected)
    for (const block of count?.largest ?? []) expect(block.pairs).toBeGreaterThan(0)
  })

  test.for(rules)('is refused only where it makes more than allowed: %s', async (rule) => {
    const expected = await countBySql(rule)
    await expect(scorePairs(engine, records, withRule(rule), { budget: expected })).resolves.toMatchObject({
      pairs: expected,
    })
    if (expected === 0) return
    await expect(scorePairs(engine, records, withRule(rule), { budget: expected - 1 })).rejects.toThrow(
      /would make/,
    )
  })
})

test('blocks are told by their values, the largest first', async () => {
  const [count] = await countPairs(engine, records, withRule('l.a = r.a and l.b = r.b'))
  expect(count?.largest[0]).toEqual({ values: ['(', 'b0'], pairs: 6 })
  expect(count?.largest).toHaveLength(5)
})
