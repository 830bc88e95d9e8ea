import type { BadField } from '@recount/claims'
import type { Schema } from './policy-schema.ts'

type Fields = Readonly<Record<string, unknown>>

/** Everything in which a value departs from a schema, each with its path (`sections[0].name`), expected and found. */
export function listFaults(schema: Schema, value: unknown, path = ''): readonly BadField[] {
  if (schema.oneOf !== undefined) return listFaultsOfColumn(schema.oneOf, value, path)
  const fault = findFault(schema, value)
  if (fault !== undefined) return [{ path, message: `expected ${fault}; found ${say(value)}` }]
  if (Array.isArray(value)) return listFaultsOfItems(schema, value, path)
  return isFields(value) ? listFaultsOfFields(schema, value, path) : []
}

function listFaultsOfItems(schema: Schema, items: readonly unknown[], path: string): readonly BadField[] {
  return items.flatMap((item, at) => [
    ...listFaults(schema.items ?? {}, item, `${path}[${at}]`),
    ...(schema.uniqueItems === true && items.indexOf(item) < at
      ? [{ path: `${path}[${at}]`, message: `expected each once; found ${say(item)} again` }]
      : []),
  ])
}

function listFaultsOfFields(schema: Schema, fields: Fields, path: string): readonly BadField[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const missing = (schema.required ?? []).filter((name) => !(name in fields))
  return [
    ...missing.map((name) => ({ path: at(name), message: 'expected a value; found none' })),
    ...Object.keys(fields).flatMap((name) => listFaults(schema.propertyNames ?? {}, name, at(name))),
    ...Object.entries(fields).flatMap(([name, value]) => listFaultsOfField(schema, name, value, at(name))),
  ]
}

function listFaultsOfField(schema: Schema, name: string, value: unknown, path: string): readonly BadField[] {
  const own = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined
  const other = own ?? schema.additionalProperties ?? {}
  if (other !== false) return listFaults(other, value, path)
  const names = Object.keys(schema.properties ?? {}).join(', ')
  return [{ path, message: `expected one of the fields ${names}; found ${name}` }]
}

/** The alternative that is meant is the one for the column that the value names. */
function listFaultsOfColumn(schemas: readonly Schema[], value: unknown, path: string): readonly BadField[] {
  if (!isFields(value)) return [{ path, message: `expected an object; found ${say(value)}` }]
  const meant = schemas.find((schema) => columnsOf(schema).includes(value.column))
  if (meant !== undefined) return listFaults(meant, value, path)
  return listFaults({ enum: schemas.flatMap(columnsOf) as readonly string[] }, value.column, `${path}.column`)
}

function columnsOf({ properties = {} }: Schema): readonly unknown[] {
  return properties.column?.enum ?? []
}

/** What was expected of the value itself, where it is not that. */
function findFault(schema: Schema, value: unknown): string | undefined {
  if (schema.type !== undefined && !isOfType(schema.type, value)) return saidTypes[schema.type]
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) {
    return `one of ${schema.enum.map(say).join(', ')}`
  }
  if (typeof value === 'string') return findTextFault(schema, value)
  if (Array.isArray(value) && value.length < (schema.minItems ?? 0)) return 'at least one'
  return typeof value === 'number' && value < (schema.minimum ?? value)
    ? 'a number that is not below 0'
    : undefined
}

function findTextFault({ minLength = 0, pattern }: Schema, text: string): string | undefined {
  if (text.length < minLength) return 'a text that is not empty'
  return pattern === undefined || new RegExp(pattern, 'u').test(text) ? undefined : `a text like ${pattern}`
}

const saidTypes: Readonly<Record<NonNullable<Schema['type']>, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
}

function isOfType(type: NonNullable<Schema['type']>, value: unknown): boolean {
  if (type === 'object') return isFields(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === type
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function say(value: unknown): string {
  const said = JSON.stringify(value) ?? 'nothing'
  return said.length > 80 ? `${said.slice(0, 79)}…` : said
}
