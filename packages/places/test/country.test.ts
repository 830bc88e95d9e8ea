import { expect, test } from 'vitest'
import { demonymsOf, listCountries, placeKey, worldGazetteer } from '../src/index.ts'

const world = await worldGazetteer()

test.each(listCountries())('$name ($id) is in the gazetteer under each of its names', (country) => {
  expect(world.findById(country.id)).toMatchObject({ kind: 'country', name: country.name })
  for (const name of [country.name, ...country.names]) {
    expect(world.listByKey(placeKey(name)).map(({ id }) => id)).toContain(country.id)
  }
})

test.each(listCountries().filter(({ capital }) => capital !== null))(
  'the capital of $name, $capital, lies in it',
  ({ id, capital }) => {
    expect(world.findById(capital ?? '')?.within.at(-1)).toBe(id)
  },
)

test.each([
  ['SY', 'Syrian', 'Syrians'],
  ['SV', 'Salvadoran', 'Salvadorans'],
  ['IL', 'Israeli', 'Israelis'],
  ['IQ', 'Iraqi', 'Iraqis'],
  ['ES', 'Spanish', 'Spaniards'],
  ['GB', 'British', 'Britons'],
  ['PH', 'Filipino', 'Philippine'],
  ['VN', 'Vietnamese', 'Vietnamese'],
])('the people of %s are called %s, %s', (id, ...demonyms) => {
  expect(demonymsOf(id)).toEqual(expect.arrayContaining(demonyms))
})

test('what is no country has no demonyms', () => {
  expect(demonymsOf('SY.04')).toEqual([])
})

test('every country of ISO 3166 and Kosovo are listed once', () => {
  const ids = listCountries().map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(ids).toHaveLength(250)
})
