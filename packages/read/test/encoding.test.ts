import { InputError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { readDocument, type ReadHints } from '../src/index.ts'

const english =
  'At least twelve civilians were killed in the raid, the ministry said on Sunday, and the toll may rise.'
const arabic =
  'قتل اثنا عشر مدنيا على الأقل وأصيب ثلاثون آخرون في غارة جوية على سوق المدينة، بحسب مصادر طبية.'
const russian =
  'По меньшей мере двенадцать мирных жителей погибли, ещё тридцать получили ранения, сообщили врачи.'
const chinese =
  '当地卫生部门说，空袭造成至少十二名平民死亡，另有三十人受伤，死亡人数可能继续上升。救援人员仍在瓦砾中搜寻幸存者。'

/** Encodes by asking the platform's decoder what each byte or pair of bytes means. */
function encodeWith(encoding: string, text: string): Uint8Array {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  for (let byte = 0; byte < 0x100; byte++) table.set(decoder.decode(Uint8Array.of(byte)), [byte])
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]))
}

function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((character) =>
    [...character].map((one) => one.charCodeAt(0)),
  )
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

const utf8 = (text: string) => new TextEncoder().encode(text)

interface Case {
  readonly title: string
  readonly bytes: Uint8Array
  readonly hints?: ReadHints
  readonly encoding: string
  readonly text: string
}

const cases: readonly Case[] = [
  { title: 'ASCII', bytes: utf8(english), encoding: 'utf-8', text: english },
  { title: 'UTF-8', bytes: utf8(arabic), encoding: 'utf-8', text: arabic },
  { title: 'UTF-8, mark kept', bytes: utf8(`\uFEFF${english}`), encoding: 'utf-8', text: `\uFEFF${english}` },
  {
    title: 'a mark over a hint',
    bytes: utf8(`\uFEFF${arabic}`),
    hints: { encoding: 'windows-1256' },
    encoding: 'utf-8',
    text: `\uFEFF${arabic}`,
  },
  {
    title: 'UTF-16LE with mark',
    bytes: utf16(english, false, true),
    encoding: 'utf-16le',
    text: `\uFEFF${english}`,
  },
  {
    title: 'UTF-16BE with mark',
    bytes: utf16(arabic, true, true),
    encoding: 'utf-16be',
    text: `\uFEFF${arabic}`,
  },
  {
    title: 'UTF-16LE, English, no mark',
    bytes: utf16(english, false, false),
    encoding: 'utf-16le',
    text: english,
  },
  {
    title: 'UTF-16BE, English, no mark',
    bytes: utf16(english, true, false),
    encoding: 'utf-16be',
    text: english,
  },
  {
    title: 'UTF-16LE, Arabic, no mark',
    bytes: utf16(arabic, false, false),
    encoding: 'utf-16le',
    text: arabic,
  },
  {
    title: 'UTF-16BE, Russian, no mark',
    bytes: utf16(russian, true, false),
    encoding: 'utf-16be',
    text: russian,
  },
  {
    title: 'curly quotes of Windows',
    bytes: encodeWith('windows-1252', `“${english}” — he said`),
    encoding: 'windows-1252',
    text: `“${english}” — he said`,
  },
  {
    title: 'Windows Arabic, guessed',
    bytes: encodeWith('windows-1256', arabic.repeat(3)),
    encoding: 'windows-1256',
    text: arabic.repeat(3),
  },
  {
    title: 'Windows Cyrillic, guessed',
    bytes: encodeWith('windows-1251', russian.repeat(3)),
    encoding: 'windows-1251',
    text: russian.repeat(3),
  },
  {
    title: 'KOI8-R, guessed',
    bytes: encodeWith('koi8-r', russian.repeat(3)),
    encoding: 'koi8-r',
    text: russian.repeat(3),
  },
  {
    title: 'GB 18030, guessed',
    bytes: encodeWith('gb18030', chinese.repeat(3)),
    encoding: 'gb18030',
    text: chinese.repeat(3),
  },
  {
    title: 'ISO Arabic, hinted',
    bytes: encodeWith('iso-8859-6', arabic),
    hints: { encoding: 'iso-8859-6' },
    encoding: 'iso-8859-6',
    text: arabic,
  },
  {
    title: 'Windows Arabic, by Content-Type',
    bytes: encodeWith('windows-1256', 'قتل 7'),
    hints: { mediaType: 'text/plain; charset="windows-1256"' },
    encoding: 'windows-1256',
    text: 'قتل 7',
  },
  {
    title: 'Latin-1 means windows-1252',
    bytes: Uint8Array.of(0x93, 0x37, 0x94),
    hints: { encoding: 'latin1' },
    encoding: 'windows-1252',
    text: '“7”',
  },
  {
    title: 'Big5, hinted',
    bytes: encodeWith('big5', '十二人死亡'),
    hints: { encoding: 'big5' },
    encoding: 'big5',
    text: '十二人死亡',
  },
]

describe('encodings', () => {
  test.each(cases)('$title', ({ bytes, hints, encoding, text }) => {
    const read = readDocument(bytes, { name: 'a.txt', ...hints })
    expect({ encoding: read.encoding, text: read.text }).toEqual({ encoding, text })
  })

  test.each([
    ['meta charset', '<html><head><meta charset="windows-1251">'],
    ['http-equiv', '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ['XML declaration', '<?xml version="1.0" encoding="windows-1251"?><html>'],
  ])('a page declares its own by %s', (_, head) => {
    const read = readDocument(
      Uint8Array.from([...utf8(head), ...encodeWith('windows-1251', `<p>${russian}</p>`)]),
    )
    expect({ encoding: read.encoding, text: read.text }).toEqual({ encoding: 'windows-1251', text: russian })
  })

  test('a page that says UTF-16 in ASCII is UTF-8', () => {
    const read = readDocument(utf8(`<html><meta charset="utf-16"><p>${arabic}`))
    expect([read.encoding, read.text]).toEqual(['utf-8', arabic])
  })

  test('a page in UTF-16 without a mark is read', () => {
    const read = readDocument(utf16(`<html><meta charset="utf-16"><p>${english}</p></html>`, false, false))
    expect([read.mediaType, read.text]).toEqual(['text/html', english])
  })

  test.each([
    ['one broken byte', [0xff], '1 byte was not valid UTF-8'],
    ['a cut sequence of three bytes', [0xf0, 0x9f, 0x98], '3 bytes were not valid UTF-8'],
  ])('says how much was lost: %s', (_, broken, message) => {
    const read = readDocument(
      Uint8Array.from([...utf8(`${arabic} \uFFFD `), ...broken, ...utf8(` ${arabic}`)]),
    )
    expect(read.encoding).toBe('utf-8')
    expect(read.warnings.join(' ')).toContain(message)
  })

  test('a page with an unknown encoding is worked out, with a warning', () => {
    const read = readDocument(utf8(`<html><meta charset="klingon"><p>${arabic}`))
    expect([read.encoding, read.warnings.length]).toEqual(['utf-8', 1])
    expect(read.warnings[0]).toContain('klingon')
  })

  test('an unknown encoding in a hint is refused by name', () => {
    expect(() => readDocument(utf8(english), { encoding: 'klingon' })).toThrow(InputError)
    expect(() => readDocument(utf8(english), { encoding: 'klingon' })).toThrow('"klingon"')
  })
})
