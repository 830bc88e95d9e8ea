import { claimStatuses, hashOf } from '@recount/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('reviewed'))
})
afterAll(() => served.close())

async function getQueue(query: Record<string, string> = {}) {
  const { answer } = await served.ask('getQueue', { query })
  return answer ?? { total: 0, rows: [], facets: {}, entries: 0 }
}

describe('what a reviewer reads', () => {
  test('the queue goes document by document, as the text goes', async () => {
    const { total, rows } = await getQueue()
    expect(rows).toHaveLength(total)
    const inOrder = served.live.state.claims.map(({ recorded }) => recorded.claim.id)
    expect(rows.map(({ id }) => id)).toEqual(inOrder)
  })

  test('the queue begins where it is asked to, and comes round', async () => {
    const { rows } = await getQueue()
    const from = rows[2]?.id ?? ''
    const turned = (await getQueue({ from })).rows.map(({ id }) => id)
    expect(turned).toEqual([...rows.slice(2), ...rows.slice(0, 2)].map(({ id }) => id))
  })

  test('a filter narrows the queue as it narrows the claims', async () => {
    const { total } = await getQueue({ victims: 'children' })
    const { answer } = await served.ask('listClaims', { query: { victims: 'children', status: 'proposed' } })
    expect(total).toBe(answer?.total)
    expect(total).toBeGreaterThan(0)
  })

  test('a claim comes whole: its readings stand in the text of its document', async () => {
    const { rows } = await getQueue()
    for (const { id, document } of rows.slice(0, 10)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a reviewer reads
      const { answer: whole } = await served.ask('getClaim', { params: { id } })
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { answer: read } = await served.ask('getDocumentText', { params: { id: document } })
      const { quote, count, readings } = whole!.claim
      expect(read?.text?.slice(quote.start, quote.end)).toBe(quote.exact)
      expect(read?.text?.slice(count.start, count.end)).toBe(count.words)
      expect(Object.keys(readings).length).toBeGreaterThan(0)
      expect(read?.spans.find(({ claim }) => claim === id)).toMatchObject({
        start: count.start,
        end: count.end,
      })
    }
  })

  test('a claim that is not there is missed in words', async () => {
    const { status, failure } = await served.ask('getClaim', { params: { id: 'x' } })
    expect({ status, code: failure?.code }).toEqual({ status: 404, code: 'missing' })
  })

  test('the spans of a document come without its text', async () => {
    const { document = '' } = (await getQueue()).rows[0] ?? {}
    const { answer } = await served.ask('getDocumentText', {
      params: { id: document },
      query: { part: 'spans' },
    })
    expect(answer?.text).toBeNull()
    expect(answer?.spans.length).toBeGreaterThan(0)
    expect(claimStatuses).toContain(answer?.spans[0]?.status)
  })

  test('actors are found by any of their names, those of the case first', async () => {
    const { answer } = await served.ask('suggestActors', { query: { q: 'coalition' } })
    expect(answer?.actors[0]).toMatchObject({ id: 'us-led-coalition' })
    expect(answer?.actors[0]?.claims).toBeGreaterThan(0)
    const typed = await served.ask('suggestActors', { query: { q: 'CJTF-OIR' } })
    expect(typed.answer?.actors[0]).toMatchObject({ id: 'us-led-coalition', isMeant: true })
  })

  test('a place tells what it lies in', async () => {
    const { answer } = await served.ask('suggestPlaces', { query: { q: 'Raqqa' } })
    expect(answer?.places.length).toBeGreaterThan(1)
    expect(answer?.places[0]?.within.at(-1)).toBe('Syria')
  })
})

describe('an edit', () => {
  test('names the words of the field it sets and keeps the readings of the others', async () => {
    const { rows } = await getQueue()
    const { id = '', last = 0 } = rows.at(-1) ?? {}
    const before = (await served.ask('getClaim', { params: { id } })).answer!
    const { start } = before.claim.quote
    const read = [{ start, end: start + 3, rule: 'person' }]
    const decided = await served.ask('decide', {
      body: {
        decisions: [
          {
            kind: 'edit',
            claim: id,
            seen: last,
            changes: { claimant: { name: 'Somebody', id: null }, readings: { claimant: read } },
          },
        ],
        why: 'the sentence says so',
      },
    })
    expect(decided.failure).toBeNull()
    const after = (await served.ask('getClaim', { params: { id } })).answer!
    expect(after.claim.readings).toEqual({ ...before.claim.readings, claimant: read })
    expect(after.decisions[0]).toMatchObject({ kind: 'edited', fields: ['claimant'] })
    await served.ask('undo', { body: { entry: after.decisions[0]?.entry ?? 0, why: 'a test' } })
    const undone = (await served.ask('getClaim', { params: { id } })).answer!
    expect(undone.claim).toEqual(before.claim)
  })
})

describe('accepting by sample', () => {
  test('the sample is the least by hash, the same until it is settled', async () => {
    const { answer: sample } = await served.ask('drawSample', { body: {} })
    const { total, rows } = await getQueue()
    expect(sample).toMatchObject({ of: total, head: served.live.state.head, by: 'Ann Example', spoiled: 0 })
    const size = Math.max(10, Math.min(50, Math.ceil(total / 10)))
    const expected = rows
      .map(({ id }) => ({ id, hash: hashOf(`${sample?.head} ${id}`) }))
      .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
      .slice(0, size)
    expect(new Set(sample?.claims.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
    const again = await served.ask('drawSample', { body: {} })
    expect(again.answer).toEqual(sample)
  })

  test('is refused while a claim of the sample waits, and where one was not right', async () => {
    const { answer: sample } = await served.ask('drawSample', { body: {} })
    const params = { id: sample?.id ?? '' }
    const early = await served.ask('acceptSample', { params, body: {} })
    expect(early.status).toBe(409)
    expect(early.failure?.message).toContain('Nothing was accepted')
    await decideAll(sample?.claims.slice(1).map(({ id }) => id) ?? [], 'accept')
    await decideAll([sample?.claims[0]?.id ?? ''], 'reject')
    const spoiled = await served.ask('acceptSample', { params, body: {} })
    expect(spoiled.status).toBe(409)
    expect(spoiled.failure?.message).toContain('1 rejected')
  })

  test('accepts the rest in one batch, without what was touched meanwhile', async () => {
    const { answer: sample } = await served.ask('drawSample', { body: {} })
    expect(sample?.spoiled).toBe(1)
    const inSample = new Set(sample?.claims.map(({ id }) => id))
    const rest = (await getQueue()).rows.map(({ id }) => id).filter((id) => !inSample.has(id))
    const touched = rest[0] ?? ''
    await decideAll([touched], 'reject')
    await decideAll([...inSample], 'accept')
    const before = served.live.state.entries
    const { answer } = await served.ask('acceptSample', { params: { id: sample?.id ?? '' }, body: {} })
    expect(answer).toEqual({
      accepted: rest.length - 1,
      leftOut: [touched],
      why: `accepted by sample: ${inSample.size} of ${sample?.of} checked, all right, drawn at entry ${sample?.entry} by Ann Example; a sample before it did not hold`,
    })
    expect(served.live.state.entries).toBe(before + rest.length - 1)
    expect((await getQueue()).total).toBe(0)
    const { answer: one } = await served.ask('getClaim', { params: { id: rest[1] ?? '' } })
    expect(one?.row).toMatchObject({ status: 'accepted', decision: { why: answer?.why } })
  })
})

async function decideAll(ids: readonly string[], kind: 'accept' | 'reject'): Promise<void> {
  const decisions = ids.map((claim) => ({
    kind,
    claim,
    seen: served.live.state.findClaim(claim)?.recorded.last ?? 0,
  }))
  const { status } = await served.ask('decide', { body: { decisions, why: 'read against the text' } })
  expect(status).toBe(200)
}
