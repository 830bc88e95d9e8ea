import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  clusterRecords,
  evaluateLinkage,
  type Evaluation,
  type EvaluationOptions,
  type LinkScope,
} from '@recount/link'
import { openFixture, type Fixture } from '../clusters/tables.ts'

const root = join(import.meta.dirname, '../../../..')
const folders = ['../shared', '../../shared'].map((shared) => join(root, shared, 'data/linkage'))
const folder = folders.find((candidate) => existsSync(candidate)) ?? ''
const isThere = folder !== ''
const reason = isThere ? '' : ' (skipped: no ../shared/data/linkage beside the repository)'

/** A labelled set and how its records and scored pairs are read: (source, id, thing) and (source_l, id_l, source_r, id_r). */
interface LabelledSet {
  readonly name: string
  readonly scope: LinkScope
  readonly records: string
  readonly sides: string
}

const file = (name: string) => `'${join(folder, name)}'`
const csv = (name: string) => `read_csv(${file(name)}, all_varchar = true)`
const febrl = (name: string, source: number) =>
  `select ${source} as source, trim(rec_id) as id, regexp_extract(rec_id, '^ *rec-(\\d+)', 1) as thing from ${csv(name)}`
const within = (id: string) => `1 as source_l, trim(${id}_l) as id_l, 1 as source_r, trim(${id}_r) as id_r`
const across = (id: string, first: string) =>
  `case when source_dataset_l = '${first}' then 1 else 2 end as source_l, cast(${id}_l as varchar) as id_l, case when source_dataset_r = '${first}' then 1 else 2 end as source_r, cast(${id}_r as varchar) as id_r`
const transactions = (name: string, source: number) =>
  `select ${source} as source, cast(unique_id as varchar) as id, cast(unique_id as varchar) as thing from ${file(name)}`

const sets = {
  fake: {
    name: 'fake',
    scope: 'within',
    records: `select 1 as source, unique_id as id, cluster as thing from ${csv('fake_1000.csv')}`,
    sides: within('unique_id'),
  },
  febrl3: {
    name: 'febrl3',
    scope: 'within',
    records: febrl('febrl_dataset3.csv', 1),
    sides: within('rec_id'),
  },
  febrl4: {
    name: 'febrl4',
    scope: 'across',
    records: `${febrl('febrl_dataset4a.csv', 1)} union all ${febrl('febrl_dataset4b.csv', 2)}`,
    sides: across('rec_id', '__splink__input_table_0'),
  },
  historical: {
    name: 'historical',
    scope: 'within',
    records: `select 1 as source, unique_id as id, cluster as thing from ${file('historical_figures_with_errors_50k.parquet')}`,
    sides: within('unique_id'),
  },
  transactions: {
    name: 'transactions',
    scope: 'across',
    records: `${transactions('transactions_origin.parquet', 1)} union all ${transactions('transactions_destination.parquet', 2)}`,
    sides: across('unique_id', '__ori'),
  },
} as const satisfies Record<string, LabelledSet>

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})

async function load({ name, records, sides }: LabelledSet): Promise<void> {
  const { engine, tables } = fixture
  await engine.run(
    `create or replace table ${tables.record} as select cast(row_number() over (order by source, encode(id)) as integer) as record, cast(source as integer) as source, id, thing from (${records}) r`,
  )
  const pairs = `select match_weight, match_probability, ${sides} from ${file(`splink-golden/${name}_predictions.parquet`)}`
  await engine.run(
    `create or replace table ${tables.score} as select least(a.record, b.record) as l, greatest(a.record, b.record) as r, match_weight as weight, match_probability as probability from (${pairs}) p join ${tables.record} a on a.source = p.source_l and a.id = p.id_l join ${tables.record} b on b.source = p.source_r and b.id = p.id_r`,
  )
}

async function evaluate(
  set: LabelledSet,
  options: Omit<EvaluationOptions, 'scope'> = {},
): Promise<Evaluation> {
  const { engine, tables } = fixture
  return evaluateLinkage(engine, tables, { column: 'thing' }, { scope: set.scope, ...options })
}

/** Splink's own figures, as the data's README tells them. */
describe.skipIf(!isThere)(`Splink's own predictions${reason}`, () => {
  test.each([
    // .8458 at the best whole weight, which is the README's .846.
    [sets.fake, 2031, 0.847, 3],
    [sets.febrl3, 6538, 0.996, 3],
    [sets.febrl4, 5000, 0.9996, 4],
    [sets.historical, 303_961, 0.766, 3],
  ] as const)('of $name: true pairs and best F1', async (set, same, f1, digits) => {
    await load(set)
    const { labels, curve } = await evaluate(set)
    expect(labels).toMatchObject({ same, leftOut: 0, contradicted: 0 })
    expect(curve.best?.f1?.toFixed(digits)).toBe(f1.toFixed(digits))
  })

  test('of historical figures: clusters at a probability of .95', async () => {
    await load(sets.historical)
    await clusterRecords(fixture.engine, fixture.tables, { atLeast: { probability: 0.95 } })
    const { clusters } = await evaluate(sets.historical, { clusters: true })
    expect(clusters?.pairs.f1?.toFixed(3)).toBe('0.828')
    expect(clusters?.bCubed?.f1?.toFixed(3)).toBe('0.856')
  })

  test('of fake people: F1 at a weight of −4', async () => {
    await load(sets.fake)
    const { pairs } = await evaluate(sets.fake, { atLeast: { weight: -4 } })
    expect(pairs?.f1?.toFixed(3)).toBe('0.846')
  })

  test('of transactions: mutual best', async () => {
    await load(sets.transactions)
    const { engine, tables } = fixture
    const { oneToOne } = await clusterRecords(engine, tables, {
      atLeast: { weight: -20 },
      oneToOne: 'mutual-best',
    })
    const apart = await evaluate(sets.transactions, { chosen: oneToOne?.table ?? '' })
    expect(apart.labels.same).toBe(45_326)
    expect(apart.chosen?.precision?.toFixed(3)).toBe('0.982')
    expect(apart.chosen?.recall?.toFixed(3)).toBe('0.797')
    expect(oneToOne?.tied).toBe(220)
    // The README's .796 comes of taking the first of equally heavy pairs.
    const rank = (one: string, other: string) =>
      `row_number() over (partition by ${one} order by weight desc, ${other})`
    const ranked = `select l, r, ${rank('l', 'r')} as a, ${rank('r', 'l')} as b from ${tables.score}`
    await engine.run(
      `create or replace table first_best as select l, r from (${ranked}) s where a = 1 and b = 1`,
    )
    const first = await evaluate(sets.transactions, { chosen: 'first_best' })
    expect(first.chosen?.recall?.toFixed(3)).toBe('0.796')
  })
})
