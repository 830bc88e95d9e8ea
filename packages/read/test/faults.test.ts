import { InputError } from '@recount/claims'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../src/index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

describe('what is refused', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'is empty'],
    ['white space', utf8(' \n\t \uFEFF'), 'nothing but white space'],
    ['a PDF', utf8('%PDF-1.7 …'), 'PDF'],
    ['a zip archive', hex('504b03041400'), 'zip'],
    ['a PNG', hex('89504e470d0a1a0a'), 'PNG'],
    ['a JPEG', hex('ffd8ffe000104a46'), 'JPEG'],
    ['an old Word file', hex('d0cf11e0a1b11ae1'), 'Word'],
    ['RTF', utf8('{\\rtf1\\ansi twelve killed}'), 'RTF'],
    ['a video', hex('0000001866747970'), 'video'],
    ['UTF-32', hex('fffe00004100000042000000'), 'UTF-32'],
    ['NULs', utf8(`ab\0\0\0cd${'\0'.repeat(40)}`), 'looks binary'],
    [
      'a page without text',
      utf8('<html><script>var killed = 7</script><img alt="7"></html>'),
      'shows no text',
    ],
    ['a page nested without end', utf8(`<html>${'<div>'.repeat(100_000)}x`), 'nests'],
  ])('%s', (_, bytes, message) => {
    expect(() => readDocument(bytes, { name: 'capture.bin' })).toThrow(InputError)
    expect(() => readDocument(bytes, { name: 'capture.bin' })).toThrow(message)
  })

  test('a PDF is told what to do', () => {
    const act = () => readDocument(utf8('%PDF-1.4'), { name: 'report.pdf' })
    expect(act).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('PDF is not read yet'),
        message: expect.stringContaining('report.pdf'),
      }),
    )
  })

  test('a published hint that is no date names its field', () => {
    const act = () => readDocument(utf8('Twelve killed.'), { published: 'yesterday' })
    expect(act).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ path: 'published' })] }))
  })
})

/** Reads what can be read; the sections must partition the text in order, and nothing but an InputError may be thrown. */
function attempt(bytes: Uint8Array, name: string): 'partitioned' | 'refused' | 'not partitioned' {
  try {
    const { text, sections } = readDocument(bytes, { name })
    const end = sections.reduce(
      (last, section) => (section.start === last && section.end > last ? section.end : -1),
      0,
    )
    return end === text.length ? 'partitioned' : 'not partitioned'
  } catch (error) {
    if (error instanceof InputError) return 'refused'
    throw error
  }
}

const words = fc.constantFrom(
  'Read more:',
  'Related news:',
  'Leave a Reply',
  'Your email address will not be published.',
  'By Jane Roe',
  '28 June 2019',
  '(Photo: AFP)',
  'Tags: a, b, c, d',
  'Seven people were killed in the raid, officials said on Sunday.',
  'Baghdad, June 28 (RHC)--',
  '# ',
  '---',
  '**',
  'Home > News',
  '© 2019',
  'File photo',
  'Killed: 7',
  '- ',
  '\n',
  '\n\n',
  ' ',
  '\r\n',
  '\t',
  'Title Of Another Story',
  'Updated:',
  '\u2028',
  '12',
  'A. ',
  '“',
  '”',
)

describe('what is read', () => {
  test('random bytes are read or refused, never a crash; sections partition the text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 0, maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        (bytes, name) => {
          expect(attempt(bytes, name)).not.toBe('not partitioned')
        },
      ),
      { numRuns: 1_500 },
    )
  })

  test('any text is partitioned in order', () => {
    const texts = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
    fc.assert(
      fc.property(texts, fc.constantFrom('a.txt', 'a.md', 'a.html'), (parts, name) => {
        expect(attempt(utf8(parts.join('')), name)).not.toBe('not partitioned')
      }),
      { numRuns: 1_500 },
    )
  })
})

const fragments = [
  'Read more: ',
  'Read more:\n',
  'a, ',
  'A, ',
  '12 June ',
  '28 June 2019 ',
  '(Photo ',
  '[',
  '(',
  'By A ',
  '| ',
  ' > ',
  '# ',
  '*',
  '-',
  '"',
  'U.S.',
  '\r',
  '\n',
  'Leave a Reply ',
  'BAGHDAD, ',
  'June 28 (',
  'in this photo ',
  'Tags: ',
  'updated ',
  '\u00a0',
  '<p>',
  '<b>a',
  '&amp;',
  '<a href="',
  '<!--',
  'published on ',
  'https://',
  '1/2/',
  'comment ',
  'Home » ',
  'A\n',
  'A b c d\n',
  'all rights reserved ',
  'the ',
  'é',
  'x',
]

describe('a megabyte of anything', () => {
  test.each(fragments)('%j repeated is read to its end', (fragment) => {
    const bytes = utf8(fragment.repeat(Math.ceil(1_000_000 / fragment.length)))
    expect(attempt(bytes, 'a.txt')).not.toBe('not partitioned')
    expect(attempt(bytes, 'a.html')).not.toBe('not partitioned')
  })
})
