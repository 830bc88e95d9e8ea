import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { makePlacedCase } from './placed-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makePlacedCase(work))
})
afterAll(() => served.close())

async function askMap(query: Parameters<typeof served.ask<'getMap'>>[1] = {}) {
  const { answer, failure } = await served.ask('getMap', query)
  if (answer === null) throw new Error(failure.message)
  return answer
}

async function findPlace(key: string) {
  return (await askMap()).places.find((place) => place.key === key)
}

describe('a place on the map', () => {
  test.each([
    ['a country is its outline', 'IQ', { extent: { kind: 'country', code: 'IQ' } }],
    ['a province is as wide as provinces are', 'SY.04', { extent: { kind: 'radius', metres: 145_000 } }],
    [
      'a city is as wide as cities are, and told with what it lies in',
      'SY.04/ar-raqqah',
      { name: 'Raqqa', path: ['Raqqa', 'Syria'], extent: { kind: 'radius', metres: 5_000 } },
    ],
    ['a region across borders has no known extent', 'ZZ.middle-east', { extent: 'no-extent' }],
    [
      'a village without coordinates is not put in the middle of its province',
      'SY.04/greywater-mills',
      { extent: 'no-coordinates', latitude: null, longitude: null },
    ],
  ])('%s', async (_, key, expected) => {
    expect(await findPlace(key)).toMatchObject(expected)
  })

  test('a figure about two countries together is neither’s own', async () => {
    expect(await findPlace('SY')).toMatchObject({ alone: 0, together: 1, figures: [] })
    const iraq = await findPlace('IQ')
    expect(iraq).toMatchObject({ alone: 2, together: 1 })
    expect(iraq?.figures.map(({ speaker, highest }) => [speaker, highest?.max])).toEqual([
      ['Example Monitor', 900],
      ['Harbour Group', 950],
    ])
  })

  test('the statements of a place are its own, not those of what lies in it', async () => {
    const { answer } = await served.ask('listPlacedStatements', { query: { place: 'SY.04' } })
    expect(answer).toMatchObject({
      total: 1,
      statements: [
        { words: 'at least 40 civilians killed', standing: { accepted: 0, claims: 1 }, together: [] },
      ],
    })
    const together = await served.ask('listPlacedStatements', { query: { place: 'SY' } })
    expect(together.answer?.statements).toMatchObject([{ words: '120 civilians killed', together: ['Iraq'] }])
  })
})

describe('filters', () => {
  test('months leave out what has no date, and say so', async () => {
    const all = await askMap()
    expect(all).toMatchObject({ total: 7, undated: 4, months: { first: '2017-09', last: '2018-05' } })
    const early = await askMap({ query: { to: '2018-04' } })
    expect(early.total).toBe(1)
    expect(early).toMatchObject({ undated: all.undated, months: all.months })
    expect(early.places.map(({ key }) => key)).toEqual(['SY.04'])
  })

  test('facets count under all filters but their own', async () => {
    const { total, facets } = await askMap({ query: { claimant: 'Harbour Group' } })
    expect(total).toBe(2)
    expect(facets['claimant']?.find(({ label }) => label === 'Example Monitor')?.count).toBe(3)
    expect(facets['measure']).toEqual([{ value: 'killed', label: 'killed', count: 2 }])
  })

  test('a month is written as one', async () => {
    const { status, failure } = await served.ask('getMap', { query: { from: '2018-13' } })
    expect(status).toBe(400)
    expect(JSON.stringify(failure)).toContain('expected a month such as 2017-06')
  })
})

test('a rejected claim leaves the map', async () => {
  const { answer } = await served.ask('listPlacedStatements', { query: { place: 'ZZ.middle-east' } })
  const claim = answer?.statements[0]?.claim ?? ''
  const { answer: claims } = await served.ask('listClaims', { query: { place: 'ZZ.middle-east' } })
  const seen = claims?.rows[0]?.last ?? 0
  await served.ask('decide', { body: { decisions: [{ kind: 'reject', claim, seen }], why: 'too vague' } })
  expect(await findPlace('ZZ.middle-east')).toBeUndefined()
})
