import { readFileSync } from 'node:fs'
import { listCountries } from '@recount/places'
import { expect, test } from 'vitest'
import { makeBaseMap, readSource } from '../../../workbench/scripts/base-map.ts'

const committed = new URL('../../../workbench/src/screens/map/base-map/countries.json', import.meta.url)
const text = readFileSync(committed, 'utf8')

test('the committed base map is what its sources give', () => {
  expect(makeBaseMap(readSource()) === text, 'run npm run base-map -w packages/workbench').toBe(true)
})

test('every country of the gazetteer has an outline, but for those Natural Earth draws within others or not at all', () => {
  const { objects } = JSON.parse(text) as {
    objects: { countries: { geometries: readonly { properties: { code: string | null } }[] } }
  }
  const drawn = new Set(objects.countries.geometries.map(({ properties }) => properties.code))
  const missing = listCountries().filter(({ id }) => !drawn.has(id))
  expect(missing.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "Caribbean Netherlands",
      "Bouvet Island",
      "Cocos Islands",
      "Christmas Island",
      "French Guiana",
      "Gibraltar",
      "Guadeloupe",
      "Martinique",
      "Réunion",
      "Svalbard and Jan Mayen",
      "Tokelau",
      "Tuvalu",
      "United States Minor Outlying Islands",
      "Mayotte",
    ]
  `)
})
