import {
  compareRecords,
  link,
  nameComparison,
  nameTables,
  on,
  probabilityOf,
  type Engine,
  type Linkage,
  type ModelSpec,
  type Waterfall,
} from '@recount/link'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

const levels = [
  { label: 'unknown on a side', when: { test: 'missing', of: { column: 'surname' } }, isMissing: true },
  {
    label: 'the same',
    when: { test: 'equal', of: { column: 'surname' } },
    m: 0.8,
    u: 0.1,
    frequency: { of: 'surname' },
  },
  { label: 'different', when: null, m: 0.2, u: 0.9 },
] as const satisfies ModelSpec['comparisons'][number]['levels']

const spec: ModelSpec = {
  prior: 0.01,
  comparisons: [nameComparison('first', { byFrequency: false }), { name: 'surname', levels }],
  blocking: [on('surname'), on('first')],
}

// Of ten surnames six are Smith, three are Jones, one is Quill.
const people = `(select i as id, 'Ann' || (i % 2) as first, case when i < 6 then 'Smith' when i < 9 then 'Jones' else 'Quill' end as surname, date '1980-01-01' + cast(i as integer) as born from range(10) t(i)) people`
const inputs = [{ name: 'people', from: people }]

let engine: Engine
let linkage: Linkage
beforeAll(async () => {
  engine = await openDuckDb()
  linkage = await link(engine, inputs, spec)
  await linkage.score()
})

function surnameOf({ parts }: Waterfall): { readonly weight: number; readonly frequencyWeight: number } {
  const part = parts.find(({ comparison }) => comparison === 'surname')
  return { weight: part?.weight ?? NaN, frequencyWeight: part?.frequencyWeight ?? NaN }
}

describe('a value weighs by how common it is', () => {
  test.for([
    ['Smith', 0, 2, 0.6],
    ['Jones', 6, 8, 0.3],
  ] as const)('%s', async ([, one, other, share]) => {
    const { weight, frequencyWeight } = surnameOf(await linkage.explain(one, other))
    expect(weight).toBeCloseTo(Math.log2(0.8 / 0.1), 9)
    expect(weight + frequencyWeight).toBeCloseTo(Math.log2(0.8 / share), 9)
  })

  test('as a table of one’s own has it, and what it lacks is left alone', async () => {
    const own = "(values ('Smith', 0.02), ('Nobody', 0)) own(name, part)"
    const frequencies = [{ of: 'surname', from: own, value: 'name', share: 'part' }]
    const owned = await link(engine, [{ name: 'people', from: people }], spec, {
      frequencies,
      prefix: 'own_',
    })
    const { weight, frequencyWeight } = surnameOf(await owned.explain(0, 2))
    expect(weight + frequencyWeight).toBeCloseTo(Math.log2(0.8 / 0.02), 9)
    expect(surnameOf(await owned.explain(6, 8)).frequencyWeight).toBe(0)
  })
})

describe('records given as objects', () => {
  const ann = { first: 'Ann0', surname: 'Smith', born: '1980-01-01' }
  const other = { first: 'Ann0', surname: 'Smith', born: '1980-01-03' }

  test('are compared as those of the tables are', async () => {
    const given = await linkage.compare(ann, other)
    expect(given).toEqual(await linkage.explain(0, 2))
    expect(given.probability).toBe(probabilityOf(given.weight))
  })

  test('need no table, and then no value is known to be rare', async () => {
    const bare = await compareRecords(engine, linkage.model(), ann, other, nameTables('bare_'))
    const among = await linkage.compare(ann, other)
    expect(bare.parts.map(({ level, weight }) => [level, weight])).toEqual(
      among.parts.map(({ level, weight }) => [level, weight]),
    )
    expect(bare.parts.every(({ frequencyWeight }) => frequencyWeight === 0)).toBe(true)
  })

  test('take an unknown value, and say which column is lacking', async () => {
    const { parts } = await linkage.compare({ ...ann, surname: null }, other)
    expect(parts[1]).toMatchObject({ left: null, right: 'Smith', level: 0, weight: 0, frequencyWeight: 0 })
    expect(parts[1]?.says).toBe('Surname: “Smith” and unknown, unknown on a side: says nothing.')
    await expect(linkage.compare({ first: 'Ann' }, other)).rejects.toThrow(
      '“the left record” has no “surname”',
    )
  })

  test('leave nothing behind', async () => {
    await linkage.compare(ann, other)
    const left = await engine.ask(
      "select table_name from information_schema.tables where table_name like 'link_given%'",
    )
    expect(left).toEqual([])
  })
})

test('new records are scored as if they had been there, by the old frequencies', async () => {
  const fresh = `(values ('n1', 'Ann0', 'Smith'), ('n2', 'Zoe', 'Quill'), ('n3', 'Ann1', 'Rare')) fresh(id, first, surname)`
  const { table, record, pairs } = await linkage.find({ name: 'new', from: `(select * from ${fresh}) fresh` })
  const rows = await engine.ask(
    `select n.id as fresh, o.id as old, f.weight from ${table} f join ${record} n on n.record = f.r join link_record o on o.record = f.l order by n.id, o.record`,
  )
  // Smith with six, Ann0 with five of whom three are Smith; Quill with one; Ann1 with five.
  expect(pairs).toBe(6 + 5 - 3 + 1 + 5)
  expect(rows).toHaveLength(pairs)
  const old = await linkage.explain(0, 2)
  expect(rows.find((row) => row.fresh === 'n1' && row.old === '0')?.weight).toBeCloseTo(old.weight, 9)
})

test('a waterfall in words', async () => {
  const { parts } = await linkage.explain(9, 0)
  expect(parts.map(({ says }) => says)).toEqual([
    'First: “Ann0” and “Ann1”, alike (Jaro–Winkler ≥ 0.88): 1.3 times as likely if they are the same.',
    'Surname: “Smith” and “Quill”, different: 4.5 times as likely if they are not the same.',
  ])
  const same = await linkage.explain(6, 8)
  expect(same.parts[1]?.says).toBe(
    'Surname: both “Jones”, the same: 8 times as likely if they are the same; the value is common, which divides that by 3.',
  )
})
