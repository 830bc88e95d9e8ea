import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canonicalJson, ConflictError, type Aggregate } from '@recount/claims'
import { findPolicy, standing, sumResiduals, tally, type Residual, type Selection } from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { anySelection, sampleIncident, samplePlace } from './sample-incidents.ts'
import { civiliansKilled, openSampleTables, refillTables, sampleAggregate } from './sample-tables.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const incidents = ['Mithal', 'Thani'].map((governorate) =>
  sampleIncident(governorate, {
    lineages: 2,
    period: { from: '2006-07-04', to: '2006-07-04' },
    places: [samplePlace(`${governorate} city`, { admin: { governorate } })],
    harm: civiliansKilled(3, 5),
  }),
)
beforeEach(async () => {
  await refillTables(
    engine,
    incidents.map((incident) => ({ incident })),
  )
})

async function hold(aggregates: readonly Aggregate[]): Promise<void> {
  await engine.append('aggregate', {
    id: aggregates.map(({ id }) => id),
    entry_from: aggregates.map(() => 1),
    entry_to: aggregates.map(() => standing),
    content: aggregates.map((aggregate) => canonicalJson(aggregate)),
  })
}

async function count(policy = 'ibc', selection: Partial<Selection> = {}, asOf: number | null = null) {
  return tally(engine, {
    policy: findPolicy(policy),
    by: [],
    selection: { ...anySelection, ...selection },
    asOf,
  })
}

const july = sampleAggregate({
  id: 'july',
  range: { min: 100, max: 110 },
  period: { from: '2006-07', to: '2006-07' },
  places: ['Mithal'],
})
const august = { ...july, id: 'august', period: { from: '2006-08', to: '2006-08' } }
const thani = { ...july, id: 'thani', places: ['Thani'], range: { min: 7, max: null } }
const everywhere = { ...july, id: 'everywhere', places: [] }

test('what aggregates leave is told beside the total, which stays as it was', async () => {
  const before = await count()
  await hold([july])
  const after = await count()
  expect(after.total).toEqual(before.total)
  expect(after.residuals).toMatchObject([
    { overlap: { min: 3, max: 5 }, residual: { min: 95, max: 107 }, sure: 1, possible: 0, sharedWith: [] },
  ])
  expect((await count('airwars')).residuals).toEqual([])
  expect((await count('ibc', {}, 0)).residuals).toEqual([])
})

test('months, and places in other governorates, are apart and add up', async () => {
  await hold([july, august, thani])
  const { residuals } = await count()
  expect(residuals.map(({ sharedWith }) => sharedWith)).toEqual([[], [], []])
  expect(sumResiduals(residuals.filter(({ aggregate }) => aggregate.id !== 'thani'))).toEqual([
    { harm: 'killed', victims: 'civilians', aggregates: ['august', 'july'], min: 195, max: 217 },
  ])
  expect(sumResiduals(residuals)).toMatchObject([{ min: 197, max: null }])
})

test.each<[string, Aggregate]>([
  ['the same month anywhere', everywhere],
  ['a place nobody bears', { ...july, id: 'unborne', places: ['Nowhere'] }],
  ['the same people in another spelling', { ...july, id: 'spelt', places: ['mithal  city'] }],
  ['a period that is open', { ...july, id: 'open', period: { from: '2006-06', to: null } }],
])('%s is not apart, and is refused in one sum', async (_, other) => {
  await hold([july, other])
  const { residuals } = await count()
  expect(residuals.every(({ sharedWith }) => sharedWith.length === 1)).toBe(true)
  expect(() => sumResiduals(residuals)).toThrow(ConflictError)
})

test('other classes of people and other kinds of harm are no one sum', async () => {
  await hold([
    july,
    { ...july, id: 'children', victims: 'children' },
    { ...july, id: 'injured', harm: 'injured' },
  ])
  const { residuals } = await count()
  expect(sumResiduals(residuals)).toHaveLength(3)
  const sharing = (id: string) => residuals.find(({ aggregate }: Residual) => aggregate.id === id)?.sharedWith
  expect([sharing('july'), sharing('children'), sharing('injured')]).toEqual([['children'], ['july'], []])
})

test.each<[string, Partial<Selection>, boolean]>([
  ['its own month', { from: '2006-07-01', to: '2006-07-31' }, true],
  ['half its month', { from: '2006-07-01', to: '2006-07-15' }, false],
  ['its place', { places: ['mithal'] }, true],
  ['another place', { places: ['thani'] }, false],
  ['one grade', { facets: [{ facet: 'grade', values: ['Fair'] }] }, false],
])('a selection of %s', async (_, selection, isWithin) => {
  await hold([july])
  const { residuals } = await count('ibc', selection)
  expect(residuals.map(({ withinSelection, overlap }) => [withinSelection, overlap])).toEqual([
    [isWithin, { min: 3, max: 5 }],
  ])
  expect(sumResiduals(residuals)).toHaveLength(isWithin ? 1 : 0)
})
