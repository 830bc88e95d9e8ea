import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, hashOf, identifyClaim, InputError, type ClaimContent } from '@recount/claims'

const anyJson = fc
  .jsonValue({ stringUnit: 'binary', maxDepth: 4 })
  .filter((value) => JSON.stringify(value).isWellFormed())

describe('canonicalJson', () => {
  test.each<[string, unknown, string]>([
    [
      'RFC 8785, section 3.2.2',
      {
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      },
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    ],
    [
      'RFC 8785, section 3.2.3',
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        '1': 'One',
        '\ud83d\ude00': 'Emoji: Grinning Face',
        '\u0080': 'Control',
        '\u00f6': 'Latin Small Letter O With Diaeresis',
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
    [
      'escapes that JSON has and no others',
      '\b\t\n\f\r\u0000\u001f\u007f\u2028/',
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028/"',
    ],
    ['numbers as keys in text order', { 10: 'a', 9: 'b', 1: 'c' }, '{"1":"c","10":"a","9":"b"}'],
    ['undefined as no key', { b: undefined, a: { c: undefined } }, '{"a":{}}'],
    ['an empty list and object', [[], {}], '[[],{}]'],
    ['an object without a prototype', Object.assign(Object.create(null), { b: 1, a: 2 }), '{"a":2,"b":1}'],
  ])('%s', (_, value, json) => {
    expect(canonicalJson(value)).toBe(json)
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('RFC 8785, appendix B: %s is %s', (bits, json) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setBigUint64(0, BigInt(`0x${bits}`))
    expect(canonicalJson(view.getFloat64(0))).toBe(json)
  })

  test.each<[string, unknown]>([
    ['NaN', NaN],
    ['an infinity', -Infinity],
    ['half a surrogate pair', ['\ud83d']],
    ['half a surrogate pair in a key', { '\ude00': 1 }],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', Array.from({ length: 2 }).fill(1, 1)],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(2)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(InputError)
  })

  test('is JSON for the same value, and the same text however the keys stand', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const json = canonicalJson(value)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(turnKeys(value))).toBe(json)
        expect(canonicalJson(JSON.parse(json))).toBe(json)
      }),
    )
  })
})

function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turnKeys(item)]),
  )
}

describe('hashOf', () => {
  test('is the SHA-256 of the bytes, or of the text in UTF-8', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (bytes, text) => {
          expect(hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
          expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
        },
      ),
    )
  })
})

describe('identifyClaim', () => {
  const content: ClaimContent = {
    document: 'd',
    quote: { start: 0, end: 10, exact: 'six killed' },
    count: { form: 'exact', min: 6, max: 6, words: 'six', start: 0, end: 3 },
    measure: 'killed',
    victims: 'persons',
    definition: null,
    claimant: null,
    relay: [],
    perpetrators: [],
    places: [],
    period: null,
    asOf: null,
    statedOn: null,
    published: null,
    means: [],
    stance: 'stated',
    partOf: null,
    section: 'title',
    readings: {},
    reader: 'person',
  }
  const claim = identifyClaim(content)

  test('names a claim by what it says, and nothing else', () => {
    expect(claim).toEqual({
      ...content,
      id: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    })
    expect(identifyClaim(turnKeys(content) as ClaimContent).id).toBe(claim.id)
  })

  test('gives a claim its own id again, and a changed one another', () => {
    expect(identifyClaim(claim)).toEqual(claim)
    expect(identifyClaim({ ...claim, victims: 'civilians' }).id).not.toBe(claim.id)
    expect(identifyClaim({ ...claim, id: 'forged' } as ClaimContent)).toEqual(claim)
  })
})
