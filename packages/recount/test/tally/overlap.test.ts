import { afterAll, beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Aggregate, Harm, Incident, IncidentContent } from '@recount/claims'
import {
  applyIncidents,
  emptyTables,
  findOverlap,
  findPolicy,
  subtractOverlap,
  sumOverlap,
  type PeopleRange,
} from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { recordedAt, sampleBelligerents, sampleIncident, samplePlace } from './sample-incidents.ts'
import { civiliansKilled, openSampleTables, refillTables, sampleAggregate } from './sample-tables.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const morgue = sampleAggregate({
  range: { min: 100, max: 110 },
  period: { from: '2006-07', to: '2006-07' },
  places: ['Al-Mithal'],
})

const mithal = samplePlace('Bab Al-Mithal', {
  otherNames: ['al mithal'],
  admin: { governorate: 'Mithal', district: 'Old Mithal' },
})
const inMithal: Partial<IncidentContent> = {
  period: { from: '2006-07-04', to: '2006-07-04' },
  places: [mithal],
  harm: civiliansKilled(3, 5),
}

async function fill(incidents: readonly Incident[]): Promise<void> {
  await refillTables(
    engine,
    incidents.map((incident) => ({ incident })),
  )
}

async function findOne(known: Partial<IncidentContent>, aggregate: Aggregate = morgue) {
  const bearer = sampleIncident('bearer', {
    places: [mithal],
    belligerents: sampleBelligerents('North'),
    period: { from: '1999', to: '1999' },
  })
  const incident = sampleIncident('asked', known)
  await fill([bearer, incident])
  const { incidents } = await findOverlap(engine, aggregate)
  return incidents.find(({ id }) => id === incident.id)
}

const elsewhere = (admin: Readonly<Record<string, string>>, name: string | null = 'Elsewhere') => ({
  ...inMithal,
  places: [samplePlace(name, { admin })],
})
const north = { ...morgue, belligerents: ['The north'] }
const of = (killed: Harm['killed']) => ({ ...inMithal, harm: { killed, injured: {} } })

test.each<[string, Partial<IncidentContent>, Aggregate, 'sure' | 'possible' | undefined, PeopleRange?]>([
  ['a day and place within', inMithal, morgue, 'sure', { min: 3, max: 5 }],
  ['the whole month', { ...inMithal, period: { from: '2006-07', to: '2006-07' } }, morgue, 'sure'],
  ['a year around the month', { ...inMithal, period: { from: '2006', to: '2006' } }, morgue, 'possible'],
  ['another month', { ...inMithal, period: { from: '2006-08-01', to: '2006-08-01' } }, morgue, undefined],
  ['no date', { ...inMithal, period: null }, morgue, 'possible'],
  ['a figure whose end is open', inMithal, { ...morgue, period: { from: '2006-07', to: null } }, 'possible'],
  ['a figure for any place', elsewhere({ governorate: 'Other' }), { ...morgue, places: [] }, 'sure'],
  ['another governorate', elsewhere({ governorate: 'Other' }), morgue, undefined],
  [
    'another place of the district',
    elsewhere({ governorate: 'Mithal', district: 'Old Mithal' }),
    morgue,
    'possible',
  ],
  ['another district', elsewhere({ governorate: 'Mithal', district: 'New' }), morgue, undefined],
  ['a place without units', elsewhere({}), morgue, 'possible'],
  ['no place', { ...inMithal, places: [] }, morgue, 'possible'],
  [
    'a name nobody bears',
    elsewhere({ governorate: 'Other' }),
    { ...morgue, places: ['Nowhere'] },
    'possible',
  ],
  [
    'another recorder elsewhere',
    { ...elsewhere({ governorate: 'Other' }), recorder: 'other' },
    morgue,
    'possible',
  ],
  ['its belligerent', { ...inMithal, belligerents: sampleBelligerents('North') }, north, 'sure'],
  [
    'its belligerent among others',
    { ...inMithal, belligerents: sampleBelligerents('North', 'South') },
    north,
    'possible',
  ],
  ['another belligerent', { ...inMithal, belligerents: sampleBelligerents('South') }, north, undefined],
  ['nobody named', inMithal, north, 'possible'],
  [
    'a belligerent that nobody bears',
    { ...inMithal, belligerents: sampleBelligerents('South') },
    { ...morgue, belligerents: ['N.'] },
    'possible',
  ],
  ['civilians for everybody', inMithal, { ...morgue, victims: 'persons' }, 'sure', { min: 3, max: 5 }],
  [
    'children among its civilians',
    inMithal,
    { ...morgue, victims: 'children' },
    'possible',
    { min: 0, max: 5 },
  ],
  [
    'its children',
    of({ civilians: { min: 3, max: 5 }, children: { min: 2, max: 2 } }),
    { ...morgue, victims: 'children' },
    'sure',
    { min: 2, max: 2 },
  ],
  [
    'civilians among its persons',
    of({ persons: { min: 1, max: 9 } }),
    morgue,
    'possible',
    { min: 0, max: 9 },
  ],
  [
    'injured, of whom it says nothing',
    inMithal,
    { ...morgue, harm: 'injured' },
    'possible',
    { min: null, max: null },
  ],
])('%s', async (_, known, aggregate, standing, held) => {
  const found = await findOne(known, aggregate)
  expect(found?.standing).toBe(standing)
  expect(found === undefined || held === undefined ? held : found.held).toEqual(held)
  expect(found?.why.join('')).not.toBe('')
})

test('the residual is the aggregate less what incidents hold, at least and at most', async () => {
  await fill([
    sampleIncident('sure', inMithal),
    sampleIncident('possible', { ...inMithal, period: null, harm: civiliansKilled(10, 20) }),
    sampleIncident('silent', { ...inMithal, harm: { killed: {}, injured: {} } }),
    sampleIncident('outside', {
      ...inMithal,
      period: { from: '2007', to: '2007' },
      harm: civiliansKilled(90, 90),
    }),
  ])
  expect(await findOverlap(engine, morgue)).toMatchObject({
    overlap: { min: 3, max: 25 },
    residual: { min: 75, max: 107 },
    unknown: 1,
    contradicts: false,
  })
  expect((await findOverlap(engine, { ...morgue, range: { min: 1, max: 2 } })).contradicts).toBe(true)
  expect((await findOverlap(engine, { ...morgue, range: { min: null, max: 40 } })).residual).toEqual({
    min: null,
    max: 37,
  })
})

test('a maximum that an incident leaves open leaves the least residual open', async () => {
  await fill([sampleIncident('open', { ...inMithal, harm: civiliansKilled(3, null) })])
  expect(await findOverlap(engine, morgue)).toMatchObject({
    overlap: { min: 3, max: null },
    residual: { min: null, max: 107 },
  })
})

test('decisions go before what time and place tell', async () => {
  const far = sampleIncident('far', { ...inMithal, period: { from: '2001', to: '2001' } })
  const near = sampleIncident('near', inMithal)
  const doubted = sampleIncident('doubted', inMithal)
  await fill([far, near, doubted])
  const both = [doubted.id]
  const answer = await findOverlap(engine, {
    ...morgue,
    holds: [far.id, ...both, 'f'.repeat(64)],
    holdsNot: [near.id, ...both],
  })
  expect(answer.incidents.map(({ id, standing, why }) => [id, standing, ...why])).toEqual([
    [far.id, 'sure', 'somebody decided that it is counted'],
    [doubted.id, 'possible', 'decisions contradict each other'],
  ])
  expect(answer.strayDecisions).toEqual(['f'.repeat(64)])
})

test('a decision about an incident that was merged is one about the incident it is counted as', async () => {
  const kept = sampleIncident('kept', { ...inMithal, period: null })
  const merged = sampleIncident('merged', inMithal)
  const step = { entry: 2, kind: 'merged' as const, into: kept.id, undone: null }
  await emptyTables(engine)
  const touched = [
    recordedAt(1, kept),
    { history: { recorded: 1, original: merged, steps: [step] }, figures: [] },
  ]
  await applyIncidents(engine, [touched], { entry: 2, hash: 'invented' })
  const held = { ...morgue, holds: [merged.id] }
  const listSure = async (asOf: number | null) =>
    (await findOverlap(engine, held, asOf)).incidents
      .filter(({ standing }) => standing === 'sure')
      .map(({ id }) => id)
  expect(await listSure(null)).toEqual([kept.id])
  expect(await listSure(1)).toEqual([merged.id])
})

test('under a policy only the incidents that it counts are taken off', async () => {
  await fill([
    sampleIncident('documented', { ...inMithal, lineages: 2 }),
    sampleIncident('provisional', { ...inMithal, lineages: 1 }),
  ])
  expect((await findOverlap(engine, morgue)).overlap).toEqual({ min: 6, max: 10 })
  expect((await findOverlap(engine, morgue, null, findPolicy('ibc'))).overlap).toEqual({ min: 3, max: 5 })
  expect((await findOverlap(engine, morgue, 0)).overlap).toEqual({ min: 0, max: 0 })
})

const number = fc.nat({ max: 30 })
const end = fc.option(number, { freq: 6 })
const anyRange = fc
  .tuple(end, end)
  .map(([a, b]): PeopleRange => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))
const anyIncident = fc.record({
  standing: fc.constantFrom('sure' as const, 'possible' as const),
  held: anyRange,
})

test('residual and overlap bracket the aggregate, and neither is ever negative', () => {
  fc.assert(
    fc.property(anyRange, fc.array(anyIncident), (aggregate, incidents) => {
      const overlap = sumOverlap(incidents)
      const residual = subtractOverlap(aggregate, overlap)
      for (const found of [overlap.min, overlap.max, residual.min, residual.max])
        expect(found ?? 0).toBeGreaterThanOrEqual(0)
      expect((residual.min ?? Infinity) + (overlap.max ?? Infinity)).toBeGreaterThanOrEqual(
        aggregate.min ?? 0,
      )
      expect((residual.max ?? Infinity) + (overlap.min ?? Infinity)).toBeGreaterThanOrEqual(
        aggregate.max ?? 0,
      )
      expect(residual.min ?? 0).toBeLessThanOrEqual(aggregate.min ?? 0)
      expect(residual.max ?? 0).toBeLessThanOrEqual(aggregate.max ?? 0)
      expect(residual.min ?? 0).toBeLessThanOrEqual(residual.max ?? Infinity)
    }),
  )
})

test('another incident never raises the residual', () => {
  fc.assert(
    fc.property(anyRange, fc.array(anyIncident), anyIncident, (aggregate, incidents, another) => {
      const before = subtractOverlap(aggregate, sumOverlap(incidents))
      const after = subtractOverlap(aggregate, sumOverlap([...incidents, another]))
      expect(after.min ?? 0).toBeLessThanOrEqual(before.min ?? 0)
      expect(after.max ?? Infinity).toBeLessThanOrEqual(before.max ?? Infinity)
    }),
  )
})

/** Incidents of which the truth is known: how many people died, and whether the morgue counted them. */
const trueIncident = fc.record({
  died: number,
  under: fc.nat({ max: 3 }),
  over: fc.nat({ max: 3 }),
  place: fc.constantFrom('al mithal', 'a village', 'far away', null),
  told: fc.constantFrom('day', 'year', null),
  chance: fc.boolean(),
})
/** Who died in the place itself was brought to the morgue, who died far away never; of others nobody knows. */
function wasCounted({ place, chance }: { readonly place: string | null; readonly chance: boolean }): boolean {
  return place === 'al mithal' || (place !== 'far away' && chance)
}

const districts: Readonly<Record<string, string>> = {
  'al mithal': 'Old',
  'a village': 'Old',
  'far away': 'Other',
}

test('whatever the truth is, the residual holds it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(trueIncident, { minLength: 1, maxLength: 12 }),
      number,
      async (all, nowhere) => {
        await fill(
          all.map(({ died, under, over, place, told }, at) =>
            sampleIncident(String(at), {
              period:
                told === null
                  ? null
                  : {
                      from: told === 'day' ? '2006-07-09' : '2006',
                      to: told === 'day' ? '2006-07-09' : '2006',
                    },
              places:
                place === null ? [] : [samplePlace(place, { admin: { district: districts[place] ?? '' } })],
              harm: civiliansKilled(Math.max(0, died - under), died + over),
            }),
          ),
        )
        const counted = all.filter(wasCounted).reduce((sum, { died }) => sum + died, 0)
        const total = counted + nowhere
        const { residual } = await findOverlap(engine, { ...morgue, range: { min: total, max: total } })
        expect(residual.min ?? 0).toBeLessThanOrEqual(nowhere)
        expect(residual.max ?? Infinity).toBeGreaterThanOrEqual(nowhere)
      },
    ),
    { numRuns: 25 },
  )
})
