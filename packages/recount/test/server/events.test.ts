import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { listen } from './event-listener.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeDemo('told'))
})
afterAll(() => served.close())

/** Decides about one proposed claim and answers its id and the entry's number. */
async function decideOne(kind: 'accept' | 'reject'): Promise<{ claim: string; entry: number }> {
  const { answer } = await served.ask('listClaims', { query: { status: 'proposed', limit: 1 } })
  const { id = '', last = 0 } = answer?.rows[0] ?? {}
  const decided = await served.ask('decide', {
    body: { decisions: [{ kind, claim: id, seen: last }], why: 'read' },
  })
  return { claim: id, entry: decided.answer?.decided[0]?.entry ?? 0 }
}

describe('the events', () => {
  test('a decision in one window is told in every other, with its claim', async () => {
    const windows = await Promise.all([listen(served), listen(served)])
    const { claim, entry } = await decideOne('accept')
    const told = await Promise.all(
      windows.map((one) => one.until((event) => event.kind === 'changed' && event.entries === entry)),
    )
    expect(told).toEqual(
      windows.map(() => ({ kind: 'changed', entries: entry, by: 'Ann Example', claims: [claim] })),
    )
    expect(windows.map(({ heard }) => heard.at(-1)?.id)).toEqual([String(entry), String(entry)])
    for (const one of windows) one.close()
  })

  test('a window that comes for the first time is told where the case stands', async () => {
    const one = await listen(served)
    const first = await one.until(() => true)
    expect(first).toEqual({ kind: 'changed', entries: served.live.state.entries, by: null, claims: [] })
    one.close()
  })

  test('a window that comes back is told at once what it missed', async () => {
    const seen = served.live.state.entries
    const decided = [await decideOne('accept'), await decideOne('reject')]
    const one = await listen(served, seen)
    expect(await one.until(() => true)).toEqual({
      kind: 'changed',
      entries: seen + 2,
      by: 'Ann Example',
      claims: decided.map(({ claim }) => claim),
    })
    one.close()
  })

  test('a window that saw a time before the server began has to read everything', async () => {
    const one = await listen(served, 1)
    expect(await one.until(() => true)).toMatchObject({ kind: 'changed', claims: null })
    one.close()
  })

  test('how far long work is, and its end, are told as well', async () => {
    const one = await listen(served)
    await one.until(() => true)
    served.events.tell({ kind: 'progress', work: 'verify', done: 3, total: 7 })
    served.events.tell({ kind: 'ended', work: 'verify', failure: null })
    await one.until(({ kind }) => kind === 'ended')
    expect(one.heard.slice(1)).toEqual([
      { id: null, event: { kind: 'progress', work: 'verify', done: 3, total: 7 } },
      { id: null, event: { kind: 'ended', work: 'verify', failure: null } },
    ])
    one.close()
  })

  test('a window that leaves is forgotten, one that stays is let go when the server ends', async () => {
    const other = await serveCase(await makeDemo('ending'))
    const [leaves, stays] = [await listen(other), await listen(other)]
    leaves.close()
    await leaves.ended
    await other.close()
    await stays.ended
    expect(stays.heard).toHaveLength(1)
  })
})
