import { expect, test } from 'vitest'
import { findOverlap, findPolicy, setAgainst, type Engine } from '@recount/tally'
import { anySelection, sampleIncident } from './sample-incidents.ts'
import { openSampleTables, refillTables, sampleAggregate, samplePosition } from './sample-tables.ts'

/** Every statement that is asked of DuckDB, which answers it: what is golden here also binds. */
async function listAsked(work: (engine: Engine) => Promise<unknown>): Promise<string> {
  const engine = await openSampleTables()
  const positions = [samplePosition({ belligerent: 'North', position: 'credible' })]
  await refillTables(engine, [{ incident: sampleIncident('1', { positions }) }])
  const asked: string[] = []
  await work({
    ...engine,
    ask: (sql, values) => {
      asked.push(sql)
      return engine.ask(sql, values)
    },
  })
  engine.close()
  return `${asked.join(';\n\n')};\n`
}

test('the SQL of a belligerent against a monitor is as reviewed', async () => {
  const selection = {
    ...anySelection,
    from: '2017-01-01',
    facets: [{ facet: 'grade' as const, values: ['Fair'] }],
  }
  const question = { belligerent: 'north', recorder: "A monitor's", selection, asOf: 7 }
  await expect(await listAsked((engine) => setAgainst(engine, question))).toMatchFileSnapshot(
    'golden/against.sql',
  )
})

test('the SQL of an overlap is as reviewed', async () => {
  const aggregate = sampleAggregate({
    victims: 'children',
    period: { from: '2006-07', to: '2006-07' },
    places: ["Al-Mithal's"],
    belligerents: ['North'],
    holds: ['e'.repeat(64)],
  })
  const asked = await listAsked((engine) => findOverlap(engine, aggregate, 7, findPolicy('ibc')))
  await expect(asked).toMatchFileSnapshot('golden/overlap.sql')
})
