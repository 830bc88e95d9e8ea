import { link, LinkError, readSplinkModel, writeSplinkModel, type Engine } from '@recount/link'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDb()
})

const people =
  "(select i as unique_id, repeat('x', 1 + i % 3) as n, i % 2 as k, 1 as one from range(6) t(i)) people"
const inputs = [{ name: 'people', from: people }]

type Settings = Readonly<Record<string, unknown>>

function settings(levels: readonly Settings[], rule: unknown = 'l.one = r.one'): Settings {
  const comparison = { output_column_name: 'n', comparison_levels: levels }
  return {
    link_type: 'dedupe_only',
    probability_two_random_records_match: 0.5,
    blocking_rules_to_generate_predictions: [rule],
    comparisons: [comparison],
  }
}

const equal = {
  sql_condition: '"n_l" = "n_r"',
  label_for_charts: 'same',
  m_probability: 0.8,
  u_probability: 0.1,
}
const other = { sql_condition: 'ELSE', label_for_charts: 'other', m_probability: 0.2, u_probability: 0.9 }
const isNull = {
  sql_condition: '"n_l" IS NULL OR "n_r" IS NULL',
  label_for_charts: 'null',
  is_null_level: true,
}

async function weigh(model: Settings): Promise<readonly number[]> {
  const linkage = await link(engine, inputs, readSplinkModel(model))
  await linkage.score()
  return (await linkage.pairs()).map(({ weight }) => weight)
}

describe('a model of Splink’s is linked by as it is', () => {
  test('untrained, with a u above 1 as Splink starts from', async () => {
    const levels = [equal, other].map(({ m_probability: _m, u_probability: _u, ...level }) => level)
    expect(await weigh(settings(levels))).toHaveLength(15)
  })

  test('with the null level last, twice, and labels that repeat', async () => {
    const weights = await weigh(settings([equal, isNull, { ...isNull, label_for_charts: 'same' }, other]))
    expect(weights.slice(0, 3)).toEqual([3, 3, 3].map((weight) => expect.closeTo(weight, 9)))
  })

  test('with m and u that do not add up to 1, and frequencies of the column in another case', async () => {
    const adjusted = { ...equal, tf_adjustment_column: 'N', u_probability: 0.5, m_probability: 1 }
    const weights = await weigh(settings([adjusted, other]))
    expect(weights.slice(0, 3)).toEqual([1, 1, 1].map(() => expect.closeTo(Math.log2(3), 9)))
  })

  test('salting makes the same pairs', async () => {
    const salted = { blocking_rule: 'l.one = r.one', sql_dialect: 'duckdb', salting_partitions: 4 }
    expect(await weigh(settings([equal, other], salted))).toEqual(await weigh(settings([equal, other])))
  })

  test('what the file says besides survives training', async () => {
    const linkage = await link(
      engine,
      inputs,
      readSplinkModel({
        ...settings([equal, other]),
        linker_uid: 'mine',
        additional_columns_to_retain: ['k'],
      }),
    )
    await linkage.train()
    const written = writeSplinkModel(linkage.model(), engine.dialect)
    expect(written).toMatchObject({ linker_uid: 'mine', additional_columns_to_retain: ['k'] })
  })
})

describe('a comparison without ELSE', () => {
  const partial = settings([equal, { ...other, sql_condition: 'length("n_l") + length("n_r") = 3' }])

  test('gives a pair that no level takes no weight, so that it is not kept', async () => {
    expect(await weigh(partial)).toHaveLength(3 + 4)
    expect(readSplinkModel(partial).splink.notes).toEqual([
      'The comparison “n” has no ELSE: a pair that none of its levels takes gets no weight and is not kept.',
    ])
  })

  test('says so of such a pair, and learns from the others', async () => {
    const linkage = await link(engine, inputs, readSplinkModel(partial))
    const training = await linkage.train()
    expect(training.sessions.every(({ pairs }) => pairs === 7)).toBe(true)
    const refused: unknown = await linkage.explain(0, 2).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(LinkError)
    expect(String(refused)).toMatch(/no level of “n” takes “x” and “xxx”, and it has none for what is left/)
  })
})
