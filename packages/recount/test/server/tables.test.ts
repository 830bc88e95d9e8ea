import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, recount } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
let served: ServedCase
let books: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('tables'))
  const texts = join(import.meta.dirname, '../books')
  await recount(['init', 'books'], work)
  await recount(['add', '--case', 'books', ...readdirSync(texts).map((name) => join(texts, name))], work)
  books = await serveCase(join(work, 'books'))
})
afterAll(async () => {
  await served.close()
  await books.close()
})

describe('statements', () => {
  test('stand in a table that is narrowed by every facet and told as CSV', async () => {
    const { answer: all } = await served.ask('listStatements')
    expect(all?.total).toBe(served.live.state.view.statements.length)
    const given = Object.entries(all?.facets ?? {})
    expect(given.map(([name]) => name)).toContain('lineage')
    for (const [name, values] of given) {
      const [{ value, count } = { value: '', count: -1 }] = values
      // oxlint-disable-next-line no-await-in-loop -- one facet after the other
      const { answer } = await served.ask('listStatements', { query: { [name]: value } })
      expect({ name, total: answer?.total }).toEqual({ name, total: count })
    }
    const csv = await (await served.send('/api/statements?format=csv&routes=several')).text()
    expect(csv.split('\r\n')[0]).toContain('as_of_known_by')
    const { answer: several } = await served.ask('listStatements', { query: { routes: 'several' } })
    expect(csv.trim().split('\r\n')).toHaveLength(1 + (several?.total ?? 0))
  })

  test('open with every claim in exactly one route, and with their series', async () => {
    const { answer } = await served.ask('listStatements', { query: { limit: 500 } })
    let steps = 0
    for (const { id, step } of answer?.rows ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one statement after the other
      const { answer: detail } = await served.ask('getStatement', { params: { id } })
      const relays = [
        ...(detail?.lineages ?? []).flatMap((lineage) => lineage.relays),
        ...(detail?.noSource ?? []).map(({ relay }) => relay),
      ]
      const told = relays.flatMap(({ figures }) => figures.map(({ claim }) => claim))
      const claims = served.live.state.view.findStatement(id)?.statement.claims ?? []
      expect(told.toSorted()).toEqual(claims.toSorted())
      const places = detail?.series?.steps.map(({ statement }) => statement) ?? []
      expect({ id, isPlaced: step === null || places.includes(id) }).toEqual({ id, isPlaced: true })
      steps += detail?.series?.steps.length ?? 0
    }
    expect(steps).toBeGreaterThan(2)
  })

  test('one that is not there is said to be missing', async () => {
    const { status, failure } = await served.ask('getStatement', { params: { id: 'f'.repeat(64) } })
    expect({ status, hint: failure?.hint }).toEqual({ status: 404, hint: expect.stringContaining('table') })
  })
})

describe('claims', () => {
  test('open with the words of every field, as they stand in the text', async () => {
    const { answer } = await served.ask('listClaims', { query: { limit: 500 } })
    for (const { id, document, statement } of answer?.rows ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one claim after the other
      const { answer: detail } = await served.ask('getClaim', { params: { id } })
      const text = served.live.state.findDocument(document.id)?.text ?? ''
      const readings = detail?.fields.flatMap((field) => field.readings) ?? []
      expect(readings.length).toBeGreaterThan(0)
      expect(readings.map(({ words }) => words)).toEqual(
        readings.map(({ start, end }) => text.slice(start, end)),
      )
      expect(detail?.statement?.id ?? null).toBe(statement)
    }
  })

  test('that differ are told from those that do not, also after a decision', async () => {
    const differing = async () =>
      (await served.ask('listClaims', { query: { limit: 1 } })).answer?.facets['differs'] ?? []
    const total = (await served.ask('listClaims')).answer?.total ?? 0
    const none = (await differing()).find(({ value }) => value === 'none')?.count ?? 0
    expect(none).toBeLessThan(total)
    const { answer } = await served.ask('listClaims', { query: { differs: 'slip', limit: 1 } })
    const [claim] = answer?.rows ?? []
    await served.ask('decide', {
      body: {
        decisions: [{ kind: 'reject', claim: claim?.id ?? '', seen: claim?.last ?? 0 }],
        why: 'misread',
      },
    })
    expect((await differing()).find(({ value }) => value === 'none')?.count).not.toBe(none)
    const { answer: detail } = await served.ask('getClaim', { params: { id: claim?.id ?? '' } })
    expect(detail?.decisions[0]).toMatchObject({ kind: 'rejected', by: 'Ann Example', why: 'misread' })
    await served.ask('undo', { body: { entry: detail?.decisions[0]?.entry ?? 0, why: 'not misread' } })
    const after = (await served.ask('getClaim', { params: { id: claim?.id ?? '' } })).answer
    expect(after?.decisions[0]?.undone).toMatchObject({ why: 'not misread' })
  })
})

describe('disagreements', () => {
  test('stand with conflicts first, and open with each side in its sentence', async () => {
    const { answer } = await served.ask('listDisagreements', { query: { limit: 500 } })
    const kinds = (answer?.rows ?? []).map(({ kind }) => kind)
    expect(kinds[0]).toBe('conflict')
    expect([...new Set(kinds)]).toEqual(
      [...new Set(kinds)].filter((kind, at, all) => all.indexOf(kind) === at),
    )
    let marked = 0
    for (const { id } of answer?.rows ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one disagreement after the other
      const { answer: detail } = await served.ask('getDisagreement', { params: { id } })
      for (const { marks, figure } of detail?.sides ?? []) {
        const placed = marks.filter(({ at }) => at !== null)
        marked += placed.length
        for (const { at, words } of placed) {
          expect(figure.sentence.sentence.slice(at?.start, at?.end)).toBe(words)
        }
      }
      for (const { values } of detail?.fields ?? []) expect(values).toHaveLength(detail?.sides.length ?? 0)
    }
    expect(marked).toBeGreaterThan(0)
  })
})

describe('books', () => {
  test('stand month by month with their sums and findings, down to the sentences', async () => {
    const { answer: listed } = await books.ask('listBooks')
    expect(listed?.books.map(({ speaker }) => speaker)).toEqual(['US-led coalition'])
    expect(listed?.books[0]?.findings.map(({ kind }) => kind)).toContain('silent fall')
    const { answer: failing } = await books.ask('listBookMonths', { query: { sum: 'cumulative:fails' } })
    expect(failing?.total).toBeGreaterThan(0)
    for (const { id, cells, sums } of failing?.rows ?? []) {
      expect(sums.find(({ name }) => name === 'cumulative')?.result).toBe('fails')
      // oxlint-disable-next-line no-await-in-loop -- one month after the other
      const { answer } = await books.ask('getBookMonth', { params: { id } })
      expect(answer?.figures.map(({ words }) => words)).toEqual(cells.map(({ words }) => words))
      expect(answer?.figures.every(({ figures }) => figures.length > 0)).toBe(true)
    }
    const csv = await (await books.send('/api/books/months?format=csv')).text()
    expect(csv.split('\r\n')[0]).toContain('sum_cumulative')
    expect(csv).toContain('fails by')
  })
})
