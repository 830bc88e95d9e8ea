import { array, assert, constantFrom, pre, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeKey } from '../src/index.ts'

describe('placeKey', () => {
  test.each([
    ['ALEPPO', 'aleppo'],
    ['Dar‘ā', 'dara'],
    ["Sana'a", 'sanaa'],
    ['Sana’a', 'sanaa'],
    ['Deir ez-Zor', 'deir ez zor'],
    ['Mazar-i-Sharif', 'mazar i sharif'],
    ['St. Petersburg', 'saint petersburg'],
    ['ST PETERSBURG', 'saint petersburg'],
    ['Mt. Lebanon', 'mount lebanon'],
    ['Boston', 'boston'],
    ['The Hague', 'hague'],
    ['The', 'the'],
    ['Łódź', 'lodz'],
    ['Şırnak', 'sirnak'],
    ['İzmir', 'izmir'],
    ['Xankəndi', 'xankandi'],
    ['Đakovica', 'dakovica'],
    ['Straße', 'strasse'],
    ['Bosnia & Herzegovina', 'bosnia and herzegovina'],
    ['U.S.', 'u s'],
    ['  Khan \n Younis ', 'khan younis'],
    ['أفغانستان', 'افغانستان'],
    ['Україна', 'украіна'],
    ['constructor', 'constructor'],
    ['…', ''],
    ['', ''],
  ])('%j is %j', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })

  const word = constantFrom(
    'Dar‘ā',
    "Sana'a",
    'ez-Zor',
    'ST',
    'mt.',
    'Younis',
    'Łódź',
    'al',
    'São',
    'N’Djamena',
    'x',
  )

  test('folds a phrase as its words', () => {
    assert(
      property(array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(placeKey(words.join(' '))).toBe(words.map(placeKey).join(' '))
      }),
    )
  })

  test('leaves a key as it is', () => {
    assert(
      property(string({ unit: 'grapheme' }), (name) => {
        const key = placeKey(name)
        pre(!key.startsWith('the '))
        expect(placeKey(key)).toBe(key)
      }),
    )
  })
})
