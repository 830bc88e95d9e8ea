import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import {
  defineModel,
  duckdb,
  exactComparison,
  LinkError,
  nameComparison,
  nameTables,
  on,
  prepareRecords,
  readSplinkModel,
  scorePairs,
  sharing,
  writeSplinkModel,
  type Comparison,
  type Level,
  type Model,
} from '@recount/link'
import { onDuckDb } from '@recount/link/duckdb'
import { canonicalSettings } from './settings.ts'

function tellError(json: unknown): string {
  try {
    readSplinkModel(json)
  } catch (error) {
    if (error instanceof LinkError) return error.message
    throw error
  }
  return 'no error'
}

/** Every pair's weight, of people whose values are those that the models below ask for. */
async function scoreAll(model: Model): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`
    create table people as select
      'p' || i as id, ['bana', 'banaa', 'daro', 'Daro ', null][1 + i % 5] as surname,
      ['x', 'y', 'z'][1 + i % 3] as town, [['a', 'b'], ['b', 'c'], null][1 + i % 3] as aliases
    from range(40) t(i)`)
  const engine = onDuckDb(connection)
  const records = await prepareRecords(engine, [{ name: 'people', from: 'people' }], model, nameTables())
  const { table } = await scorePairs(engine, records, model)
  const rows = await engine.ask(`select l, r, weight from ${table} order by l, r`)
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('settings of Splink', () => {
  it('come back as they were, once read', () => {
    expect(writeSplinkModel(readSplinkModel(canonicalSettings()), duckdb)).toEqual(canonicalSettings())
  })

  it('are read as what they mean', () => {
    const { scope, id, blocking, comparisons, splink } = readSplinkModel(canonicalSettings())
    expect({ scope, id, notes: splink.notes }).toEqual({ scope: 'within', id: 'key', notes: [] })
    expect(blocking).toEqual([
      { on: [{ column: 'town' }], shares: null, and: null },
      { on: [{ sql: 'SUBSTRING("name", 1, 2)' }, { column: 'born' }], shares: null, and: null },
      { sql: 'l.name = r.town and l.born < r.born' },
      { on: [], shares: { column: 'aliases' }, and: null },
    ])
    expect(comparisons[0]?.levels.map(({ when }) => when?.test)).toEqual([
      'missing',
      'equal',
      'jaro-winkler',
      undefined,
    ])
    expect(comparisons[0]?.levels[2]?.frequency).toEqual({
      of: { column: 'name' },
      weight: 0.5,
      floor: 0.001,
      against: 'this-level',
    })
    expect(comparisons[1]?.levels[0]?.frequency?.of).toEqual({ column: 'full "town"' })
  })

  it.each([
    ['l.a = r.a', [{ column: 'a' }]],
    ['(L.a=R."a") and ((r.b = l.b))', [{ column: 'a' }, { column: 'b' }]],
    [`substr(l.a, 1, 3) = substr(r.A,1,3)`, [{ sql: `substr("a", 1, 3)` }]],
    [`l.a || 'l.b' = r.a || 'l.b'`, [{ sql: `"a" || 'l.b'` }]],
    ['l.a = r.b', null],
    ['l.a = l.a', null],
    ['l.a = r.a or l.b = r.b', null],
    ['l.a = r.a and l.b <> r.b', null],
    ['l.a between r.a and r.a', null],
    ['lower(l.a) = upper(r.a)', null],
    [`l.a || 'x' = r.a || 'X'`, null],
    ['l.a = r.a = true', null],
  ])('read the rule %s as equal values, or leave it as it is', (rule, values) => {
    const json = { ...canonicalSettings(), blocking_rules_to_generate_predictions: [rule] }
    const expected = values === null ? { sql: rule } : { on: values, shares: null, and: null }
    expect(readSplinkModel(json).blocking).toEqual([expected])
  })

  it('take what Splink takes for an m or u that was never learned', () => {
    const levels = (count: number) => [
      ...Array.from({ length: count - 1 }, (_, at) => ({
        sql_condition: at === 0 ? 'a_l = a_r' : `f${at}(a_l, a_r)`,
      })),
      { sql_condition: ' else ' },
    ]
    const read = (count: number) =>
      readSplinkModel({ link_type: 'link_only', comparisons: [{ comparison_levels: levels(count) }] })
        .comparisons[0]
    const chances = (count: number) =>
      read(count)?.levels.map(({ m, u }) => [m, Math.log2((m ?? 0) / (u ?? 0))])
    expect(read(2)?.name).toBe('a')
    expect(chances(2)?.flat()).toEqual([0.95, 10, expect.closeTo(0.05), expect.closeTo(-5)])
    expect(chances(5)?.map(([, weight]) => weight)).toEqual(
      [10, 3, 1 / 3, -7 / 3, -5].map((w) => expect.closeTo(w)),
    )
    const unseen = 'level not observed in training dataset'
    const comparison = {
      comparison_levels: [{ sql_condition: 'a_l = a_r', m_probability: unseen }, { sql_condition: 'ELSE' }],
    }
    expect(
      readSplinkModel({ link_type: 'link_only', comparisons: [comparison] }).comparisons[0]?.levels[0]?.m,
    ).toBe(1e-6)
  })

  it('adjust to the column as the exact level spells it, which Splink compares without case', () => {
    const json = canonicalSettings()
    const level = json.comparisons[0]?.comparison_levels[1]
    Object.assign(level ?? {}, { sql_condition: '(Name_r = "NAME_l")', tf_adjustment_column: 'name' })
    expect(readSplinkModel(json).comparisons[0]?.levels[1]?.frequency).toMatchObject({
      of: { column: 'Name' },
      against: 'exact-level',
    })
  })

  it('keep what is not known, and tell of it', () => {
    const json = canonicalSettings()
    Object.assign(json, { colour: 'red' })
    Object.assign(json.comparisons[1]?.comparison_levels[1] ?? {}, { mood: 1 })
    Object.assign(json.blocking_rules_to_generate_predictions[0] ?? {}, { speed: 2 })
    const model = readSplinkModel(json)
    expect(model.splink.notes.map((note) => note.split(' ')[0])).toEqual([
      'colour',
      'blocking_rules_to_generate_predictions[0].speed',
      'comparisons[1].comparison_levels[1].mood',
    ])
    expect(writeSplinkModel(model, duckdb)).toEqual(json)
  })

  it('tell every fault at once, each with its path', () => {
    const levels = [
      { sql_condition: 'ELSE' },
      { sql_condition: '"a_l" = "a_r"', m_probability: 'much', tf_adjustment_column: 'b' },
    ]
    const message = tellError({
      link_type: 'both',
      max_iterations: 1.5,
      comparisons: [{ output_column_name: 'a', comparison_levels: levels }, 7],
      blocking_rules_to_generate_predictions: [3, { blocking_rule: 'l.a = r.a', arrays_to_explode: ['b'] }],
    })
    expect(message.split('\n').slice(1)).toMatchInlineSnapshot(`
      [
        "link_type: expected one of dedupe_only, link_only, link_and_dedupe, found "both"",
        "blocking_rules_to_generate_predictions[0]: expected an object, found 3",
        "blocking_rules_to_generate_predictions[1].arrays_to_explode: expected arrays that the rule compares: not b, found ["b"]",
        "comparisons[0].comparison_levels[0].sql_condition: expected ELSE at the last level only, found "ELSE"",
        "comparisons[0].comparison_levels[1].m_probability: expected a number from 0 to 1, found "much"",
        "comparisons[0].comparison_levels[1].tf_adjustment_column: expected a column that a level compares exactly ("x_l" = "x_r"), or disable_tf_exact_match_detection, found "b"",
        "comparisons[1]: expected an object, found 7",
        "max_iterations: expected a whole number of at least 1, found 1.5",
      ]
    `)
  })

  it('refuse what is no object', () => {
    expect(tellError('settings.json')).toContain('the file: expected an object, found "settings.json"')
  })
})

describe('a model of ours', () => {
  const model = defineModel({
    prior: 0.01,
    blocking: [on('town'), on({ of: { column: 'surname' }, make: 'first', letters: 2 }), sharing('aliases')],
    comparisons: [nameComparison('surname', { byFrequency: false }), exactComparison('town')],
  })

  it('scores the same once written for Splink and read again', async () => {
    const again = readSplinkModel(JSON.parse(JSON.stringify(writeSplinkModel(model, duckdb))))
    const scores = await scoreAll(model)
    expect(scores.length).toBeGreaterThan(100)
    expect(await scoreAll(again)).toEqual(scores)
  })

  it('scores the same where levels were not learned', async () => {
    const unlearned = (level: Level, at: number): Level => {
      if (level.isMissing) return level
      return { ...level, m: at === 1 ? null : level.m, u: at < 3 ? null : level.u }
    }
    const forget = (one: Comparison): Comparison => ({ ...one, levels: one.levels.map(unlearned) })
    const partly: Model = { ...model, comparisons: model.comparisons.map(forget) }
    expect(await scoreAll(readSplinkModel(writeSplinkModel(partly, duckdb)))).toEqual(await scoreAll(partly))
  })

  it('tells what Splink has no form for', () => {
    const byName = defineModel({
      comparisons: [exactComparison({ of: { column: 'surname' }, make: 'lower' })],
    })
    expect(() => writeSplinkModel(byName, duckdb)).toThrow(
      /comparisons\[0\]\.levels\[\d\]\.frequency: expected frequencies of a column/,
    )
  })
})
