import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { methods, routes, type MethodName } from '@recount/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../../src/server/methods.ts'
import { caseMaker, makeWorkFolder } from '../command-line.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeEmptyCase = caseMaker(makeWorkFolder())
const names = Object.keys(routes) as readonly MethodName[]
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeEmptyCase('empty'))
})
afterAll(() => served.close())

describe('the methods', () => {
  const folder = fileURLToPath(new URL('../../src/server/methods', import.meta.url))

  test('each has the file of its name, and nothing else is answered', () => {
    const files = globSync(`${folder}/*.ts`).map((path) => basename(path, '.ts'))
    expect(files.toSorted()).toEqual(names.map(kebabCase).toSorted())
    expect(Object.keys(answered).toSorted()).toEqual(names.toSorted())
    for (const name of names) {
      expect(answered[name].method).toBe(methods[name])
      expect(readFileSync(`${folder}/${kebabCase(name)}.ts`, 'utf8')).toMatch(
        new RegExp(`^export const ${name}\\b`, 'm'),
      )
    }
  })

  test('no two have one verb and path', () => {
    expect(new Set(Object.values(routes).map(String)).size).toBe(names.length)
  })

  test('a path that is none is told so as JSON', async () => {
    const response = await served.send('/api/nothing')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'missing', fields: [] })
  })

  test('every bad field is told at once, unknown ones too', async () => {
    const response = await served.send('/api/claims?limit=many&status=dead&nonsense=1')
    expect(response.status).toBe(400)
    const { code, fields } = (await response.json()) as { code: string; fields: { path: string }[] }
    expect(code).toBe('input')
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['query', 'query.limit', 'query.status'])
  })

  test.each([
    ['no JSON', '{"why":', 'Expected JSON'],
    ['another shape', '{"decisions":[],"why":"","more":1}', 'fields of the request do not fit'],
  ])('a body that is %s', async (_, body, message) => {
    const response = await served.send('/api/decisions', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { message: string }).message).toContain(message)
  })

  test('a body that is too large', async () => {
    const response = await served.send('/api/decisions', {
      method: 'POST',
      body: `"${'x'.repeat(5_000_000)}"`,
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too-large' })
  })
})

describe('/api/openapi.json', () => {
  interface Document {
    readonly openapi: string
    readonly info: { readonly title: string; readonly version: string }
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas?: Readonly<Record<string, unknown>> }
  }
  interface Operation {
    readonly operationId: string
    readonly summary: string
    readonly parameters?: readonly {
      readonly in: string
      readonly name: string
      readonly required?: boolean
    }[]
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
    readonly responses: Readonly<
      Record<string, { readonly description: string; readonly content?: Readonly<Record<string, object>> }>
    >
  }
  let document: Document

  beforeAll(async () => {
    document = (await (await served.send('/api/openapi.json')).json()) as Document
  })

  test.each(names)('describes %s', (name) => {
    const { verb, path, about, query, body, isTable } = methods[name]
    const operation = document.paths[path]?.[verb]
    expect(operation).toMatchObject({ operationId: name, summary: about })
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field)
    const listed = operation?.parameters ?? []
    expect(listed.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(inPath)
    expect(listed.filter((one) => one.in === 'query').map((one) => one.name)).toEqual(
      Object.keys(query.shape),
    )
    expect(operation?.requestBody === undefined).toBe(body.def.type === 'null')
    expect(Object.keys(operation?.responses['200']?.content ?? {})).toEqual(
      isTable ? ['application/json', 'text/csv'] : ['application/json'],
    )
    for (const status of ['400', '401', '403', '404', '409', '500'])
      expect(operation?.responses[status]?.content).toHaveProperty('application/json')
  })

  test('is OpenAPI 3.1, and every reference leads somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info.title).toBe('Recount')
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
    expect(references.filter((to) => follow(to, document) === undefined)).toEqual([])
  })
})

/** What a JSON pointer of the document leads to. */
function follow(pointer: string, document: object): unknown {
  return pointer
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
