import type { Claim, Section } from '@recount/claims'
import { claimSchema, isQuoteOf } from '@recount/claims'
import { createExtractor, defaultActors } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })

function read(text: string): readonly Claim[] {
  const sections: readonly Section[] = text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }]
  return extract({
    id: 'x',
    name: 'x',
    text,
    sections,
    title: null,
    publisher: null,
    published: '2019-06-28',
    language: 'en',
  })
}

const words = [
  'killed',
  'wounded',
  'dead',
  'at least',
  'more than',
  '14',
  '1,302',
  'three',
  'dozens',
  'civilians',
  'children',
  'including',
  'of them',
  'by',
  'the US-led coalition',
  'the FARC',
  'said',
  'according to',
  'Airwars',
  'in',
  'Raqqa',
  'Syria',
  'since',
  '2014',
  'August',
  'between',
  'and',
  'to',
  ',',
  '.',
  ';',
  ':',
  '"',
  '(',
  ')',
  '–',
  'reports of civilian deaths',
  'air strikes',
  'were',
  'a',
  'soldier',
  'toll rose to',
  'on Friday',
  'it',
  'his',
  'Civilian Casualty Report, June 2018',
  'in June',
  'carried over',
  'received no new reports',
  'completed',
  'credible',
  'none',
  'still open:',
  'previously reported as',
  '\n',
  '\n\n',
]
const prose = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  prose,
)

describe('whatever the text', () => {
  test('reading never throws, and each claim is well formed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const claim of read(text)) claimSchema.parse(claim)
      }),
      { numRuns: 800 },
    )
  })

  test('every quote and every field stands in the text at its offsets', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const claim of read(text)) {
          expect(isQuoteOf(claim.quote, text)).toBe(true)
          expect(text.slice(claim.count.start, claim.count.end)).toBe(claim.count.words)
          expect(claim.count.start).toBeGreaterThanOrEqual(claim.quote.start)
          expect(claim.count.end).toBeLessThanOrEqual(claim.quote.end)
          for (const reading of Object.values(claim.readings).flat()) {
            expect(reading.start).toBeLessThan(reading.end)
            expect(reading.end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a part belongs to a claim of the same text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const claims = read(text)
        const ids = new Set(claims.map((claim) => claim.id))
        expect(claims.every((claim) => claim.partOf === null || ids.has(claim.partOf))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the same text gives the same bytes', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('texts made to be slow', () => {
  test.each([
    [
      'ten thousand figures in one sentence',
      `${'12 civilians were killed, '.repeat(10_000)}and more`,
      10_000,
    ],
    ['a hundred thousand open brackets', `${'('.repeat(100_000)} 12 civilians were killed`, 0],
    ['a word without end', `${'a'.repeat(500_000)} 12 civilians were killed.`, 1],
    ['numbers without end', `${'1,'.repeat(200_000)} were killed`, 0],
  ])('%s are read to their end', (_, text, least) => {
    expect(read(text).length).toBeGreaterThanOrEqual(least)
  })
})
