import {
  facets,
  findPolicy,
  listTallySteps,
  openTables,
  policies,
  stepsSql,
  tallySql,
  type TallyQuestion,
} from '@recount/tally'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { anySelection } from './sample-incidents.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openDuckDb({ path: null })
  await openTables(engine)
})
afterAll(() => engine.close())

const narrow: TallyQuestion = {
  policy: { ...findPolicy('airwars'), victims: ['civilians'] },
  by: ['belligerent', 'year'],
  selection: {
    facets: [
      { facet: 'belligerent', values: ['North', null] },
      { facet: 'year', values: ['2017'] },
    ],
    places: ['raqqa'],
    from: '2017-06-01',
    to: '2017-10-17',
  },
  asOf: 12,
}

test('the query of a tally, step by step', async () => {
  await expect(tallySql(narrow)).toMatchFileSnapshot('golden/tally.sql')
})

test.each(policies.map((policy) => [policy.name, policy] as const))(
  'DuckDB binds each step of %s, alone, by every facet, now and then',
  async (_, policy) => {
    for (const question of [
      { ...narrow, policy },
      { policy, by: facets, selection: anySelection, asOf: null },
      { policy, by: [], selection: anySelection, asOf: 0 },
    ]) {
      const steps = listTallySteps(question)
      for (const [i, step] of steps.entries()) {
        const rows = await engine.ask(`EXPLAIN ${stepsSql(steps.slice(0, i + 1))}`)
        expect([step.name, rows.length]).toEqual([step.name, 1])
      }
    }
  },
)
