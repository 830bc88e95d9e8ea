import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount } from './command-line.ts'
import { article, page, utf16, writeFiles } from './samples.ts'

const work = makeWorkFolder()

interface Line {
  readonly document: string
  readonly documentId: string
  readonly count: {
    readonly start: number
    readonly end: number
    readonly form: string
    readonly min: number
    readonly words: string
  }
  readonly quote: { readonly start: number; readonly end: number; readonly exact: string }
  readonly readings: Readonly<Record<string, readonly { readonly start: number; readonly end: number }[]>>
  readonly published: string | null
}

writeFiles(join(work, 'files'), {
  'plain.txt': article(12),
  'windows.txt': Buffer.from(
    article(23).replaceAll('\n', '\r\n').replace('Strike', 'Strike – “again”'),
    'utf8',
  ),
  'wide.txt': utf16(`𐍈 ${article(34)}`),
  'page.html': page(45),
  'latin.html': Buffer.from(
    page(56)
      .replace('utf-8', 'windows-1252')
      .replaceAll('–', '-')
      .replaceAll(/[“”]/g, '"')
      .replace('Caf&eacute;', 'Café'),
    'latin1',
  ),
})

const encodings: Readonly<Record<string, string>> = { 'wide.txt': 'utf-16le', 'latin.html': 'windows-1252' }

test.each([
  ['plain.txt', 12],
  ['windows.txt', 23],
  ['wide.txt', 34],
  ['page.html', 45],
  ['latin.html', 56],
])('%s: offsets lead into the file as it stands on disk', async (name, killed) => {
  const { code, stdout, stderr } = await recount(['extract', '--jsonl', join('files', name)], work)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const text = new TextDecoder(encodings[name] ?? 'utf-8', { ignoreBOM: true }).decode(
    readFileSync(join(work, 'files', name)),
  )
  const lines = readLines<Line>(stdout)
  const line = lines.find(({ count }) => count.min === killed && count.form === 'at-least')
  expect(line?.document).toBe(name)
  const isPage = name.endsWith('.html')
  for (const { count, quote, readings } of lines) {
    expect(text.slice(count.start, count.end)).toBe(count.words)
    expect(count.start).toBeGreaterThanOrEqual(quote.start)
    expect(count.end).toBeLessThanOrEqual(quote.end)
    expect(isPage || text.slice(quote.start, quote.end) === quote.exact).toBe(true)
    for (const { start, end } of Object.values(readings).flat())
      expect(end).toBeLessThanOrEqual(text.length - (start > end ? 1 : 0))
  }
})

test('a figure of an official ledger is shown with its line', async () => {
  writeFiles(join(work, 'files'), {
    'ledger.txt': 'The US-led coalition said it is still assessing 83 reports of civilian casualties.',
  })
  const { stdout } = await recount(['extract', join('files', 'ledger.txt')], work)
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('· ledger line: open')
})

test('metadata is taken by name or path, and wins', async () => {
  writeFiles(work, {
    'meta.json': JSON.stringify({
      'plain.txt': { published: '2019-06-28' },
      'files/windows.txt': { published: '2018' },
    }),
  })
  const { stdout } = await recount(
    ['extract', '--jsonl', '--metadata', 'meta.json', 'files/plain.txt', 'files/windows.txt'],
    work,
  )
  const published = new Map(readLines<Line>(stdout).map((line) => [line.document, line.published]))
  expect([...published]).toEqual([
    ['plain.txt', '2019-06-28'],
    ['windows.txt', '2018'],
  ])
})

test('metadata with slips is refused, every field at once', async () => {
  writeFiles(work, {
    'bad.json': '{ "a.txt": { "published": "yesterday", "publishr": "x" }, "b.txt": { "url": "nowhere" } }',
  })
  const { code, stderr } = await recount(['extract', '--metadata', 'bad.json', 'files/plain.txt'], work)
  expect(code).toBe(2)
  for (const word of ['a.txt → published', 'publishr', 'b.txt → url']) expect(stderr).toContain(word)
})

test('the same files give the same bytes', async () => {
  const words = ['extract', '--jsonl', ...Object.keys(encodings).map((name) => join('files', name))]
  expect((await recount(words, work)).stdout).toBe((await recount(words, work)).stdout)
})

test('without --jsonl it is a listing for people', async () => {
  const { stdout } = await recount(['extract', 'files/plain.txt'], work)
  expect(stdout).toMatch(/^plain\.txt \(.*2017-06-12\): \d claims?\n/)
  expect(stdout).toContain('at least 12 civilians killed')
  expect(stdout).toContain('at least »12« civilians')
})
