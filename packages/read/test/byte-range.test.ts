import { InputError } from '@recount/claims'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, type ReadResult } from '../src/index.ts'

const oneByte = [
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'iso-8859-2',
  'iso-8859-6',
  'koi8-r',
  'macintosh',
]
const multiByte = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis']

/** Bytes that are mostly letters and lead bytes: what a decoder can trip over, without control characters. */
const printable = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }))
const soup = fc.array(printable, { minLength: 1, maxLength: 120 }).map((bytes) => Uint8Array.from(bytes))

/** Well-formed text with a few bytes damaged: the usual state of a scraped page. */
const damaged = fc
  .tuple(
    fc.string({ unit: 'binary', minLength: 4, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(200), printable), { maxLength: 4 }),
  )
  .map(([text, edits]) => {
    const bytes = new TextEncoder().encode(text)
    for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte
    return bytes
  })

/** Undefined where the bytes announce a binary format or hold too many control characters. */
function findReading(bytes: Uint8Array, encoding: string): ReadResult | undefined {
  try {
    return readDocument(bytes, { name: 'a.txt', encoding })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

const eastAsian = /^(?:gb|big5|euc|shift)/

/**
 * What is wrong with a span's range, or nothing. Reading on from the range's start must give the span, and reading on from its end
 * what follows. The range alone gives the span too, but for East Asian encodings, where a broken pair at its end may pass for
 * the beginning of a longer sequence.
 */
function findFlaw(bytes: Uint8Array, read: ReadResult, start: number, end: number): object | null {
  const range = read.byteRange(start, end)
  const decode = (from: number, to = bytes.length) =>
    new TextDecoder(read.encoding, { ignoreBOM: true }).decode(bytes.subarray(from, to))
  if (isInsidePair(read.text, start) || isInsidePair(read.text, end)) {
    return decode(range.start, range.end).includes(read.text.slice(start, end))
      ? null
      : { range, cut: [start, end] }
  }
  const isPlaced =
    decode(range.start) === read.text.slice(start) && decode(range.end) === read.text.slice(end)
  const isAlone =
    eastAsian.test(read.encoding) || decode(range.start, range.end) === read.text.slice(start, end)
  return isPlaced && isAlone ? null : { range, start, end, isPlaced, isAlone }
}

/** Are the bytes tiled by the units, each range beginning where the one before ended? */
function findGap(bytes: Uint8Array, read: ReadResult): object | null {
  const { length } = read.text
  const whole = read.byteRange(0, length)
  if (whole.start !== 0 || whole.end !== bytes.length) return whole
  for (let at = 1; at < length; at++) {
    const [before, after] = [read.byteRange(0, at), read.byteRange(at, length)]
    if (!isInsidePair(read.text, at) && before.end !== after.start) return { at, before, after }
  }
  return null
}

describe('byteRange', () => {
  test.each([...oneByte, ...multiByte])('leads back to the very bytes of any span, %s', (encoding) => {
    fc.assert(
      fc.property(fc.oneof(soup, damaged), fc.nat(), fc.nat(), (bytes, first, second) => {
        const read = findReading(bytes, encoding)
        if (read === undefined) return
        const [start, end] = [first % (read.text.length + 1), second % (read.text.length + 1)].sort(
          (a, b) => a - b,
        )
        expect(findFlaw(bytes, read, start ?? 0, end ?? 0)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test.each(multiByte)('tiles the bytes unit by unit, %s', (encoding) => {
    fc.assert(
      fc.property(soup, (bytes) => {
        const read = findReading(bytes, encoding)
        expect(read === undefined ? null : findGap(bytes, read)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('is exact far beyond the first checkpoint and beside broken bytes', () => {
    const line = 'قتل ١٢ مدنيا — twelve 𝟏𝟐 civilians\n'
    const bytes = new TextEncoder().encode(line.repeat(900))
    bytes[20_000] = 0xff
    bytes[30_001] = 0xc3
    const read = readDocument(bytes, { name: 'a.txt', encoding: 'utf-8' })
    for (let at = 0; at < read.text.length; at += 997) {
      const start = isInsidePair(read.text, at) ? at + 1 : at
      const end = isInsidePair(read.text, start + 50) ? start + 51 : start + 50
      expect(findFlaw(bytes, read, start, Math.min(end, read.text.length))).toBeNull()
    }
  })

  test('takes in the whole character when a boundary cuts it', () => {
    const read = readDocument(new TextEncoder().encode('a𝟏b'), { name: 'a.txt' })
    expect(read.byteRange(2, 3)).toEqual({ start: 1, end: 5 })
    expect(read.byteRange(1, 2)).toEqual({ start: 1, end: 5 })
  })

  test.each([
    [-1, 2],
    [2, 1],
    [0, 99],
    [0.5, 1],
  ])('refuses [%s, %s), which is no span of the text', (start, end) => {
    const read = readDocument(new TextEncoder().encode('twelve dead'), { name: 'a.txt' })
    expect(() => read.byteRange(start, end)).toThrow(RangeError)
  })
})

/** Pieces of pages, well-formed and not, that pull text and source apart. */
const markup = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<b>',
  '</b>',
  '<br>',
  '&amp;',
  '&lt;7',
  '&#8217;',
  '&nbsp;',
  '&bogus;',
  '&',
  '<!-- 9 killed -->',
  '<script>"<p>8 killed"</script>',
  '<style>p{}</style>',
  '<td>',
  '<tr>',
  '<pre>\n a\n',
  '</pre>',
  '<',
  '\n  ',
  '<img alt="5 dead">',
  '<h1>',
  '</h1>',
  '<li>',
  '<![CDATA[x]]>',
  '<title>t</title>',
  'é',
  '𝟏',
  'killed ',
  ' twelve people. ',
  '\u00a0',
)
const pages = fc.array(markup, { maxLength: 40 }).map((parts) => `<!doctype html><body>x${parts.join('')}`)

describe('byteRange of HTML', () => {
  test('leads each unit to its own place in the source, entities whole', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const bytes = new TextEncoder().encode(page)
        const read = readDocument(bytes)
        let last = { start: 0, end: 0 }
        for (let at = 0; at < read.text.length; at++) {
          const range = read.byteRange(at, at + 1)
          const isSame = range.start === last.start && range.end === last.end
          expect(isSame || range.start >= last.end).toBe(true)
          last = range
          const source = new TextDecoder().decode(bytes.subarray(range.start, range.end))
          const unit = read.text[at] ?? ''
          const isOwn =
            source.includes(unit) ||
            /^&[#\w]+;?$/.test(source) ||
            /\s/.test(unit) ||
            /[\uD800-\uDFFF]/.test(unit)
          expect({ unit, source, isOwn }).toEqual({ unit, source, isOwn: true })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('spans the tags and comments between the words of a quote', () => {
    const source =
      '<html><body><p>At least <b>seven</b><!-- 9 --> men &amp; boys died in the raid, officials said.</p></body></html>'
    const read = readDocument(new TextEncoder().encode(source))
    const start = read.text.indexOf('least')
    const range = read.byteRange(start, read.text.indexOf(' died'))
    expect(source.slice(range.start, range.end)).toBe('least <b>seven</b><!-- 9 --> men &amp; boys')
  })

  test('counts bytes of the page’s own encoding', () => {
    const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
    const bytes = Uint8Array.from([
      ...ascii('<html><meta charset=windows-1256><p>'),
      0xde,
      0xca,
      0xe1,
      ...ascii(' 7</p>'),
    ])
    const read = readDocument(bytes)
    expect(read.text).toBe('قتل 7')
    expect(read.byteRange(0, 3)).toEqual({ start: 36, end: 39 })
  })
})
