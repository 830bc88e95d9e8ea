import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { InputError } from '@recount/claims'
import {
  findShippedMapping,
  identifyMapping,
  mappingJsonSchema,
  parseMapping,
  shippedMappings,
  traceField,
} from '../src/index.ts'
import { mappingOf } from './reading.ts'

const published: unknown = JSON.parse(
  readFileSync(new URL('../schemas/mapping.json', import.meta.url), 'utf8'),
)

function faultsOf(value: unknown): readonly string[] {
  try {
    parseMapping(value)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.fields.map(({ path, message }) => `${path}: ${message}`)
  }
}

test('the five shipped mappings are read, by name', () => {
  expect(shippedMappings.map(({ name }) => name)).toEqual(['airwars', 'ucdp-ged', 'acled', 'ibc', 'tbij'])
  expect(findShippedMapping('ibc')?.title).toBe('Iraq Body Count incidents')
  expect(findShippedMapping('none')).toBeUndefined()
  expect(new Set(shippedMappings.map((mapping) => identifyMapping(mapping).hash)).size).toBe(5)
})

test('the published schema is the one that is checked with, and takes the shipped mappings', () => {
  expect(published).toEqual(mappingJsonSchema())
  const check = new Ajv2020({ strict: true, strictTypes: false }).compile(mappingJsonSchema())
  for (const mapping of shippedMappings) expect(check(mapping), JSON.stringify(check.errors)).toBe(true)
  expect(check({ ...shippedMappings[0], incidents: { fields: [{ field: 'colour', column: 'x' }] } })).toBe(
    false,
  )
})

test('every fault of a mapping is told at once', () => {
  const fields = [
    { field: 'recorder', constant: 'R' },
    { field: 'grade', column: 'a', constant: 'Fair' },
    { field: 'grade', column: 'b' },
    { field: 'period', column: 'd', dates: ['d/q/y'] },
    { field: 'period.to', column: 'e', dates: ['iso'] },
    { field: 'positions.term', column: 'f' },
    { field: 'title' },
  ]
  const value = { name: 'm', version: '1', title: 'M', incidents: { fields, ignored: ['b', 'z'] } }
  expect(faultsOf(value)).toEqual([
    'incidents.fields.1: expected one of column, columns and constant for "grade"; found 2',
    'incidents.fields.2: the field "grade" is named twice',
    expect.stringContaining('incidents.fields.3: "d/q/y" is no date format'),
    'incidents.fields.4: the field "period.to" is given with the whole of "period"',
    'incidents.fields.5: the field "positions.term" does not belong to the table of incidents',
    'incidents.fields.6: expected one of column, columns and constant for "title"; found none',
    'incidents.fields: the field "key" must be given',
    'incidents.ignored.0: the column "b" is read and ignored at once',
  ])
})

test('what the schema refuses is told with its path, all of it', () => {
  const fields = [
    { field: 'colour', column: 'x' },
    { field: 'grade', column: 'y', dates: ['iso'] },
  ]
  const faults = faultsOf({ name: 'My Mapping', version: '1', title: 'M', incidents: { fields }, extra: 1 })
  expect(faults).toEqual([
    'name: expected small letters, digits and hyphens',
    'incidents.fields.0.field: expected the name of a field (docs/mappings.md lists them); found "colour"',
    expect.stringMatching(/^incidents\.fields\.1: .*dates/),
    expect.stringMatching(/^: .*extra/),
  ])
  expect(faultsOf('text')).toHaveLength(1)
  expect(faultsOf(null)).toHaveLength(1)
})

test.each([
  ['harm.killed.civilians.min', 'incidents', ['civilians_killed_min']],
  ['harm.killed.civilians', 'incidents', ['civilians_killed_min', 'civilians_killed_max']],
  ['period', 'incidents', ['date', 'date_end']],
  ['places.0.admin.country', 'incidents', ['country']],
  ['otherCodes.1', 'incidents', ['code', 'previous_codes']],
  ['clock', 'incidents', ['time_of_day']],
  ['recorder', 'incidents', []],
  ['notes', 'incidents', []],
  ['positions.3.conceded.killed.max', 'positions', ['deaths_conceded_max']],
  ['positions.0.label', 'positions', ['position_label_on_page']],
])('%s leads to its columns', (path, table, columns) => {
  const airwars = findShippedMapping('airwars') ?? mappingOf([])
  expect(traceField(airwars, path)).toEqual({ table, columns })
})

test('a range in one cell leads from each of its ends to that cell', () => {
  const mapping = mappingOf([{ field: 'harm.killed.persons', column: 'Dead' }])
  expect(traceField(mapping, 'harm.killed.persons.min').columns).toEqual(['Dead'])
})
