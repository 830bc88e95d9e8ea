import { InputError, type CasePlace } from '@recount/claims'
import { array, assert, property, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extendGazetteer, placeKey, worldGazetteer } from '../src/index.ts'

const world = await worldGazetteer()

describe('a case’s own places', () => {
  const farm: CasePlace = {
    name: 'Many',
    variants: ['Al-Many Farm'],
    within: ['SY.04'],
    latitude: 35.9,
    longitude: 39.1,
    kind: 'site',
  }
  const extended = extendGazetteer(world, [
    farm,
    { name: 'Raqqa', id: 'SY.04/ar-raqqah', variants: ['Caliphate Capital'] },
    { name: 'Block Nine', within: ['SY.04/many'] },
    { name: 'Somewhere' },
  ])

  test('come first and stand where they lie', () => {
    const [first, ...others] = extended.listByKey('many')
    expect(first).toEqual({
      id: 'SY.04/many',
      name: 'Many',
      kind: 'site',
      country: 'SY',
      within: ['SY.04', 'SY'],
      latitude: 35.9,
      longitude: 39.1,
      population: 0,
    })
    expect(others).toEqual(world.listByKey('many'))
  })

  test('are not taken for common words', () => {
    expect(world.isCommonWord('many')).toBe(true)
    expect(extended.isCommonWord('many')).toBe(false)
    expect(extended.isCommonWord('police')).toBe(true)
  })

  test('lie within one another', () => {
    expect(extended.findById('SY.04/many/block-nine') ?? extended.listByKey('block nine')[0]).toMatchObject({
      within: ['SY.04/many', 'SY.04', 'SY'],
      country: 'SY',
    })
    expect(extended.findById('case/somewhere')).toMatchObject({
      country: null,
      within: [],
      kind: 'populated',
    })
  })

  test('may be further names of a place the world knows', () => {
    expect(extended.listByKey('caliphate capital')[0]).toMatchObject({
      id: 'SY.04/ar-raqqah',
      population: 180_000,
    })
    expect(extended.listByKey('raqqa').map(({ id }) => id)).toEqual(
      world.listByKey('raqqa').map(({ id }) => id),
    )
    expect(extended.listByKey('raqqah')[0]?.name).toBe('Raqqa')
  })

  test.each([
    [['al', 'many', 'farm'], 3, 'SY.04/many'],
    [['al many', 'farm', 'house'], 2, 'SY.04/many'],
    [['many', 'people'], 1, 'SY.04/many'],
    [['khan', 'younis'], 2, 'PS.GZ/khan-yunis'],
  ])('are matched in %j', (words, length, id) => {
    expect(extended.match(words, 0)).toMatchObject({ length, isLoose: false })
    expect(extended.match(words, 0)?.places[0]?.id).toBe(id)
    expect(extended.isNameStart(words[0]!.split(' ')[0]!)).toBe(true)
  })

  test('win under every spelling, whatever they are called', () => {
    const name = stringMatching(/^[A-Za-zéüłş' -]{2,20}$/).filter((text) => placeKey(text).length > 1)
    assert(
      property(name, array(name, { maxLength: 3 }), (own, variants) => {
        const gazetteer = extendGazetteer(world, [{ name: own, variants, id: 'case/x' }])
        for (const spelling of [own, ...variants]) {
          const key = placeKey(spelling)
          expect(gazetteer.listByKey(key)[0]?.id).toBe('case/x')
          expect(gazetteer.match(key.split(' '), 0)?.places[0]?.id).toBe('case/x')
        }
      }),
    )
  })
})

test('none leave the gazetteer as it is', () => {
  expect(extendGazetteer(world, [])).toBe(world)
})

describe('bad places are all named at once', () => {
  test.each<[string, CasePlace[], string[]]>([
    ['no name', [{ name: '' }], ['places[0].name']],
    ['a variant of signs only', [{ name: 'Farm', variants: ['Farm 2', '–'] }], ['places[0].variants[1]']],
    ['an unknown container', [{ name: 'Farm', within: ['SY.99'] }], ['places[0].within[0]']],
    ['latitude alone', [{ name: 'Farm', latitude: 3 }], ['places[0].longitude']],
    ['longitude alone', [{ name: 'Farm', longitude: 3 }], ['places[0].latitude']],
    [
      'off the globe',
      [{ name: 'Farm', latitude: 91, longitude: -181 }],
      ['places[0].latitude', 'places[0].longitude'],
    ],
    ['half a person', [{ name: 'Farm', population: 0.5 }], ['places[0].population']],
    ['a kind of its own', [{ name: 'Farm', kind: 'farm' as 'site' }], ['places[0].kind']],
    ['one place twice', [{ name: 'Farm' }, { name: 'FARM' }], ['places[1].id']],
    [
      'two places',
      [{ name: 'F' }, { name: 'Farm', latitude: NaN, longitude: 1 }],
      ['places[0].name', 'places[1].latitude'],
    ],
  ])('%s', (_, extra, paths) => {
    const error = catchError(() => extendGazetteer(world, extra))
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).fields.map(({ path }) => path)).toEqual(paths)
    for (const path of paths) expect((error as InputError).message).toContain(path)
  })
})

function catchError(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
