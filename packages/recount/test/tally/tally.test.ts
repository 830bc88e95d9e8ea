import { foldName, InputError, type Harm } from '@recount/claims'
import {
  applyIncidents,
  findPolicy,
  listCounted,
  openTables,
  tally,
  type Facet,
  type Selection,
  type TallyQuestion,
} from '@recount/tally'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import {
  anySelection,
  recordedAt,
  sampleBelligerents,
  sampleIncident,
  samplePlace,
} from './sample-incidents.ts'

const harm = (min: number | null, max: number | null): Harm => ({
  killed: { civilians: { min, max } },
  injured: {},
})
const raqqa = samplePlace('Al-Badou', {
  otherNames: ['البدو'],
  admin: { country: 'Syria', governorate: 'Ar-Raqqa' },
  within: ['place:raqqa'],
})

const incidents = [
  sampleIncident('a', {
    code: 'A1',
    grade: 'Confirmed',
    period: { from: '2017-06-03', to: '2017-06-03' },
    places: [raqqa],
    belligerents: sampleBelligerents('North', 'South'),
    harm: {
      killed: { civilians: { min: 2, max: 5 }, children: { min: 1, max: 1 } },
      injured: { civilians: { min: 7, max: null } },
    },
  }),
  sampleIncident('b', {
    grade: 'Fair',
    period: { from: '2017-06', to: '2017-06' },
    belligerents: sampleBelligerents('South', 'South'),
    harm: harm(1, 1),
  }),
  sampleIncident('c', { grade: 'Fair', period: { from: '2018', to: '2018' }, harm: harm(null, 4) }),
  sampleIncident('d', { grade: 'Weak', belligerents: sampleBelligerents('North'), harm: harm(10, 20) }),
  sampleIncident('e', { grade: 'Fair', harmReported: false, harm: harm(100, 100) }),
  sampleIncident('f', { grade: 'Fair', places: [samplePlace(null, { admin: { governorate: 'Ar-Raqqa' } })] }),
]

let engine: OpenEngine
beforeAll(async () => {
  engine = await openDuckDb({ path: null })
  await openTables(engine)
  await applyIncidents(engine, [incidents.map((incident) => recordedAt(2, incident))], {
    entry: 2,
    hash: 'h2',
  })
})
afterAll(() => engine.close())

function ask(by: readonly Facet[], selection: Partial<Selection> = {}): TallyQuestion {
  return { policy: findPolicy('airwars'), by, selection: { ...anySelection, ...selection }, asOf: null }
}

test('sums minima and maxima of the sections that count, and says how many give none', async () => {
  const { total, sections, asOf, policy } = await tally(engine, ask([]))
  expect(asOf).toBe(2)
  expect(policy).toMatchObject({ name: 'airwars', version: '1' })
  expect(total.incidents).toBe(4)
  expect(total.harm.killed.civilians).toEqual({ min: 3, max: 10, best: null, unknown: 1, noMin: 1, noMax: 0 })
  expect(total.harm.injured.civilians).toEqual({ min: 7, max: 0, best: null, unknown: 3, noMin: 0, noMax: 1 })
  expect(total.harm.killed.children).toMatchObject({ min: 1, max: 1, unknown: 3 })
  expect(sections.map(({ section, counts, incidents: n }) => [section, counts, n])).toEqual([
    ['Confirmed', true, 1],
    ['Fair', true, 3],
    ['Weak', false, 1],
    ['Contested', false, 0],
    ['Discounted', false, 0],
    ['ungraded', false, 0],
  ])
})

test('counts an incident under each belligerent it names, and once in the total', async () => {
  const { total, rows, overlapping } = await tally(engine, ask(['belligerent']))
  const shown = rows.map(({ section, group: [group], incidents: n, harm: { killed } }) => [
    group,
    section,
    n,
    killed.civilians?.min,
    killed.civilians?.max,
  ])
  expect(shown).toEqual([
    ['North', 'Confirmed', 1, 2, 5],
    ['North', 'Weak', 1, 10, 20],
    ['South', 'Confirmed', 1, 2, 5],
    ['South', 'Fair', 1, 1, 1],
    [null, 'Fair', 2, 0, 4],
  ])
  expect(total.incidents).toBe(4)
  expect(overlapping).toEqual(['belligerent'])
})

test('splits by what a date tells: a year without a month has no month', async () => {
  const { rows } = await tally(engine, ask(['year', 'month']))
  expect(rows.filter(({ counts }) => counts).map(({ section, group }) => group.concat(section))).toEqual([
    ['2017', '2017-06', 'Confirmed'],
    ['2017', '2017-06', 'Fair'],
    ['2018', null, 'Fair'],
    [null, null, 'Fair'],
  ])
})

test('splits by victims where they stand among the facets', async () => {
  const { rows } = await tally(engine, ask(['victims', 'grade']))
  const confirmed = rows.filter(({ section }) => section === 'Confirmed')
  expect(confirmed.map(({ group }) => group)).toEqual([
    ['civilians', 'Confirmed'],
    ['children', 'Confirmed'],
    ['women', 'Confirmed'],
    ['men', 'Confirmed'],
  ])
  expect(confirmed[1]?.harm.killed).toEqual({
    children: { min: 1, max: 1, best: null, unknown: 0, noMin: 0, noMax: 0 },
  })
})

test.each<[string, Partial<Selection>, readonly string[]]>([
  ['a belligerent', { facets: [{ facet: 'belligerent', values: ['South'] }] }, ['a', 'b']],
  ['no belligerent', { facets: [{ facet: 'belligerent', values: [null] }] }, ['c', 'f']],
  ['one or none', { facets: [{ facet: 'belligerent', values: ['North', null] }] }, ['a', 'c', 'f']],
  ['nothing', { facets: [{ facet: 'belligerent', values: [] }] }, []],
  ['a year', { facets: [{ facet: 'year', values: ['2017'] }] }, ['a', 'b']],
  ['harm', { facets: [{ facet: 'harm-reported', values: ['true'] }] }, ['a', 'b', 'c', 'f']],
  ['a place in another script', { places: [foldName('البَدو')] }, ['a']],
  ['a unit in another spelling', { places: [foldName('AR RAQQA')] }, ['a', 'f']],
  ['what a gazetteer knows', { places: ['place:raqqa'] }, ['a']],
  ['days that touch it', { from: '2017-06-30', to: '2017-07-05' }, ['b']],
  ['days after', { from: '2017-12-31' }, ['c']],
  ['days before', { to: '2017-06-03' }, ['a', 'b']],
])('narrows to %s', async (_, selection, keys) => {
  const question = ask([], selection)
  const { total, rows } = await listCounted(engine, question, { limit: 10, offset: 0 })
  const wanted = incidents.filter(({ key }) => keys.includes(key)).map(({ id }) => id)
  expect(rows.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted())
  expect(total).toBe(keys.length)
  expect((await tally(engine, question)).total.incidents).toBe(keys.length)
})

test('opens a cell down to its incidents and what each contributes', async () => {
  const asked = { section: 'Confirmed', group: ['South'] }
  const { total, rows } = await listCounted(engine, ask(['belligerent']), { ...asked, limit: 5, offset: 0 })
  expect(total).toBe(1)
  expect(rows).toEqual([
    {
      id: incidents[0]?.id,
      code: 'A1',
      title: null,
      place: 'Al-Badou',
      dayFrom: '2017-06-03',
      dayTo: '2017-06-03',
      grade: 'Confirmed',
      belligerents: ['North', 'South'],
      section: 'Confirmed',
      harm: {
        killed: { civilians: { min: 2, max: 5, best: null }, children: { min: 1, max: 1, best: null } },
        injured: { civilians: { min: 7, max: null, best: null } },
      },
    },
  ])
  const all = await listCounted(engine, ask([]), { limit: 10, offset: 0 })
  const paged = await Promise.all([0, 2].map((offset) => listCounted(engine, ask([]), { limit: 2, offset })))
  expect(paged.flatMap((page) => page.rows)).toEqual(all.rows)
})

test('lists those that contribute the most first, those of which nothing is known last', async () => {
  const keysOf = (rows: readonly { id: string }[]) =>
    rows.map(({ id }) => incidents.find((incident) => incident.id === id)?.key)
  const all = await listCounted(engine, ask([]), { limit: 10, offset: 0 })
  expect(keysOf(all.rows)).toEqual(['a', 'c', 'b', 'f'])
  const perVictims = ask(['victims'], { facets: [{ facet: 'grade', values: ['Fair', 'Confirmed'] }] })
  const children = await listCounted(engine, perVictims, { group: ['children'], limit: 10, offset: 0 })
  expect(keysOf(children.rows)).toEqual(['a', 'b', 'c', 'f'])
})

test('refuses days and pages that are none', async () => {
  await expect(tally(engine, ask([], { from: '2017' }))).rejects.toThrow(InputError)
  await expect(listCounted(engine, ask([]), { limit: -1, offset: 0 })).rejects.toThrow(InputError)
})
