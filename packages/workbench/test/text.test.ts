import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBlocks, findBlock } from '../src/reader/blocks.ts'
import { cutSegments, indexLayers } from '../src/reader/segments.ts'
import { findInText } from '../src/reader/text-search.ts'
import { showUnseen } from '../src/reader/unseen.ts'

const text = fc
  .array(
    fc
      .string({ unit: 'binary', maxLength: 40 })
      .chain((word) => fc.constantFrom(word, '\n', ' ', word.repeat(60))),
  )
  .map((parts) => parts.join(' '))

describe('blocks', () => {
  test('make up the text, none too long, no character cut in two', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (whole, start) => {
        const blocks = cutBlocks(whole, start, true)
        expect(blocks.map((block) => block.text).join('')).toBe(whole)
        for (const block of blocks) {
          expect(block.text.length).toBeLessThanOrEqual(1_500)
          expect(whole.slice(block.start - start).startsWith(block.text)).toBe(true)
          expect(block.text.isWellFormed() || !whole.isWellFormed()).toBe(true)
          expect(blocks[findBlock(blocks, block.start + block.text.length - 1)]).toBe(block)
        }
      }),
    )
  })

  test('of stretches that come one after the other are those of the whole', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const cut = Math.floor(whole.length * share)
        const first = cutBlocks(whole.slice(0, cut), 0, false)
        const end = first.reduce((sum, block) => sum + block.text.length, 0)
        expect([...first, ...cutBlocks(whole.slice(end), end, true)]).toEqual(cutBlocks(whole, 0, true))
      }),
    )
  })
})

describe('segments', () => {
  const layer = fc
    .tuple(fc.nat(9_000), fc.nat(4_000))
    .map(([start, length]) => ({ start, end: start + length }))

  test('make up the stretch, and every code unit has exactly the layers over it', () => {
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 12 }),
        fc.nat(9_000),
        fc.integer({ min: 1, max: 300 }),
        (layers, start, length) => {
          const end = start + length
          const segments = cutSegments(start, end, indexLayers(layers).touching(start, end))
          expect(segments[0]?.start).toBe(start)
          expect(segments.at(-1)?.end).toBe(end)
          for (const [at, segment] of segments.entries()) {
            expect(segment.start).toBe(at === 0 ? start : segments[at - 1]?.end)
            for (let unit = segment.start; unit < segment.end; unit++)
              expect(segment.layers).toEqual(layers.filter((one) => one.start <= unit && one.end > unit))
          }
        },
      ),
    )
  })
})

test('unseen characters are named and everything else is left as it is', () => {
  expect(showUnseen('a\u202Eb\u200Bc\0\r\nd\te\u200Df')).toEqual([
    { text: 'a', isName: false },
    { text: 'U+202E', isName: true },
    { text: 'b', isName: false },
    { text: 'U+200B', isName: true },
    { text: 'c', isName: false },
    { text: 'U+0000', isName: true },
    { text: '\r\nd\te\u200Df', isName: false },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const shown = showUnseen(any)
        .map((piece) => piece.text)
        .join('')
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\uFEFF\0]/)
    }),
  )
})

test.each([
  ['the words', 'The\nWORDS and the  words', ['The\nWORDS', 'the  words']],
  ['a.b*', 'a.b* aXb', ['a.b*']],
  ['', 'anything', []],
  ['مدني', 'قتل مدني', ['مدني']],
])('finds %j', (words, whole, found) => {
  expect(findInText(whole, words).map(({ start, end }) => whole.slice(start, end))).toEqual(found)
})
