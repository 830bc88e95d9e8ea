import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingKinds, mappingJsonSchema, parseMapping, shippedMappings } from '../src/index.ts'

const text = readFileSync(new URL('../../../docs/mappings.md', import.meta.url), 'utf8')

/** The names of all properties in a JSON Schema, and the fields without parts that one of them may name. */
function listNames(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, enum: values } = schema as Readonly<Record<string, unknown>>
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  const fields = Array.isArray(values) ? values.filter((value) => /^[a-z]{3,}$/i.test(String(value))) : []
  return [...names, ...fields.map(String), ...Object.values(schema).flatMap(listNames)]
}

test('the example of the documentation is a mapping', () => {
  const [, example] = /```json\n([\s\S]*?)```/.exec(text) ?? []
  expect(parseMapping(JSON.parse(example ?? 'null')).name).toBe('my-list')
})

test('every finding, every shipped mapping, every field and every part of one is explained', () => {
  const names = new Set(listNames(mappingJsonSchema()))
  expect(names).toContain('placeholders')
  expect(names).toContain('strikeStatus')
  const wanted = [...findingKinds, ...shippedMappings.map(({ name }) => name), ...names]
  expect(wanted.filter((name) => !text.includes(`\`${name}\``) && !text.includes(`"${name}"`))).toEqual([])
})
