import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import {
  actorSchema,
  casePlaceSchema,
  claimSchema,
  countSchema,
  documentSchema,
  edtfSchema,
  entrySchema,
  identifyClaim,
  listJsonSchemas,
  periodSchema,
  placeSchema,
  type Claim,
} from '@recount/claims'

/** A value that a schema takes. */
interface ValidCase {
  readonly note: string
  readonly value: unknown
}

/**
 * A value that a schema refuses: the first valid one with `value` put at `path` (JSON Pointer; '' is all of it), or with
 * nothing there. `packageOnly`: JSON Schema has no words for what is wrong, so only this package refuses it.
 */
interface InvalidCase {
  readonly note: string
  readonly path: string
  readonly value?: unknown
  readonly packageOnly?: true
}

const checks = {
  actor: actorSchema,
  'case-place': casePlaceSchema,
  claim: claimSchema,
  count: countSchema,
  date: edtfSchema,
  document: documentSchema,
  entry: entrySchema,
  period: periodSchema,
  place: placeSchema,
}
type SchemaId = keyof typeof checks
const ids = Object.keys(checks) as SchemaId[]

const schemas = listJsonSchemas()
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  validateFormats: false,
  schemas: Object.values(schemas),
})

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}

function listValid(id: SchemaId): readonly ValidCase[] {
  return readJson(`fixtures/valid/${id}.json`) as readonly ValidCase[]
}

function listInvalid(id: SchemaId): readonly InvalidCase[] {
  return readJson(`fixtures/invalid/${id}.json`) as readonly InvalidCase[]
}

function replaceAt(base: unknown, path: string, value: unknown): unknown {
  const [key, ...rest] = path.split('/').slice(1)
  if (key === undefined) return value
  const copy = (Array.isArray(base) ? [...base] : { ...(base as object) }) as Record<string, unknown>
  const changed = replaceAt(copy[key], rest.map((part) => `/${part}`).join(''), value)
  if (changed === undefined) delete copy[key]
  else copy[key] = changed
  return copy
}

describe.each(ids)('%s', (id) => {
  test.each(listValid(id))('takes $note', ({ value }) => {
    expect(checks[id].safeParse(value).error?.issues).toBeUndefined()
    ajv.validate(`${id}.json`, value)
    expect(ajv.errors ?? []).toEqual([])
  })

  test.each(listInvalid(id))('refuses $note', ({ path, value, packageOnly }) => {
    const broken = replaceAt(listValid(id)[0]?.value, path, value)
    expect(checks[id].safeParse(broken).success).toBe(false)
    expect(ajv.validate(`${id}.json`, broken)).toBe(packageOnly === true)
  })
})

test('a claim of the fixtures has the id that its content calls for', () => {
  for (const { value } of listValid('claim')) expect(identifyClaim(value as Claim)).toEqual(value)
})

test('the published schemas are those of the package (npm run -w @recount/claims schemas)', () => {
  const folder = readdirSync(new URL('../schemas/', import.meta.url))
  expect(folder.sort()).toEqual(
    Object.keys(schemas)
      .map((id) => `${id}.json`)
      .sort(),
  )
  for (const [id, schema] of Object.entries(schemas))
    expect(readJson(`../schemas/${id}.json`)).toEqual(schema)
})

test.each([
  [
    { form: 'vague', min: 24, max: null, words: 'dozens' },
    'the form vague gives no bounds, and null for the rest; found min 24, max null',
  ],
  [{ form: 'range', min: 9, max: 5, words: '' }, 'min must not be above its max; found min 9, max 5'],
  [{ form: 'exact', min: 5, max: 9, words: '' }, 'has one number as min and max; found 5 and 9'],
  [{ form: 'fewer-than', min: null, max: 0, words: '' }, 'nothing is fewer than 0'],
])('a refused count says what was expected and what was found: %j', (count, message) => {
  expect(
    countSchema
      .safeParse(count)
      .error?.issues.map((issue) => issue.message)
      .join(),
  ).toContain(message)
})
