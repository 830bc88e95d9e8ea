import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentContent } from '@recount/claims'
import { findPolicy, parsePolicy, policies, sectionSql, type Policy } from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { sampleIncident } from './sample-incidents.ts'
import { openSampleTables, refillTables, samplePosition } from './sample-tables.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

async function findSection(policy: Policy, known: Partial<IncidentContent>): Promise<unknown> {
  await refillTables(engine, [{ incident: sampleIncident('1', known) }])
  const [row] = await engine.ask(`select ${sectionSql(policy)} as section from version as v`)
  return row?.section
}

const own = parsePolicy({
  name: 'own',
  version: '1',
  title: "Somebody's own",
  source: 'invented',
  sections: [
    {
      name: "the monitor's",
      where: [
        { column: 'recorder', isOneOf: ["An invented monitor's"] },
        { column: 'stage', isOneOf: ['Assessed', null] },
      ],
      counts: true,
    },
    { name: 'read', where: [{ column: 'sources', atLeast: 3 }], counts: false },
  ],
  range: 'recorder',
  victims: ['civilians'],
})

const accepted = samplePosition({ position: 'credible' })
const rejected = samplePosition({ position: 'non_credible' })

test.each<[Policy, Partial<IncidentContent>, string | null]>([
  [findPolicy('airwars'), { harmReported: true, grade: 'Fair' }, 'Fair'],
  [findPolicy('airwars'), { harmReported: true }, 'ungraded'],
  [findPolicy('airwars'), { harmReported: false, grade: 'Fair' }, null],
  [findPolicy('airwars'), { harmReported: null, grade: 'Fair' }, null],
  [findPolicy('ibc'), { lineages: 2 }, 'Documented'],
  [findPolicy('ibc'), { lineages: 1 }, 'Provisional'],
  [findPolicy('ibc'), { sources: 9 }, 'Provisional'],
  [findPolicy('ucdp'), {}, 'Events'],
  [findPolicy('acled'), {}, 'Events'],
  [findPolicy('conceded'), { positions: [rejected, accepted] }, 'Conceded'],
  [findPolicy('conceded'), { positions: [rejected] }, null],
  [findPolicy('conceded'), {}, null],
  [findPolicy('named-only'), { named: { min: 1, max: 1 } }, 'Named'],
  [own, { recorder: "An invented monitor's" }, "the monitor's"],
  [own, { recorder: "An invented monitor's", stage: 'Researched', sources: 3 }, 'read'],
  [own, { recorder: 'Somebody else', stage: 'Assessed', sources: 2 }, null],
])('$name puts %o into %s', async (policy, known, section) => {
  expect(await findSection(policy, known)).toBe(section)
})

test.each([...policies, own].map((policy) => [policy.name, policy] as const))(
  'the SQL of the sections of %s is as reviewed',
  async (name, policy) => {
    await expect(`${sectionSql(policy)}\n`).toMatchFileSnapshot(`golden/sections-${name}.sql`)
  },
)
