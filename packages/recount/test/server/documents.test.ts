import { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeWorkFolder, recount } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
let served: ServedCase
let folder: string

beforeAll(async () => {
  folder = await makeDemo('read')
  served = await serveCase(folder)
  await untilSearchable(served)
})
afterAll(() => served.close())

async function untilSearchable(one: ServedCase): Promise<void> {
  await vi.waitFor(
    async () => expect((await one.ask('listDocuments')).answer?.fullText.isComplete).toBe(true),
    { timeout: 20_000 },
  )
}

async function find(q: string, more: object = {}) {
  const { answer, failure } = await served.ask('listDocuments', { query: { q, ...more } })
  if (answer === null) throw new Error(failure?.message)
  return answer
}

async function getDocument(name: string) {
  const { answer } = await served.ask('getDocument', { params: { id: await idOf(name) } })
  if (answer === null) throw new Error(`no ${name}`)
  return answer
}

async function idOf(name: string): Promise<string> {
  const found = (await served.ask('listDocuments')).answer?.rows.find((row) => row.name === name)
  return found?.id ?? ''
}

describe('the table of documents', () => {
  test('lists all, with what was decided about their claims', async () => {
    const { rows, total, facets } = await find('')
    expect(total).toBe(6)
    expect(rows.every(({ hasOriginal, passage }) => hasOriginal && passage === null)).toBe(true)
    expect(rows.some(({ claims }) => claims.proposed > 0)).toBe(true)
    expect(facets['original']).toEqual([{ value: 'present', label: 'original present', count: 6 }])
    expect(facets['mediaType']?.map(({ value }) => value).toSorted()).toEqual([
      'text/html',
      'text/markdown',
      'text/plain',
    ])
  })

  test('finds words of the text, shows the passage, and narrows by facets at once', async () => {
    const all = await find('civilians raq')
    expect(all.total).toBeGreaterThan(0)
    const [first] = all.rows
    const marked = first?.passage?.filter(({ isMarked }) => isMarked).map(({ text }) => text.toLowerCase())
    expect(marked).toContain('civilians')
    expect(marked?.some((word) => word.startsWith('raq'))).toBe(true)
    const pages = await find('civilians raq', { mediaType: 'text/html' })
    expect(pages.total).toBeLessThan(all.total)
    expect(pages.rows.every(({ mediaType }) => mediaType === 'text/html')).toBe(true)
    expect((await find('civilians nosuchwordanywhere')).total).toBe(0)
  })

  test.each([
    '"',
    '""',
    '*',
    'AND',
    'NEAR(a b)',
    'title: x',
    "a' OR 1=1 --",
    '((',
    'a\0b',
    '-',
    '^x',
    '"a" "b',
    '\u202e',
    '{a b}:c',
    'ا',
    '\ud800',
  ])('answers %j without an error', async (q) => {
    await expect(find(q)).resolves.toMatchObject({ fullText: { failure: null } })
  })

  test('gives all that were found as a file, in their order', async () => {
    const found = await find('civilians', { sort: '-published' })
    const response = await served.send('/api/documents?q=civilians&sort=-published&format=csv')
    const lines = (await response.text()).trim().split('\n')
    expect(lines).toHaveLength(found.total + 1)
    expect(lines[1]).toContain(found.rows[0]?.name)
  })
})

describe('one document', () => {
  test('tells where it came from, and who goes back to the same source', async () => {
    const all = (await find('', { lineage: 'copied' })).rows
    expect(all.length).toBeGreaterThan(1)
    const { row, relatives, encoding, length } = await getDocument(all[0]?.name ?? '')
    expect(row.id).toMatch(/^[0-9a-f]{64}$/)
    expect(row.copies).toBe(relatives.length)
    expect({ encoding, hasText: (length ?? 0) > 0 }).toEqual({ encoding: 'utf-8', hasText: true })
    const [first] = relatives
    expect(first?.shared[0]?.reason).not.toBe('')
    const { answer } = await served.ask('comparePassages', {
      params: { id: row.id },
      query: { with: first?.document.id ?? '' },
    })
    expect(answer?.left.id).toBe(row.id)
    expect(answer?.share).toBeGreaterThan(0)
    const texts = await Promise.all(
      [row.id, first?.document.id ?? ''].map(
        async (id) => (await served.ask('getDocumentText', { params: { id } })).answer?.text ?? '',
      ),
    )
    const sides = (['left', 'right'] as const).map((side) =>
      (answer?.rows ?? []).map((one) => (one[side] ?? []).map(({ text }) => text).join('')).join(''),
    )
    expect(sides.map(squeeze)).toEqual(texts.map(squeeze))
  })

  test('gives its text in stretches, which make up the whole', async () => {
    const { row, length } = await getDocument('meridian-wire.html')
    const whole = (await served.ask('getDocumentText', { params: { id: row.id } })).answer?.text ?? ''
    expect(whole).toHaveLength(length ?? 0)
    const half = Math.floor(whole.length / 2)
    const parts = await Promise.all(
      [{ to: half }, { from: half }].map(
        async (query) =>
          (await served.ask('getDocumentText', { params: { id: row.id }, query: { ...query, part: 'text' } }))
            .answer?.text,
      ),
    )
    expect(parts.join('')).toBe(whole)
  })

  test('shows the source of a page with the places of its claims in it', async () => {
    const { row } = await getDocument('meridian-wire.html')
    const { answer } = await served.ask('getOriginal', { params: { id: row.id } })
    const spans = (await served.ask('getDocumentText', { params: { id: row.id } })).answer?.spans ?? []
    expect(answer?.text).toMatch(/<(?:html|p|title)/i)
    expect(answer?.spans).toHaveLength(spans.length)
    const claims = (await served.ask('listClaims', { query: { document: row.id } })).answer?.rows ?? []
    for (const { claim, start, end } of answer?.spans ?? []) {
      const words = claims.find(({ id }) => id === claim)?.count.words ?? '?'
      expect(answer?.text.slice(start, end)).toContain(words.split(/\s/).at(-1))
    }
  })

  test('hands out the bytes as received, as a file that nothing runs in', async () => {
    const { row } = await getDocument('meridian-wire.html')
    const response = await served.send(`/originals/${row.id}`)
    expect((await response.arrayBuffer()).byteLength).toBe(row.size)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="meridian-wire.html"')
    expect(response.headers.get('content-security-policy')).toMatch(/; sandbox$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetch(`${served.origin}/originals/${row.id}`)).status).toBe(401)
    expect((await served.send('/originals/..%2f..%2frecount.json')).status).toBe(404)
  })

  test('says 404 in words for an id that nothing has', async () => {
    const { status, failure } = await served.ask('getDocument', { params: { id: 'f'.repeat(64) } })
    expect({ status, says: failure?.message }).toEqual({
      status: 404,
      says: expect.stringContaining('There is no document'),
    })
  })
})

describe('what changes under the server', () => {
  test('a changed original is found out, a missing one is told, and the rest goes on', async () => {
    const spoiled = await makeDemo('spoiled')
    const other = await serveCase(spoiled)
    const rows = (await other.ask('listDocuments')).answer?.rows ?? []
    const [first, second] = rows
    const sound = await other.ask('verifyDocument', { params: { id: first?.id ?? '' } })
    expect(sound.answer).toMatchObject({ found: first?.id, failures: [] })
    const pathOf = (id = '') => join(spoiled, 'originals', id.slice(0, 2), id)
    chmodSync(pathOf(first?.id), 0o644)
    appendFileSync(pathOf(first?.id), '.')
    const changed = await other.ask('verifyDocument', { params: { id: first?.id ?? '' } })
    expect(changed.answer?.failures).toEqual([expect.stringContaining('was changed')])
    rmSync(pathOf(second?.id))
    const gone = await other.ask('verifyDocument', { params: { id: second?.id ?? '' } })
    expect(gone.answer).toMatchObject({ found: null, failures: [expect.stringContaining('is gone')] })
    expect((await other.ask('getOriginal', { params: { id: second?.id ?? '' } })).status).toBe(404)
    await other.close()
    const again = await serveCase(spoiled)
    await untilSearchable(again)
    const missing = await again.ask('listDocuments', { query: { original: 'missing' } })
    expect(missing.answer?.rows.map(({ id }) => id)).toEqual([second?.id])
    await again.close()
  })

  test('an index that is broken, of another version or gone is made anew', async () => {
    const broken = await makeDemo('broken')
    const path = join(broken, 'index', 'text.sqlite')
    for (const spoil of [
      () => writeFileSync(path, 'not a database'),
      () => rmSync(join(broken, 'index'), { recursive: true }),
    ]) {
      const before = await serveCase(broken)
      await untilSearchable(before)
      await before.close()
      spoil()
    }
    const after = await serveCase(broken)
    await untilSearchable(after)
    expect((await after.ask('listDocuments', { query: { q: 'civilians' } })).answer?.total).toBeGreaterThan(0)
    await after.close()
  })

  test('documents added later are found', async () => {
    const grown = await makeDemo('grown')
    const first = await serveCase(grown)
    await untilSearchable(first)
    await first.close()
    writeFileSync(join(work, 'late.txt'), 'A quokka was seen in the harbour on Friday.\n')
    await recount(['add', '--case', 'grown', 'late.txt'], work)
    const second = await serveCase(grown)
    await untilSearchable(second)
    const { answer } = await second.ask('listDocuments', { query: { q: 'quok' } })
    expect(answer?.rows.map(({ name }) => name)).toEqual(['late.txt'])
    await second.close()
  })
})

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
