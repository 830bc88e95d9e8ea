import {
  ageComparison,
  arabicNameComparison,
  arrayComparison,
  birthDateComparison,
  countRangeComparison,
  defineModel,
  distanceComparison,
  emailComparison,
  fullNameComparison,
  jaccardComparison,
  on,
  placeComparison,
  postcodeComparison,
  readModel,
  shareComparison,
  sharing,
  writeModel,
} from '@recount/link'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/model.json', import.meta.url), 'utf8'),
) as object
const isOfSchema = new Ajv2020({ allowUnionTypes: true }).compile(schema)

const model = defineModel({
  blocking: [
    on('surname', { make: 'last', letters: 2, of: { column: 'given' } }),
    sharing('names'),
    { sql: 'l.a = r.b' },
  ],
  comparisons: [
    fullNameComparison('given', 'surname'),
    arabicNameComparison('arabic'),
    arrayComparison({ make: 'cut', at: ';', of: { column: 'names' } }),
    birthDateComparison('born'),
    countRangeComparison('least', 'most'),
    distanceComparison({ latitude: 'lat', longitude: 'lon', radius: 'radius' }),
    placeComparison('place', { latitude: 'lat', longitude: 'lon' }),
    emailComparison('email'),
    postcodeComparison('postcode'),
    shareComparison('income'),
    ageComparison('age'),
    jaccardComparison('street'),
    {
      name: 'other',
      levels: [
        { label: 'not', when: { test: 'not', of: { test: 'sql', sql: '"x_l" > "x_r"' } } },
        {
          label: 'matched',
          when: { test: 'equal', of: { make: 'match', pattern: '(a)', group: 1, of: { column: 'x' } } },
        },
        { label: 'else', when: null, fixed: { m: true } },
      ],
    },
  ],
})
const file = JSON.parse(JSON.stringify(writeModel(model))) as Json

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

function isRead(json: Json): boolean {
  try {
    readModel(json)
    return true
  } catch {
    return false
  }
}

/** The file with each of its values once replaced, and each of its objects once with a key too many and once with each too few. */
function* listChanged(value: Json): Generator<Json> {
  yield typeof value === 'string' ? 5 : 'x'
  yield null
  if (typeof value === 'number') yield -1
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const list: readonly Json[] = value
    for (const [at, one] of list.entries()) for (const other of listChanged(one)) yield list.with(at, other)
    return
  }
  const object = value as { readonly [key: string]: Json }
  yield { ...object, surplus: 1 }
  for (const [key, one] of Object.entries(object)) {
    const { [key]: _, ...rest } = object
    yield rest
    for (const other of listChanged(one)) yield { ...object, [key]: other }
  }
}

test('the published schema takes what is written', () => {
  expect([isOfSchema(file), isOfSchema.errors]).toEqual([true, null])
})

test('it takes and refuses what the reader does, whatever is changed of a file', () => {
  const changed = [...listChanged(file)]
  expect(changed.length).toBeGreaterThan(1000)
  const differing = changed.filter((json) => isOfSchema(json) !== isRead(json))
  expect(differing.map((json) => JSON.stringify(json)).slice(0, 3)).toEqual([])
})
