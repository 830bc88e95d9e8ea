import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { answerOf } from './answer-of.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeDemo = demoCaseMaker(makeWorkFolder())
let served: ServedCase
let folder = ''

beforeAll(async () => {
  folder = await makeDemo('ledger')
  served = await serveCase(folder)
})
afterAll(() => served.close())

async function decideFirst(
  kind: 'accept' | 'reject',
  why: string,
): Promise<{ claim: string; entry: number }> {
  const { rows } = await answerOf(served.ask('listClaims', { query: { status: 'proposed', limit: 1 } }))
  const { id = '', last = 0 } = rows[0] ?? {}
  const { decided } = await answerOf(
    served.ask('decide', { body: { decisions: [{ kind, claim: id, seen: last }], why } }),
  )
  return { claim: id, entry: decided[0]?.entry ?? 0 }
}

async function verifyWhole() {
  const { work } = await answerOf(served.ask('verify', { body: {} }))
  await expect
    .poll(async () => (await answerOf(served.ask('getVerification'))).last?.work, { timeout: 30_000 })
    .toBe(work)
  return (await answerOf(served.ask('getVerification'))).last
}

describe('the ledger', () => {
  test('lists its entries newest first, in words with names, never a raw id', async () => {
    const { claim, entry } = await decideFirst('accept', 'read against the original')
    const { rows, total, facets } = await answerOf(served.ask('listEntries'))
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: total }, (_, at) => total - at))
    expect(rows[0]).toMatchObject({ number: entry, kind: 'claim-accepted', by: 'Ann Example', undone: null })
    const [words, subject] = rows[0]?.parts ?? []
    expect(words).toBe('Accepted ')
    expect(subject).toMatchObject({ kind: 'claim', id: claim })
    const labels = rows.flatMap(({ parts }) =>
      parts.map((part) => (typeof part === 'string' ? part : part.label)),
    )
    expect(labels.filter((label) => /[0-9a-f]{16}/.test(label))).toEqual([])
    expect(facets['kind']?.map(({ value }) => value)).toContain('document-added')
  })

  test('searches in the reasons, filters by kind and by who', async () => {
    const { rows } = await answerOf(served.ask('listEntries', { query: { q: 'against the original' } }))
    expect(rows).toHaveLength(1)
    const added = await answerOf(
      served.ask('listEntries', { query: { kind: 'document-added', by: 'recount demo', sort: 'number' } }),
    )
    expect(added.total).toBe(6)
    const [words, document, found] = added.rows[0]?.parts ?? []
    expect(words).toBe('Added ')
    expect(document).toMatchObject({ kind: 'document' })
    expect(found).toMatch(/^, in which \d+ claims were found$/)
  })

  test('is to be had as CSV with its words', async () => {
    const text = await (await served.send('/api/entries?format=csv')).text()
    const [heading, ...lines] = text.trim().split('\n')
    expect(heading).toContain('number,at,by,kind,what,about,why,undone_by')
    expect(lines).toHaveLength(served.live.state.entries)
    expect(lines[0]).toContain('Accepted ')
  })

  test('shows an entry whole: what it changed, its place in the chain, and who took it back', async () => {
    const { claim, entry } = await decideFirst('reject', 'a headline, not a count')
    const shown = await answerOf(served.ask('getEntry', { params: { number: String(entry) } }))
    expect(shown).toMatchObject({
      changes: [{ field: 'Standing', before: 'proposed', after: 'rejected' }],
      isUndoable: true,
      undone: null,
      undoes: null,
    })
    expect(JSON.parse(shown.payload.text)).toEqual({ claim })
    const before = await answerOf(served.ask('getEntry', { params: { number: String(entry - 1) } }))
    expect(shown.previous).toBe(before.hash)

    const undone = await answerOf(served.ask('undo', { body: { entry, why: 'it is one after all' } }))
    const after = await answerOf(served.ask('getEntry', { params: { number: String(entry) } }))
    expect(after).toMatchObject({
      isUndoable: false,
      undone: { entry: undone.entry, why: 'it is one after all' },
    })
    const undoing = await answerOf(served.ask('getEntry', { params: { number: String(undone.entry) } }))
    expect(undoing.undoes?.[0]).toBe('Rejected ')
    expect(undoing.isUndoable).toBe(false)
  })

  test('says the fields of a correction before and after', async () => {
    const { rows } = await answerOf(served.ask('listClaims', { query: { status: 'proposed', limit: 1 } }))
    const { id = '', last = 0 } = rows[0] ?? {}
    const { decided } = await answerOf(
      served.ask('decide', {
        body: {
          decisions: [{ kind: 'edit', claim: id, seen: last, changes: { victims: 'women' } }],
          why: 'read',
        },
      }),
    )
    const { changes } = await answerOf(
      served.ask('getEntry', { params: { number: String(decided[0]?.entry) } }),
    )
    expect(changes).toMatchObject([{ field: 'Victims', after: 'women' }])
  })

  test('an entry that is not there is said to be none', async () => {
    const { status, failure } = await served.ask('getEntry', { params: { number: '9999' } })
    expect(status).toBe(404)
    expect(failure?.message).toContain('no entry 9999')
  })

  test('verifies the whole case, and names every fault', async () => {
    expect(await verifyWhole()).toMatchObject({
      failure: null,
      by: 'Ann Example',
      outcome: { entries: served.live.state.entries, originals: 6, failures: [], isInterrupted: false },
    })
    const [document] = [...served.live.state.documents.keys()]
    rmSync(join(folder, 'originals', document ?? ''), { force: true, recursive: true })
    rmSync(join(folder, 'originals', (document ?? '').slice(0, 2)), { force: true, recursive: true })
    const last = await verifyWhole()
    expect(last?.outcome?.failures).toMatchObject([{ kind: 'original', subject: document }])
  })
})
