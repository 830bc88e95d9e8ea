import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'
import { join } from 'node:path'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
let served: ServedCase

beforeAll(async () => {
  const folder = await makeDemo('tabled')
  writeFiles(work, {
    'formula.txt':
      'Strike on Raqqa\n\nRAQQA, June 12, 2017 (Sample Wire) -- =cmd|"/c calc" said "at least 12 civilians, all of one family, were killed" in air strikes on the city of Raqqa.\n',
  })
  await recount(['add', '--case', folder, join(work, 'formula.txt')], work)
  served = await serveCase(folder)
})
afterAll(() => served.close())

describe('a table', () => {
  test('is paged without gap or overlap', async () => {
    const all = (await served.ask('listClaims', { query: { limit: 500 } })).answer
    const pages = []
    for (let offset = 0; offset < (all?.total ?? 0); offset += 7) {
      // oxlint-disable-next-line no-await-in-loop -- a page after the other, as a reader asks
      const page = await served.ask('listClaims', { query: { offset, limit: 7 } })
      pages.push(...(page.answer?.rows ?? []))
    }
    expect(pages).toEqual(all?.rows)
    expect(pages.length).toBe(all?.total)
  })

  test('a facet counts what the other filters leave, and choosing a value gives as many rows', async () => {
    const query = { measure: 'killed', place: 'IQ' } as const
    const { answer } = await served.ask('listClaims', { query })
    const without = await served.ask('listClaims', { query: { place: 'IQ' } })
    expect(answer?.facets['measure']).toEqual(without.answer?.facets['measure'])
    for (const { value, count } of answer?.facets['claimant'] ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- a few values
      const chosen = await served.ask('listClaims', { query: { ...query, claimant: value } })
      expect({ value, total: chosen.answer?.total }).toEqual({ value, total: count })
    }
    expect(answer?.facets['claimant']?.length).toBeGreaterThan(1)
  })

  test('several values of one facet are either; several facets are both', async () => {
    const total = async (query: object) => (await served.ask('listClaims', { query })).answer?.total ?? 0
    const [killed, strikes] = [await total({ measure: 'killed' }), await total({ measure: 'strikes' })]
    expect(await total({ measure: ['killed', 'strikes'] })).toBe(killed + strikes)
    expect(await total({ measure: 'strikes', victims: 'civilians' })).toBeLessThanOrEqual(strikes)
  })

  test('every word has to be found, in any spelling', async () => {
    const { answer } = await served.ask('listClaims', { query: { q: '  SYRIAN  Óbservatory ' } })
    expect(answer?.total).toBeGreaterThan(0)
    expect((await served.ask('listClaims', { query: { q: 'observatory zebra' } })).answer?.total).toBe(0)
  })

  test.each(['count', '-count', 'asOf', '-asOf'])(
    'sorted by %s, what is not known stands last',
    async (sort) => {
      const { answer } = await served.ask('listClaims', { query: { sort: sort as 'count', limit: 500 } })
      const keys = (answer?.rows ?? []).map(({ count, asOf }) =>
        sort.endsWith('count') ? (count.max ?? count.min) : asOf,
      )
      const known = keys.filter((key) => key !== null)
      expect(keys.slice(0, known.length)).toEqual(known)
      const ordered = known.toSorted((a, b) => (a < b ? -1 : Number(a > b)))
      expect(known).toEqual(sort.startsWith('-') ? ordered.toReversed() : ordered)
    },
  )
})

describe('a download', () => {
  test('as JSON holds every row that passes, in the order asked for', async () => {
    const rows: unknown = await (
      await served.send('/api/claims?format=json&sort=-count&measure=killed&offset=3&limit=2')
    ).json()
    const { answer } = await served.ask('listClaims', {
      query: { sort: '-count', measure: 'killed', limit: 500 },
    })
    expect(rows).toEqual(answer?.rows)
  })

  test('as CSV has a heading, a record a row, and a name that says of what', async () => {
    const response = await served.send('/api/claims?format=csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Civilians-killed-[\w.-]+-claims-to-entry-\d+\.csv"; filename\*=UTF-8''/,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    const { answer } = await served.ask('listClaims', {})
    expect(text.startsWith('id,status,speaker,')).toBe(true)
    expect(text.match(/^[0-9a-f]{64},proposed,/gm)).toHaveLength(answer?.total ?? 0)
  })

  test('of nothing is a heading, or an empty list', async () => {
    expect(await (await served.send('/api/claims?format=json&q=zebra')).json()).toEqual([])
    expect(
      (await (await served.send('/api/claims?format=csv&q=zebra')).text()).trim().split('\n'),
    ).toHaveLength(1)
  })

  test('runs no formula in a spreadsheet', async () => {
    const text = await (await served.send('/api/claims?format=csv')).text()
    expect(text).not.toMatch(/(?:^|,)"?[=+\-@\t\r]/m)
  })
})
