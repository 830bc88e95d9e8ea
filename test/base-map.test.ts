import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeBaseMap, readSource } from '../packages/workbench/scripts/base-map.ts'

const text = readFileSync(
  new URL('../packages/workbench/src/screens/map/base-map/countries.json', import.meta.url),
  'utf8',
)

test('the committed base map is what its sources give', () => {
  expect(makeBaseMap(readSource()) === text).toBe(true)
})

test('every code of ISO 3166 has an outline, but for those Natural Earth draws within others or not at all', () => {
  const { objects } = JSON.parse(text) as {
    objects: { countries: { geometries: readonly { properties: { code: string | null } }[] } }
  }
  const drawn = new Set(objects.countries.geometries.map(({ properties }) => properties.code))
  const missing = [...readSource().alpha2.values()].filter((code) => !drawn.has(code))
  expect(missing.toSorted().join(' ')).toBe('BQ BV CC CX GF GI GP MQ RE SJ TK TV UM YT')
})
