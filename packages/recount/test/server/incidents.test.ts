import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { answerOf } from './answer-of.ts'
import { army, codeOf, coalition, incidentOf, makeIncidentCase } from './incident-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

let served: ServedCase

beforeAll(async () => {
  const folder = join(makeWorkFolder(), 'incidents')
  await makeIncidentCase(folder)
  served = await serveCase(folder)
})
afterAll(() => served.close())

describe('the table of incidents', () => {
  test('is narrowed by every facet to as many as it says', async () => {
    const all = await answerOf(served.ask('listIncidents'))
    expect(all.total).toBe(12)
    for (const [name, values] of Object.entries(all.facets)) {
      for (const { value, count } of values) {
        // oxlint-disable-next-line no-await-in-loop -- one facet after the other
        const { total, rows } = await answerOf(served.ask('listIncidents', { query: { [name]: value } }))
        expect({ name, value, total }).toEqual({ name, value, total: count })
        expect(rows).toHaveLength(count)
      }
    }
  })

  test('counts a facet under all others’ filters, not its own', async () => {
    const { facets, total } = await answerOf(
      served.ask('listIncidents', { query: { grade: ['Weak'], belligerent: coalition } }),
    )
    expect(total).toBe(1)
    expect(facets['grade']?.map(({ value, count }) => [value, count])).toContainEqual(['Fair', 4])
    expect(facets['belligerent']?.map(({ value, count }) => [value, count])).toEqual([[coalition, 1]])
  })

  test.each([
    ['a code in any case', 'hw-0004', [4]],
    ['a code it had', 'HW-0090', [9]],
    ['a place', 'greywater', [4]],
    ['a word of the title and the place', 'strike 11 ferry', [11]],
    ['a place in another script', 'كرسا', [10, 9, 8, 7, 6, 5, 3, 2, 1]],
    ['nothing that is there', 'nowhere', []],
  ])('is searched by %s', async (_, q, numbers) => {
    const { rows } = await answerOf(served.ask('listIncidents', { query: { q } }))
    expect(rows.map(({ code }) => code).toSorted()).toEqual(numbers.map(codeOf).toSorted())
  })

  test.each([
    ['day', [1, 2, 3]],
    ['-killedMax', [5, 1, 9]],
    ['grade', [1, 2, 3]],
    ['-sources', [12, 11, 10]],
  ] as const)('is sorted by %s, what is not known last', async (sort, numbers) => {
    const { rows } = await answerOf(served.ask('listIncidents', { query: { sort, limit: 3 } }))
    expect(rows.map(({ code }) => code)).toEqual(numbers.map(codeOf))
    const last = await answerOf(served.ask('listIncidents', { query: { sort: '-killedMax', offset: 11 } }))
    expect(last.rows.map(({ killed }) => killed?.range.max ?? null)).toEqual([null])
  })

  test('takes days, places in any spelling, positions and what became of an incident', async () => {
    const count = async (query: object) =>
      (await answerOf(served.ask('listIncidents', { query: query as { from: string } }))).total
    expect(await count({ from: '2017-07-15', to: '2017-07-31' })).toBe(2)
    expect(await count({ place: 'NORTH  sel' })).toBe(6)
    expect(await count({ position: ['credible'] })).toBe(2)
    expect(await count({ position: ['none'], status: 'standing' })).toBe(7)
    expect(await count({ status: ['merged', 'withdrawn'] })).toBe(2)
    expect(await count({ grade: 'unknown' })).toBe(1)
  })

  test('is had whole as CSV, JSON and GeoJSON', async () => {
    const csv = await (await served.send('/api/incidents?format=csv&sort=code')).text()
    expect(csv.trim().split('\r\n')).toHaveLength(13)
    expect(csv).toContain('HW-0001')
    const json = (await (await served.send('/api/incidents?format=json&status=merged')).json()) as unknown[]
    expect(json).toMatchObject([{ code: codeOf(12), into: incidentOf(11).id }])
    const file = await served.send('/api/incidents?format=geojson&sort=code')
    expect(file.headers.get('Content-Type')).toContain('geo+json')
    const { type, features } = (await file.json()) as { type: string; features: { geometry: unknown }[] }
    expect(type).toBe('FeatureCollection')
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [39.1, 35.1] })
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(1)
  })
})

describe('an incident', () => {
  test('opens by its code with its meaning, harm, positions and linked claims', async () => {
    const answer = await answerOf(served.ask('getIncident', { params: { id: codeOf(1) } }))
    expect(answer).toMatchObject({
      incident: { id: incidentOf(1).id },
      status: 'standing',
      harm: [{ of: 'civilians', killed: { min: 8, max: 12 }, injured: { min: 3, max: 5 } }],
      positions: [{ relation: { killed: 'below', injured: 'missing' }, isContradicted: false }],
      grounds: [{ metres: 100, metresFrom: 'precision', wherePrec: 1 }],
      missingClaims: [],
      origin: null,
    })
    expect(answer.gradeMeaning).toContain('accepted')
    expect(answer.claims.map(({ status }) => status).toSorted()).toEqual(['accepted', 'proposed', 'proposed'])
    expect(answer.claims.every(({ sentence }) => sentence.sentence !== '')).toBe(true)
  })

  test('tells what was made of it, by whom and why, before and after', async () => {
    const { history } = await answerOf(served.ask('getIncident', { params: { id: codeOf(3) } }))
    expect(history.map(({ made, why }) => [made, why])).toEqual([
      ['recorded', 'the list of March'],
      ['edited', 'a second witness'],
    ])
    expect(history[1]).toMatchObject({
      by: 'Ann Example',
      at: expect.stringMatching(/^2022-03-05/),
      changes: [{ field: 'Grade', before: 'Weak', after: 'Fair' }],
      isUndoable: true,
    })
  })

  test('knows what was merged into it, and the other way', async () => {
    const into = await answerOf(served.ask('getIncident', { params: { id: codeOf(11) } }))
    expect(into.merged.map(({ code }) => code)).toEqual([codeOf(12)])
    const merged = await answerOf(served.ask('getIncident', { params: { id: codeOf(12) } }))
    expect(merged).toMatchObject({ status: 'merged', into: { code: codeOf(11) } })
  })

  test('one that nobody knows is missing', async () => {
    expect((await served.ask('getIncident', { params: { id: 'HW-9999' } })).status).toBe(404)
  })
})

describe('the map of incidents', () => {
  test('has a point each with how far off it may be, and says what has none', async () => {
    const { points, total, placed, placeless, leftOut, months } = await answerOf(
      served.ask('listIncidentPlaces', { query: { status: 'standing' } }),
    )
    expect({ total, placed, placeless, leftOut }).toEqual({ total: 10, placed: 9, placeless: 1, leftOut: 0 })
    const metres = new Map(points.map((point) => [point.code, point.metres]))
    expect(metres.get(codeOf(1))).toBe(100)
    expect(metres.get(codeOf(2))).toBe(2_500)
    expect(metres.get(codeOf(3))).toBe(750)
    expect(points[0]?.code).toBe(codeOf(5))
    expect(months).toEqual({ first: '2017-06', last: '2018-12' })
  })

  test('shows what is in sight', async () => {
    const { points, placed, total } = await answerOf(
      served.ask('listIncidentPlaces', { query: { south: 35.05, north: 35.25, west: 39, east: 40 } }),
    )
    expect(points.map(({ code }) => code).toSorted()).toEqual([codeOf(1), codeOf(2)])
    expect({ placed, total }).toEqual({ placed: 2, total: 12 })
  })

  test('the months stay where days narrow', async () => {
    const { months, points } = await answerOf(
      served.ask('listIncidentPlaces', { query: { from: '2017-08-01', to: '2017-08-31' } }),
    )
    expect(points.map(({ code }) => code)).toEqual([codeOf(5)])
    expect(months).toEqual({ first: '2017-06', last: '2018-12' })
  })
})

test('belligerents are named as often as they are', async () => {
  const { facets } = await answerOf(served.ask('listIncidents'))
  const named = new Map(facets['belligerent']?.map(({ value, count }) => [value, count]))
  expect([named.get(coalition), named.get(army), named.get('unknown')]).toEqual([9, 4, 1])
})
