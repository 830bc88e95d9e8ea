import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('decided'))
})
afterAll(() => served.close())

async function listProposed() {
  const { answer } = await served.ask('listClaims', { query: { status: 'proposed', limit: 5 } })
  return answer?.rows ?? []
}

describe('deciding', () => {
  test('accepts, shows it at once, and takes it back', async () => {
    const [claim] = await listProposed()
    const { id = '', last = 0 } = claim ?? {}
    const decided = await served.ask('decide', {
      body: { decisions: [{ kind: 'accept', claim: id, seen: last }], why: 'read' },
    })
    const entry = decided.answer?.decided[0]?.entry ?? 0
    expect(decided.answer?.decided).toEqual([{ claim: id, entry, status: 'accepted', last: entry }])
    const { answer } = await served.ask('listClaims', { query: { status: 'accepted' } })
    expect(answer).toMatchObject({
      total: 1,
      entries: entry,
      rows: [{ id, decision: { kind: 'accepted', by: 'Ann Example', why: 'read', entry } }],
    })
    expect((await served.ask('undo', { body: { entry, why: 'too soon' } })).answer).toEqual({
      entry: entry + 1,
      says: null,
    })
    expect((await served.ask('listClaims', { query: { status: 'accepted' } })).answer?.total).toBe(0)
  })

  test('the second of two deciders is told who decided what and why, and nothing is lost', async () => {
    const [claim] = await listProposed()
    const { id = '', last = 0 } = claim ?? {}
    const kinds = ['accept', 'reject'] as const
    const replies = await Promise.all(
      kinds.map((kind) =>
        served.ask('decide', {
          body: { decisions: [{ kind, claim: id, seen: last }], why: `because of ${kind}` },
        }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = replies.find(({ status }) => status === 409)?.failure
    const won = replies[0]?.status === 200 ? 'accept' : 'reject'
    expect(refused?.message).toContain('Ann Example')
    expect(refused?.message).toContain(`because of ${won}`)
    const { answer } = await served.ask('listClaims', { query: { status: `${won}ed` as 'accepted' } })
    expect(answer?.rows.map((row) => row.id)).toContain(id)
  })

  test('a rejected claim leaves every statement, an edited one changes its own', async () => {
    const [first, second] = await listProposed()
    const before = served.live.state.reconciliation
    await served.ask('decide', {
      body: {
        decisions: [
          { kind: 'reject', claim: first?.id ?? '', seen: first?.last ?? 0 },
          { kind: 'edit', claim: second?.id ?? '', seen: second?.last ?? 0, changes: { victims: 'women' } },
        ],
        why: 'misread',
      },
    })
    const after = served.live.state.reconciliation
    expect(after).not.toEqual(before)
    expect(after.statements.flatMap(({ claims }) => claims)).not.toContain(first?.id)
    expect(after.statements.find(({ claims }) => claims.includes(second?.id ?? ''))?.victims).toBe('women')
  })

  test('all or none: one unknown claim, and nothing is recorded', async () => {
    const [claim] = await listProposed()
    const entries = served.live.state.entries
    const { status, failure } = await served.ask('decide', {
      body: {
        decisions: [
          { kind: 'accept', claim: claim?.id ?? '', seen: claim?.last ?? 0 },
          { kind: 'accept', claim: 'f'.repeat(64), seen: 1 },
        ],
        why: 'read',
      },
    })
    expect({ status, code: failure?.code }).toEqual({ status: 404, code: 'missing' })
    expect(served.live.state.entries).toBe(entries)
  })
})
