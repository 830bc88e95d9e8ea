import { expect, test } from 'vitest'
import { openDuckDb } from './open-duckdb.ts'

test('answers hold dates as ISO text and numbers as numbers', async () => {
  const engine = await openDuckDb()
  await engine.run('create table t as select 1 as one')
  const rows = await engine.ask(
    `select date '2019-06-30' as day, cast(9007199254740991 as bigint) as whole, cast(2 as hugeint) as huge,
       cast(1.5 as decimal(6, 2)) as money, cast('nan' as double) as nan, 0.1::double as tenth, cast(3 as smallint) as small,
       true as yes, 'text' as text, cast(null as bigint) as unknown, ['a', null] as list, one from t`,
  )
  expect(rows).toEqual([
    {
      day: '2019-06-30',
      whole: 9_007_199_254_740_991,
      huge: 2,
      money: 1.5,
      nan: NaN,
      tenth: 0.1,
      small: 3,
      yes: true,
      text: 'text',
      unknown: null,
      list: '["a",null]',
      one: 1,
    },
  ])
})
