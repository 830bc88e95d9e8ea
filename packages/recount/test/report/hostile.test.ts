import { hashOf } from '@recount/claims'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderReport } from '../../src/report/report.ts'
import type { ReportInput } from '../../src/report-input.ts'
import { listAll, openMarkup, openReport, type PageElement } from './page.ts'
import { judgedCase, sampleCase } from './sample-case.ts'
import { articles } from './sample-articles.ts'

/** Values that a schema holds to a list or a pattern; everything else in a case may be any text. */
const closed = new Set(
  'kind status form measure victims stance section means how step placedBy by certainty holds field published asOf statedOn date from to definition'.split(
    ' ',
  ),
)
const ids = new Set([
  'id',
  'document',
  'claims',
  'documents',
  'statement',
  'members',
  'whole',
  'parts',
  'claim',
  'partOf',
])

/**
 * The case with `text` in every field that a source or a person fills in; ids stay the same thing wherever they stand.
 * `by` is closed in a reconciliation and a name in a decision.
 */
function poison(value: unknown, key: string, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => poison(item, key, text))
  if (typeof value === 'object' && value !== null) {
    const isDecision = 'entry' in value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        name === 'by' && isDecision ? text : poison(item, name, text),
      ]),
    )
  }
  if (typeof value !== 'string' || closed.has(key)) return value
  return ids.has(key) ? `${text}${value}` : text
}

function poisoned(text: string): ReportInput {
  return poison(judgedCase, '', text) as ReportInput
}

const own = tagsOf(renderReport(judgedCase))

function tagsOf(page: string): ReadonlySet<string> {
  return new Set(listAll(openMarkup(page), '*').flatMap(listNames))
}

function listNames({ localName, attributes }: PageElement): readonly string[] {
  return [localName].concat([...attributes].map(({ name }) => `${localName} ${name}`))
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      ' ',
      '`',
      '$',
      '{',
      '\u0000',
      '\u202e',
      '\ud800',
      'a',
    ),
    maxLength: 40,
  }),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    ']]>',
    '</title></head><body onload=alert(1)>',
    '&lt;script&gt;',
    '${alert(1)}',
    'javascript:alert(1)',
    'https://x.example/"><script>alert(1)</script>',
    '\u202egnp.exe',
    '__proto__',
  ),
)

test('no text in any field becomes an element, an attribute or a script', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const page = renderReport(poisoned(text))
      expect(
        [...tagsOf(page)].filter(
          (tag) =>
            !own.has(tag) && !['bdi', 'a class', 'a rel', 'q dir', 'blockquote lang', 'p lang'].includes(tag),
        ),
      ).toEqual([])
      expect(page.match(/<script|<style|<img|<iframe|<body/g)).toEqual(['<style', '<body', '<script'])
      expect(page.isWellFormed()).toBe(true)
    }),
    { numRuns: 120 },
  )
})

test('text comes through whole: what the page shows is what the source says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
      fc.pre(!/[\p{C}\p{Zl}\p{Zp}\s\u3164\uFFA0]|\u034F|\u115F|\u1160|\u17B4|\u17B5/u.test(text))
      const page = openReport({ ...sampleCase, caseName: text })
      expect(page.querySelector('h1')?.textContent).toBe(text)
    }),
  )
})

test.each([
  ['\u202e', '⟨U+202E⟩'],
  ['\u2066', '⟨U+2066⟩'],
  ['\u061c', '⟨U+061C⟩'],
  ['\u200b', '⟨U+200B⟩'],
  ['\u0000', '⟨U+0000⟩'],
  ['\u001b[31m', '⟨U+001B⟩[31m'],
  ['\ud83d', '⟨U+D83D⟩'],
  ['\u{e0041}', '⟨U+E0041⟩'],
  ['\u2028', '⟨U+2028⟩'],
  ['نامه\u200cها', 'نامه\u200cها'],
])('what can’t be seen is shown: %j', (text, shown) => {
  expect(openReport({ ...sampleCase, caseName: text }).querySelector('h1')?.textContent).toBe(shown)
})

test('only addresses of the web become links that lead out', () => {
  const urls = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.example',
    'https://x.example/a?b=1&c=2',
    'HTTP://x.example',
    'https://x .example',
  ]
  const documents = urls.map((url, at) =>
    Object.assign({}, articles.post.document, { id: hashOf(`${at}`), url }),
  )
  const page = openReport({ ...sampleCase, documents: [...sampleCase.documents, ...documents] })
  const links = listAll(page, 'a[href]').map((link) => link.getAttribute('href') ?? '')
  const outside = links.filter((href) => !href.startsWith('#') && !href.includes('.example/story'))
  expect(outside).toEqual(['https://x.example/a?b=1&c=2', 'HTTP://x.example'])
})

test('quotes run in the direction of their script', () => {
  const page = openReport(sampleCase)
  const quotes = listAll(page, 'blockquote')
  expect(quotes.length).toBeGreaterThan(10)
  expect(quotes.filter((quote) => quote.getAttribute('dir') !== 'auto')).toEqual([])
})

test('the policy lets only the page’s own style and script run', async () => {
  const page = openReport(judgedCase)
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
  const style = await digest(page.querySelector('style')?.textContent ?? '')
  const script = await digest(page.querySelector('script')?.textContent ?? '')
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`,
  )
  expect(listAll(page, '[style], [onclick], [src], link, iframe, img')).toEqual([])
})

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(bytes).toString('base64')
}
