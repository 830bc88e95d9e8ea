import {
  defineModel,
  exactComparison,
  link,
  LinkError,
  on,
  trainingTable,
  type Engine,
  type ModelSpec,
  type Step,
  type TableInput,
  type TrainOptions,
} from '@recount/link'
import { expect, test } from 'vitest'
import { openDuckDb } from './open-duckdb.ts'
import { seeded } from './simulate.ts'

const columns = ['name', 'birth', 'town', 'trade'] as const
const kinds = { name: 400, birth: 800, town: 12, trade: 30 }
const errors = { name: 0.1, birth: 0.05, town: 0.2, trade: 0.3 }

/** People with two records each, whose second one has errors: a value of somebody else's. */
async function fillPeople(engine: Engine, people: number, seed: number): Promise<readonly TableInput[]> {
  const chance = seeded(seed)
  const draw = (column: (typeof columns)[number]): number => Math.floor(chance() * kinds[column])
  const rows = Array.from({ length: people }, (_, person) => {
    const first = columns.map(draw)
    const second = columns.map((column, at) => (chance() < errors[column] ? draw(column) : first[at]))
    return [first, second].map((values, copy) => `(${[2 * person + copy, person, ...values].join(', ')})`)
  })
  const names = ['id', 'person', ...columns].join(', ')
  await engine.run(
    `create or replace table people as select * from (values ${rows.flat().join(', ')}) t(${names})`,
  )
  return [{ name: 'people', from: 'people' }]
}

const spec: ModelSpec = {
  blocking: [on('name'), on('birth'), on('town', 'trade')],
  comparisons: columns.map((column) => exactComparison(column, { byFrequency: false })),
}
const sure = { rules: [on('name', 'birth')], recall: 0.85 }

async function train(engine: Engine, inputs: readonly TableInput[], options: TrainOptions) {
  const linkage = await link(engine, inputs, spec)
  return linkage.train(options)
}

test('learns how often values go wrong from records alone, as from their labels', async () => {
  const engine = await openDuckDb()
  const inputs = await fillPeople(engine, 2_000, 1)
  const trained = await train(engine, inputs, { sure, priorOfPairs: true })
  const labelled = await train(engine, inputs, { rules: [], labels: { column: 'person' } })
  expect(labelled.labels?.same).toBe(2_000)
  expect(Math.abs(trained.model.prior * trained.random!.possible - 2_000)).toBeLessThan(200)
  for (const [at, column] of columns.entries()) {
    const [, same] = trained.model.comparisons[at]?.levels ?? []
    expect(Math.abs((same?.m ?? 0) - (1 - errors[column]))).toBeLessThan(0.05)
    expect(Math.abs((same?.u ?? 0) - 1 / kinds[column])).toBeLessThan(0.1 / kinds[column] + 0.0005)
    expect(labelled.model.comparisons[at]?.levels[1]?.m).toBeCloseTo(same?.m ?? 0, 1)
  }
  expect(trainingTable(trained)).toContain('the same birth')
})

test('labelled pairs tell m, and u where it is asked for', async () => {
  const engine = await openDuckDb()
  const inputs = await fillPeople(engine, 200, 2)
  const linkage = await link(engine, inputs, spec)
  const { record } = linkage.records.tables
  await engine.run(
    `create table judged as select a.record as l, b.record as r, a.person = b.person as same from ${record} a join ${record} b on a.record < b.record`,
  )
  const { model, labels } = await linkage.train({
    samplePairs: 0,
    rules: [],
    labels: { pairs: 'judged' },
    learnsU: true,
  })
  expect(labels).toMatchObject({ same: 200, different: (400 * 399) / 2 - 200 })
  expect(Math.abs((model.comparisons[2]?.levels[1]?.u ?? 0) - 1 / kinds.town)).toBeLessThan(0.02)
  expect(Math.abs((model.comparisons[2]?.levels[1]?.m ?? 0) - 0.8)).toBeLessThan(0.1)
})

test('what is counted is told before it is, as SQL that can be run', async () => {
  const engine = await openDuckDb()
  const steps: Step[] = []
  const linkage = await link(engine, await fillPeople(engine, 50, 5), spec)
  await linkage.train({
    priorOfPairs: true,
    labels: { column: 'person' },
    onStep: (step) => steps.push(step),
  })
  expect(steps.map(({ name }) => name)).toEqual([
    'patterns of random pairs',
    'patterns of the same name',
    'patterns of the same birth',
    'patterns of the same town and trade',
    'patterns of pairs of all rules',
    'patterns of records labelled the same',
  ])
  const rows = await engine.ask(steps[1]?.sql ?? '')
  expect(rows.length).toBeGreaterThan(0)
})

test('the same records and seed give the same bytes, another seed another sample', async () => {
  const bytes = async (seed: number): Promise<string> => {
    const engine = await openDuckDb()
    const inputs = await fillPeople(engine, 500, 3)
    return JSON.stringify(await train(engine, inputs, { sure, seed, samplePairs: 20_000 }))
  }
  const first = await bytes(7)
  expect(await bytes(7)).toBe(first)
  expect(await bytes(8)).not.toBe(first)
})

test('a trained model can be given to link again, what it never learned left unknown', async () => {
  const engine = await openDuckDb()
  await engine.run(
    `create table people as select * from (values (1, 0, 1, 1, 1, 1), (2, 0, 1, 1, 1, 1), (3, 1, 1, 1, 1, 1)) t(id, person, name, birth, town, trade)`,
  )
  const { model } = await train(engine, [{ name: 'people', from: 'people' }], {})
  expect(defineModel(model)).toEqual(model)
  expect(model.comparisons[0]?.levels[2]).toMatchObject({ m: null, u: null })
})

const rowsOf = (select: string) => `(select * from (${select}) t(id, person, name, birth, town, trade))`

test.each([
  ['a thousand copies', `select i, i, 'a', 'b', 'c', 'd' from range(1000) r(i)`],
  [
    'only unknown values',
    `select i, i, null::varchar, null::varchar, null::varchar, null::varchar from range(50) r(i)`,
  ],
  ['nothing alike', `select i, i, i::varchar, i::varchar, i::varchar, i::varchar from range(50) r(i)`],
  ['two records', `select i, i, 'a', 'b', 'c', 'd' from range(2) r(i)`],
])('%s end with sentences', async (_, select) => {
  const engine = await openDuckDb()
  const training = await train(engine, [{ name: 'people', from: rowsOf(select) }], {})
  expect(training.warnings.length).toBeGreaterThan(0)
  expect(training.warnings.every(({ says }) => says.endsWith('.'))).toBe(true)
  expect(trainingTable(training)).not.toMatch(/NaN|undefined|Infinity/)
  expect(() => defineModel(training.model)).not.toThrow()
})

test.each<[string, TrainOptions, LinkError['code'], string]>([
  ['a recall of nothing', { sure: { rules: sure.rules, recall: 0 } }, 'input', 'found 0'],
  ['a recall above 1', { sure: { rules: sure.rules, recall: 1.5 } }, 'input', 'found 1.5'],
  [
    'rules that find nothing',
    { sure: { rules: [{ sql: 'l.id = -1' }], recall: 0.5 } },
    'input',
    'found no pair',
  ],
  ['a recall too low', { sure: { rules: [on('town')], recall: 0.0001 } }, 'input', 'the tables make only'],
  ['rules of too many pairs', { budget: 10 }, 'budget', '10 are allowed'],
  [
    'rules of too many pairs before anything is made of sure ones',
    { budget: 10, sure: { rules: [{ sql: 'l.id = -1' }], recall: 0.5 } },
    'budget',
    '10 are allowed',
  ],
  ['a column that is lacking', { labels: { column: 'nobody' } }, 'input', 'no column “nobody”'],
  ['a stop', { signal: { aborted: true } }, 'stopped', 'Stopped before'],
])('%s is refused in words', async (_, options, code, says) => {
  const engine = await openDuckDb()
  const inputs = await fillPeople(engine, 100, 4)
  const refused = train(engine, inputs, options)
  await expect(refused).rejects.toBeInstanceOf(LinkError)
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(says) as string })
})
