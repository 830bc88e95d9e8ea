import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '@recount/claims'
import { openLedger } from '@recount/ledger'
import { embeddedEngine } from '../../ledger/test/engine.ts'
import { caseMaker, finish, makeWorkFolder, readLines, recount, start } from './command-line.ts'
import { article, page, utf16, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)

interface Outcome {
  readonly status: string
  readonly file: string
  readonly id?: string
  readonly error?: string
  readonly claims?: number
}

describe('add, with files that fail among files that do not', () => {
  const outcomes = new Map<string, Outcome>()
  let code: number | null = null
  let stderr = ''

  beforeAll(async () => {
    const files = join(work, 'mixed')
    const names = writeFiles(files, {
      'good-1.txt': article(11),
      'empty.txt': '',
      'blank.txt': ' \n\n ',
      'picture.png': Uint8Array.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        ...Array.from({ length: 400 }, (_, at) => at % 251),
      ]),
      'zeros.txt': new Uint8Array(5_000),
      'broken.txt': Buffer.concat([
        Buffer.from(article(12)),
        Buffer.from([0xff, 0xc3, 0x28, 0xe2, 0x82]),
        Buffer.from(article(13)),
      ]),
      'wide.txt': utf16(article(14)),
      'huge.txt': article(15),
      'nested.html': `${'<div>'.repeat(100_000)}${article(16)}${'</div>'.repeat(100_000)}`,
      'figures.txt': `The US-led Coalition said that ${Array.from({ length: 10_000 }, (_, at) => `${at + 2} civilians`).join(', ')} were killed in Raqqa.`,
      'twin.txt': article(11),
      'good-2.html': page(17),
    })
    truncateSync(join(files, 'huge.txt'), 40_000_000)
    mkdirSync(join(files, 'folder'))
    symlinkSync('loop', join(files, 'loop'))
    const words = [...names, 'folder', 'missing.txt', 'loop', 'good-1.txt'].map((name) => join('mixed', name))
    const folder = await makeEmptyCase('mixed-case')
    const finished = await recount(['add', '--case', folder, '--json', ...words], work)
    code = finished.code
    stderr = finished.stderr
    for (const outcome of readLines<Outcome>(finished.stdout))
      outcomes.set(outcome.file ?? outcome.status, outcome)
  }, 120_000)

  const outcomesOf = (status: string) => [...outcomes.values()].filter((outcome) => outcome.status === status)

  test.each([
    ['good-1.txt', 'already there', ''],
    ['twin.txt', 'already there', ''],
    ['good-2.html', 'added', ''],
    ['broken.txt', 'added', ''],
    ['wide.txt', 'added', ''],
    ['empty.txt', 'failed', 'is empty'],
    ['blank.txt', 'failed', 'nothing but white space'],
    ['picture.png', 'failed', 'expected plain text, Markdown or HTML'],
    ['zeros.txt', 'failed', 'zeros.txt'],
    ['huge.txt', 'failed', 'holds 40.0 MB; documents are taken up to 10.0 MB'],
    ['folder', 'failed', 'is a directory; give files, e.g. mixed/folder/*.txt.'],
    ['missing.txt', 'failed', 'There is no file mixed/missing.txt'],
    ['loop', 'failed', 'leads back to itself'],
  ])('%s: %s', (name, status, message) => {
    const outcome = outcomes.get(join('mixed', name))
    expect(outcome?.status).toBe(status)
    expect(outcome?.error ?? '').toContain(message)
    expect(outcome?.error ?? '').not.toContain('    at ')
  })

  test.each(['nested.html', 'figures.txt'])('%s: a result or a clear error, never a fault', (name) => {
    const outcome = outcomes.get(join('mixed', name))
    expect(['added', 'failed']).toContain(outcome?.status)
    expect(outcome?.error ?? '').not.toContain('fault in Recount')
  })

  test('the worst file gives the exit code, and nothing is traced', () => {
    expect(code).toBe(3)
    expect(stderr).not.toMatch(/recount:|    at /)
    const [added = 0, already = 0, failed = 0] = ['added', 'already there', 'failed'].map(
      (status) => outcomesOf(status).length,
    )
    expect(outcomes.get('summary')).toMatchObject({ added: added + 1, already, failed })
  })

  test('what was read in another encoding says the same', async () => {
    const { stdout } = await recount(
      ['claims', '--case', 'mixed-case', '--json', '--document', 'wide.txt'],
      work,
    )
    expect(readLines<{ count: { min: number } }>(stdout).map(({ count }) => count.min)).toContain(14)
  })

  test('the case verifies', async () => {
    expect((await recount(['verify', '--case', 'mixed-case'], work)).code).toBe(0)
  })
})

describe('extract, with files that fail', () => {
  test('names each on stderr and goes on', async () => {
    writeFiles(join(work, 'some'), { 'empty.txt': '', 'good.txt': article(21) })
    const { code, stdout, stderr } = await recount(
      ['extract', '--jsonl', 'some/empty.txt', 'some', 'some/none.txt', 'some/good.txt'],
      work,
    )
    expect(code).toBe(3)
    expect(stderr.split('\n').filter((line) => line.startsWith('failed  '))).toHaveLength(3)
    expect(readLines<{ document: string }>(stdout).every(({ document }) => document === 'good.txt')).toBe(
      true,
    )
    expect(stdout).not.toBe('')
  })

  test('a file that may not be read', async () => {
    writeFiles(join(work, 'locked'), { 'secret.txt': article(22) })
    chmodSync(join(work, 'locked/secret.txt'), 0o000)
    if (process.getuid?.() === 0) return
    const { code, stderr } = await recount(['extract', 'locked/secret.txt'], work)
    expect({ code, told: stderr.includes('may not be read by this account') }).toEqual({
      code: 2,
      told: true,
    })
  })
})

describe('a case that is in use', () => {
  test('a second process is refused with a sentence, and nothing is lost', async () => {
    const folder = await makeEmptyCase('busy')
    writeFiles(join(work, 'busy-files'), { 'a.txt': article(31) })
    const holder = await openLedger(
      { kind: 'embedded', folder: join(folder, 'ledger') },
      { now: () => new Date(0).toISOString() },
    )
    const refused = await recount(['add', '--case', folder, 'busy-files/a.txt'], work)
    expect(refused).toMatchObject({ code: 4, stdout: '' })
    expect(refused.stderr).toMatch(/^recount: .*open in another process.*\n/)
    await holder.close()
    expect((await recount(['add', '--case', folder, 'busy-files/a.txt'], work)).stdout).toContain('added 1')
    expect((await recount(['verify', '--case', folder], work)).code).toBe(0)
  })
})

describe('an interrupt', () => {
  test('finishes the batch at hand, says how far it came, and the same command goes on', async () => {
    const folder = await makeEmptyCase('stopped')
    const files = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`${at}.txt`, article(at + 2)]))
    const paths = writeFiles(join(work, 'stopped-files'), files).map((name) => join('stopped-files', name))
    const words = ['add', '--case', folder, '--json', ...paths]
    const child = start(words, work)
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const stopped = await finish(child)
    expect(stopped.code).toBe(130)
    expect(stopped.stderr).toContain('the same command goes on from here')
    const acknowledged = readLines<Outcome>(stopped.stdout).filter(({ status }) => status === 'added')
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeLessThan(paths.length)
    const rest = readLines<{ status: string; added: number; already: number }>(
      (await recount(words, work)).stdout,
    ).at(-1)
    expect(rest).toMatchObject({ added: paths.length - acknowledged.length, already: acknowledged.length })
  })
})

async function makeAcceptedCase(name: string): Promise<{ folder: string; document: string; claim: string }> {
  const folder = await makeEmptyCase(name)
  writeFiles(join(work, `${name}-files`), { 'a.txt': article(41), 'b.txt': article(42) })
  await recount(['add', '--case', folder, `${name}-files/a.txt`, `${name}-files/b.txt`], work)
  const { stdout } = await recount(['claims', '--case', folder, '--json', '--document', 'a.txt'], work)
  const [claim] = readLines<{ id: string; document: string }>(stdout)
  await recount(['accept', '--case', folder, claim?.id ?? '', '--by', 'Ann', '--why', 'read'], work)
  return { folder, document: claim?.document ?? '', claim: claim?.id ?? '' }
}

function originalOf(folder: string, id: string): string {
  return join(folder, 'originals', id.slice(0, 2), id)
}

describe('verify names what was changed', () => {
  const engine = embeddedEngine()

  test('a byte of an original', async () => {
    const { folder, document } = await makeAcceptedCase('flipped')
    const path = originalOf(folder, document)
    const bytes = readFileSync(path)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    chmodSync(path, 0o644)
    writeFileSync(path, bytes)
    const { code, stdout } = await recount(['verify', '--case', folder], work)
    expect(code).toBe(1)
    expect(stdout).toContain(
      `failed (original)  The original of a.txt (${document}) was changed: its bytes now have the hash ${hashOf(bytes)}.`,
    )
    expect(stdout).toContain('1 failure')
  })

  test('an original that is gone; adding the same file again puts it back', async () => {
    const { folder, document } = await makeAcceptedCase('gone')
    rmSync(originalOf(folder, document), { force: true })
    const failed = await recount(['verify', '--case', folder, '--json'], work)
    expect(failed.code).toBe(1)
    expect(JSON.parse(failed.stdout)).toMatchObject({ failures: [{ kind: 'original', subject: document }] })
    expect((await recount(['add', '--case', folder, 'gone-files/a.txt'], work)).stdout).toContain(
      'already there 1',
    )
    expect((await recount(['verify', '--case', folder], work)).code).toBe(0)
  })

  test.each([
    [
      'an entry’s payload',
      `update recount.entry set payload = replace(payload, 'a.txt', 'c.txt') where number = 2`,
      'Entry 2 was changed',
    ],
    ['an entry’s author', `update recount.entry set by = 'Bob' where number = 4`, 'Entry 4 was changed'],
    ['an entry that is gone', 'delete from recount.entry where number = 3', 'entry 3 is missing'],
  ])('%s', async (name, statement, message) => {
    const { folder } = await makeAcceptedCase(`tampered ${name}`)
    await engine.tamper({ kind: 'embedded', folder: join(folder, 'ledger') }, statement)
    const { code, stdout } = await recount(['verify', '--case', folder], work)
    expect(code).toBe(1)
    expect(stdout).toContain('failed (ledger)')
    expect(stdout).toContain(message)
  })
})

describe('originals', () => {
  test('are the bytes as received, named by hash, and never written twice', async () => {
    const folder = await makeEmptyCase('bytes')
    writeFiles(join(work, 'bytes-files'), { 'a.txt': utf16(article(51)) })
    await recount(['add', '--case', folder, 'bytes-files/a.txt'], work)
    const bytes = readFileSync(join(work, 'bytes-files/a.txt'))
    const id = hashOf(bytes)
    const path = join(folder, 'originals', id.slice(0, 2), id)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    const before = statSync(path).mtimeMs
    await recount(['add', '--case', folder, 'bytes-files/a.txt'], work)
    expect(statSync(path).mtimeMs).toBe(before)
    expect(readdirSync(join(folder, 'originals/incoming'))).toEqual([])
  })
})

describe('a configuration with slips', () => {
  test('every bad field is told at once', async () => {
    const folder = join(work, 'slips')
    writeFiles(folder, {
      'recount.json': '{ "name": "", "ledgr": "x", "largestDocument": -1, "actors": [{ "id": "a" }] }',
    })
    const { code, stderr } = await recount(['claims', '--case', folder], work)
    expect(code).toBe(2)
    for (const field of ['name', 'ledgr', 'largestDocument', 'actors.0.name', 'actors.0.kind'])
      expect(stderr).toContain(field)
  })

  test.each([
    ['no case', {}, 3, 'found no recount.json there'],
    ['no JSON', { 'recount.json': '{ "name": "x", }' }, 2, 'Expected JSON'],
  ])('%s', async (name, files, code, message) => {
    const folder = join(work, `config ${name}`)
    writeFiles(folder, files as Record<string, string>)
    const refused = await recount(['verify', '--case', folder], work)
    expect(refused.code).toBe(code)
    expect(refused.stderr).toContain(message)
  })
})
