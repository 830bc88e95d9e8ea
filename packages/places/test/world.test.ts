import { describe, expect, test } from 'vitest'
import { placeKey, worldGazetteer } from '../src/index.ts'

const world = await worldGazetteer()

function matchIn(text: string): { words: string; ids: string[]; isLoose: boolean } | null {
  const words = text.split(' ')
  const found = world.match(words.map(placeKey), 0)
  if (!found) return null
  const ids = found.places.map(({ id }) => id)
  return { words: words.slice(0, found.length).join(' '), ids, isLoose: found.isLoose }
}

describe('match', () => {
  test.each([
    ['Deir ez-Zor province', 'Deir ez-Zor', 'SY.07/deir-ez-zor', false],
    ['Dair al-Zowr province', 'Dair al-Zowr', 'SY.07/deir-ez-zor', true],
    ['DEIR EL-ZOUR', 'DEIR EL-ZOUR', 'SY.07/deir-ez-zor', true],
    ['San Salvador de Jujuy', 'San Salvador de Jujuy', 'AR.10/san-salvador-de-jujuy', false],
    ['San Salvador said', 'San Salvador', 'SV.10/san-salvador', false],
    ['Guatemala City police', 'Guatemala City', 'GT.07/guatemala-city', false],
    ['Jammu and Kashmir police', 'Jammu and Kashmir', 'IN.12', false],
    ['Gulf of Aden', 'Gulf of Aden', 'ZZ.gulf-of-aden', false],
    ['Shujaiyya', 'Shujaiyya', 'PS.GZ/shujaiya', false],
    ['Khan Younis', 'Khan Younis', 'PS.GZ/khan-yunis', false],
    ['Khan Shaykhoon', 'Khan Shaykhoon', 'SY.12/khan-shaykhun', true],
    ['Nusayraat', 'Nusayraat', 'PS.GZ/an-nusayrat', true],
  ])('%s: %s is %s', (text, words, id, isLoose) => {
    expect(matchIn(text)).toMatchObject({ words, ids: expect.arrayContaining([id]), isLoose })
  })

  test.each(['', 'Xqzv', 'constructor', 'there', 'today', 'the'])('%j names nothing', (text) => {
    expect(matchIn(text)).toBeNull()
  })

  test('ends a name at an empty word', () => {
    expect(world.match(['san', '', 'salvador'], 0)?.length ?? 1).toBe(1)
    expect(world.match(['san', 'salvador'], 0)?.length).toBe(2)
  })

  test('begins where it is told to and stays within the words', () => {
    expect(world.match(['in', 'khan', 'younis'], 1)?.places[0]?.id).toBe('PS.GZ/khan-yunis')
    expect(world.match(['khan', 'younis'], 2)).toBeUndefined()
  })

  test.each(['san', 'deir', 'aleppo', 'dair', 'united'])('a name begins with %s', (word) => {
    expect(world.isNameStart(word)).toBe(true)
  })
})

describe('a place', () => {
  test('holds where it lies, narrowest first', () => {
    expect(world.findById('SY.04/ar-raqqah')).toEqual({
      id: 'SY.04/ar-raqqah',
      name: 'Ar Raqqah',
      kind: 'populated',
      country: 'SY',
      within: ['SY.04', 'SY'],
      latitude: 35.953,
      longitude: 39.008,
      population: 180_000,
    })
  })

  test.each([
    ['SY', 'country', []],
    ['SY.04', 'region', ['SY']],
    ['AF.10.2301', 'district', ['AF.10', 'AF']],
    ['SD.55', 'region', ['SD.darfur', 'SD']],
    ['SD.55/el-fasher', 'populated', ['SD.55', 'SD.darfur', 'SD']],
    ['PK.03.1164536', 'district', ['PK.waziristan', 'PK.fata', 'PK.03', 'PK']],
    ['ZZ.sahel', 'region', []],
    ['IQ.01/ain-al-asad', 'site', ['IQ.01', 'IQ']],
  ])('%s is a %s within %j', (id, kind, within) => {
    expect(world.findById(id)).toMatchObject({ id, kind, within })
  })

  test('has no country across borders, and no coordinates where none are known', () => {
    expect(world.findById('ZZ.sahel')).toMatchObject({
      country: null,
      latitude: null,
      longitude: null,
      population: 0,
    })
  })

  test.each(['XX', 'SY.99', 'SY.04/nowhere', 'SY.04/', '', '/'])('is not found by %j', (id) => {
    expect(world.findById(id)).toBeUndefined()
  })
})

describe('the order of meanings', () => {
  test.each([
    ['Raqqa', ['SY.04/ar-raqqah', 'SY.04', 'SY.04.172956']],
    ['Georgia', ['GE', 'US.GA']],
    ['Red Sea', ['ZZ.red-sea', 'SD.36', 'EG.02']],
    ['Tripoli', ['LY.77/tripoli', 'LY.77', 'LB.09/tripoli']],
    ['Washington', ['US.DC/washington', 'US.WA']],
    ['San José', ['CR.08/san-jose', 'US.CA/san-jose']],
    ['Victoria', ['AU.07']],
    ['Panama', ['PA', 'PA.08/panama-city', 'PA.08']],
  ])('%s', (name, ids) => {
    const found = world.listByKey(placeKey(name)).map(({ id }) => id)
    expect(found.slice(0, ids.length)).toEqual(ids)
  })
})

describe('a common word', () => {
  test.each([
    'of',
    'many',
    'same',
    'most',
    'police',
    'mine',
    'march',
    'liberty',
    'victoria',
    'martinez',
    'garcia',
    'hassan',
  ])('%s is one and names a place', (key) => {
    expect(world.isCommonWord(key)).toBe(true)
    expect(world.listByKey(key).length).toBeGreaterThan(0)
  })

  test.each(['aleppo', 'lima', 'jordan', 'chad', 'washington', 'san salvador', 'raqqa'])(
    '%s is none',
    (key) => {
      expect(world.isCommonWord(key)).toBe(false)
    },
  )
})
