import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HarmClass } from '@recount/claims'
import {
  findOverlap,
  findPolicy,
  parsePolicy,
  tally,
  type LinkedFigure,
  type TallyQuestion,
} from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { anySelection, sampleIncident } from './sample-incidents.ts'
import {
  civiliansKilled,
  openSampleTables,
  refillTables,
  sampleAggregate,
  sampleFigure,
  samplePosition,
} from './sample-tables.ts'

const document = readFileSync(new URL('../../../../docs/policies.md', import.meta.url), 'utf8')

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const vague = (words: string): LinkedFigure => sampleFigure({ form: 'vague', words }, 1)
const low = (min: number, best: number, max: number) => ({ persons: { min, best, max } })

const five = [
  {
    incident: sampleIncident('A', {
      grade: 'Confirmed',
      lineages: 3,
      harm: civiliansKilled(4, 6),
      named: { min: 4, max: 4 },
      positions: [samplePosition({ position: 'credible', conceded: { killed: { min: 3, max: 3 } } })],
    }),
    figures: [sampleFigure({ form: 'at-least', min: 4 }), { ...vague('dozens'), lineage: 'lineage 0' }],
  },
  {
    incident: sampleIncident('B', {
      grade: 'Fair',
      lineages: 2,
      harm: { killed: { ...civiliansKilled(2, 2).killed, ...low(2, 3, 5) }, injured: {} },
      positions: [samplePosition({ position: 'non_credible' })],
    }),
  },
  {
    incident: sampleIncident('C', {
      grade: 'Weak',
      lineages: 1,
      harm: civiliansKilled(10, 20),
      positions: [samplePosition({ position: 'credible' })],
    }),
    figures: [vague('tens')],
  },
  { incident: sampleIncident('D', { grade: 'Fair' }), figures: [sampleFigure({ form: 'up-to', max: 8 })] },
  {
    incident: sampleIncident('E', {
      harmReported: false,
      lineages: 1,
      harm: { killed: { ...civiliansKilled(0, 1).killed, ...low(7, 7, 7) }, injured: {} },
    }),
  },
]

const rows = document
  .split('What each policy')[1]
  ?.matchAll(/^\| ([a-z-]+) +\| (civilians|persons) +\| (\d+) +\| (\d+)–(\d+) +\| (\S+) +\| (\d+) +\|$/gm)
const documented = [...(rows ?? [])].map(
  ([, policy = '', of, incidents, min, max, best, unknown]) =>
    [policy, of as HarmClass, incidents, min, max, best, unknown] as const,
)

test('the document works out every policy', () => {
  expect(documented).toHaveLength(8)
})

test.each(documented)('%s makes of %s what the document says', async (name, of, ...said) => {
  await refillTables(engine, five)
  const question: TallyQuestion = { policy: findPolicy(name), by: [], selection: anySelection, asOf: null }
  const { total } = await tally(engine, question)
  const sum = total.harm.killed[of]
  expect([total.incidents, sum?.min, sum?.max, sum?.best ?? '–', sum?.unknown].map(String)).toEqual(said)
})

test('the policy of the document is one', () => {
  const json = /```json\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
  expect(parsePolicy(JSON.parse(json)).sections).toHaveLength(3)
})

test('the residual of the document is what it says', async () => {
  const july = { from: '2006-07', to: '2006-07' }
  await refillTables(engine, [
    { incident: sampleIncident('1', { period: july, harm: civiliansKilled(3, 5) }) },
    { incident: sampleIncident('2', { period: july, harm: civiliansKilled(4, 4) }) },
    { incident: sampleIncident('3', { period: { from: '2006', to: '2006' }, harm: civiliansKilled(0, 20) }) },
  ])
  const { overlap, residual } = await findOverlap(
    engine,
    sampleAggregate({ range: { min: 100, max: 110 }, period: july }),
  )
  const say = ({ min, max }: { readonly min: number | null; readonly max: number | null }) => `${min}–${max}`
  expect(document.replaceAll(/\s+/g, ' ')).toContain(
    `The overlap is ${say(overlap)}, the residual ${say(residual)}.`,
  )
})
