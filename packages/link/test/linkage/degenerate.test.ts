import {
  link,
  LinkError,
  nameComparison,
  on,
  type Engine,
  type Linkage,
  type ModelSpec,
  type TableInput,
} from '@recount/link'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

const spec: ModelSpec = {
  comparisons: [nameComparison('first'), nameComparison('surname')],
  blocking: [on('surname'), on('first')],
}
const across: ModelSpec = { ...spec, scope: 'across' }

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDb()
})

/** A table of rows that a query over `i` makes. */
function rowsOf(count: number, first: string, surname = first, name = 'people'): TableInput {
  return {
    name,
    from: `(select i as id, cast(${first} as varchar) as first, cast(${surname} as varchar) as surname from range(${count}) t(i)) people`,
  }
}

const begin = (inputs: readonly TableInput[], model: ModelSpec = spec) => link(engine, inputs, model)

async function sentence(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing was refused',
    (reason: unknown) => reason,
  )
  return error instanceof LinkError ? `${error.code}: ${error.message} ${error.hint}` : String(error)
}

describe('input that can’t be linked ends with a sentence', () => {
  test.for<readonly [string, () => Promise<unknown>, RegExp]>([
    ['no table', () => begin([]), /^input: No table was given/],
    ['no rows', () => begin([rowsOf(0, "'a'")]), /nothing to compare: “people” has 0 records/],
    [
      'one row',
      () => begin([rowsOf(1, "'a'")]),
      /nothing to compare: “people” has 1 record\. Pairs need at least two/,
    ],
    [
      'one table of two is empty',
      () => begin([rowsOf(3, "'a'"), rowsOf(0, "'a'", "'a'", 'others')], across),
      /“people” has 3 records, “others” has 0 records\. Pairs are looked for across tables/,
    ],
    ['one table to link across', () => begin([rowsOf(3, "'a'")], across), /only “people” was given/],
    [
      'two tables of one name',
      () => begin([rowsOf(3, "'a'"), rowsOf(3, "'a'")], across),
      /Two tables are called “people”/,
    ],
    [
      'columns that are lacking, all at once',
      () =>
        begin(
          [
            { name: 'people', from: '(select 1 as id, 2 as age) t' },
            { name: 'others', from: "(select 'x' as first) t" },
          ],
          across,
        ),
      /“people” has no “surname”, “first”; “others” has no “id”, “surname”\. .*Columns found: “people”: “id”, “age”; “others”: “first”/,
    ],
    [
      'ids that are there twice',
      () =>
        begin([
          { name: 'people', from: "(select i % 3 as id, 'a' as first, 'b' as surname from range(7) t(i)) t" },
        ]),
      /“0” is in “people” 3 times; “1” is in “people” 2 times; “2” is in “people” 2 times\./,
    ],
    [
      'ids that are unknown',
      () =>
        begin([
          {
            name: 'people',
            from: "(select nullif(i, 0) as id, 'a' as first, 'b' as surname from range(3) t(i)) t",
          },
        ]),
      /“people” (?:has|have) no|1 of “people” have none/,
    ],
    [
      'a table that isn’t there',
      () => begin([{ name: 'people', from: 'nowhere' }]),
      /“people” can't be read: .*nowhere/s,
    ],
    [
      'SQL and comparisons that don’t fit the tables, all at once',
      () =>
        begin([{ name: 'people', from: '(select i as id, i as age from range(3) t(i)) t' }], {
          comparisons: [
            {
              name: 'age',
              levels: [
                { label: 'near', when: { test: 'jaro', of: { column: 'age' }, atLeast: 0.9 } },
                { label: 'other', when: null },
              ],
            },
            {
              name: 'height',
              levels: [
                { label: 'same', when: { test: 'sql', sql: '"height_l" = "height_r"' } },
                { label: 'other', when: null },
              ],
            },
          ],
          blocking: [on('age'), { sql: 'l.weight = r.weight' }],
        }),
      /^input: The model can’t be used on these tables:\n- The rule “.*weight.*”: .*weight.*\n- The comparison “age”: .*jaro.*\n- The comparison “height”: .*height_l.* nothing was compared\. The tables have the columns age\.$/s,
    ],
    [
      'no rule',
      async () => (await begin([rowsOf(3, "'a'")], { comparisons: spec.comparisons })).score(),
      /^input: The model has no rule that says which pairs/,
    ],
    [
      'a record that isn’t there',
      async () => (await begin([rowsOf(3, "'a'")])).explain('7', '1'),
      /No record of “people” has the id “7”/,
    ],
    [
      'an id of two tables',
      async () =>
        (await begin([rowsOf(3, "'a'"), rowsOf(3, "'a'", "'a'", 'others')], across)).explain('1', '2'),
      /Records of several tables have the id “1”. Say of which table/,
    ],
  ])('%s', async ([, work, expected]) => {
    expect(await sentence(work())).toMatch(expected)
  })
})

describe('10,000 copies of one row', () => {
  let copies: Linkage
  beforeAll(async () => {
    copies = await begin([rowsOf(10_000, "'Ann'", "'O''Neill'")])
  })

  test('are refused before they are compared, with what to do', async () => {
    expect(await sentence(copies.score())).toBe(
      'budget: The rule “the same surname” would make 49,995,000 pairs, and 10,000,000 are allowed. ' +
        "Its largest block, “O'Neill”, alone makes 49,995,000. " +
        'Ask for more to be the same, set that value to null where it only stands for unknown, remove copies of the same row, or allow more pairs.',
    )
  })

  test('are counted without their pairs being made', async () => {
    expect((await copies.analyse())[0]).toEqual({
      rule: 0,
      words: 'the same surname',
      says: '49,995,000 pairs.',
      pairs: 49_995_000,
      newPairs: 49_995_000,
      cumulative: 49_995_000,
      isExact: true,
      largest: [{ values: ["O'Neill"], pairs: 49_995_000 }],
    })
  })

  test('are refused by a rule of SQL too, told from its equality', async () => {
    const linkage = await begin([rowsOf(10_000, "'Ann'")], {
      ...spec,
      blocking: [{ sql: 'l.surname = r.surname and l.first is not null' }],
    })
    expect(await sentence(linkage.score({ budget: 1000 }))).toMatch(
      /would make 49,995,000 pairs, and 1,000 are allowed/,
    )
  })

  test('of a rule without any equality are counted by trying', async () => {
    const linkage = await begin([rowsOf(1000, "'Ann'")], {
      ...spec,
      blocking: [{ sql: 'l.surname < r.first or l.first < r.surname' }],
    })
    expect((await linkage.analyse())[0]).toMatchObject({ pairs: 0, isExact: true, largest: [] })
    expect(await linkage.score({ budget: 1000 })).toMatchObject({ pairs: 0 })
  })
})

test('values that are all unknown make no pairs, and say nothing of a pair', async () => {
  const linkage = await begin([rowsOf(5, 'null')])
  expect(await linkage.score()).toMatchObject({ pairs: 0 })
  expect((await linkage.analyse()).map(({ pairs }) => pairs)).toEqual([0, 0])
  const { prior, weight, parts } = await linkage.explain(0, 1)
  expect(weight).toBe(prior)
  expect(parts[0]?.says).toBe('First: unknown of both, unknown on a side: says nothing.')
})

test('values that are all equal say no more than that everybody has them', async () => {
  const linkage = await begin([rowsOf(5, "'Ann'")])
  expect(await linkage.score()).toMatchObject({ pairs: 10 })
  const rows = await linkage.pairs()
  expect(new Set(rows.map(({ weight }) => weight)).size).toBe(1)
  expect(rows[0]?.probability).toBeLessThan(0.5)
})

test('columns called as those of the table of records are', async () => {
  const from =
    "(select i as record, 'x' as source, i as id, 'y' as made_1, 1 as l, 2 as rule from range(3) t(i)) t"
  const linkage = await begin([{ name: 'odd', from }], {
    id: 'record',
    comparisons: ['source', 'made_1', 'l', 'rule', 'id'].map((column) =>
      nameComparison({ make: 'lower', of: { column } }, { name: column }),
    ),
    blocking: [on('source', 'rule')],
  })
  expect(await linkage.score()).toMatchObject({ pairs: 3 })
  const { parts } = await linkage.explain(0, 1)
  expect(parts.map(({ left, right }) => [left, right])).toEqual([
    ['x', 'x'],
    ['y', 'y'],
    ['1', '1'],
    ['2', '2'],
    ['0', '1'],
  ])
})
