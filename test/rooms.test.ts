import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSourceFile, type SourceFile } from './rooms/source-file.ts'
import {
  checkBeside,
  checkCycles,
  checkFile,
  checkLayers,
  checkManifest,
  checkRoom,
  isGenerated,
  type Layers,
  type Manifest,
  type Room,
  type Rooms,
} from './rooms/walls.ts'

/** The rooms and what each may do: the table of ARCHITECTURE.md, which a test below holds against this one. */
const rooms: Rooms = {
  claims: { imports: [], thirdParty: ['@noble/hashes', 'zod'], builtins: [], globals: [] },
  read: {
    imports: ['claims'],
    thirdParty: ['@mozilla/readability', 'chardet', 'eld', 'htmlparser2', 'linkedom'],
    // Loading a library only when the first page or the first foreign text is read.
    builtins: ['node:module', 'node:url'],
    globals: ['import.meta'],
  },
  extract: { imports: ['claims'], thirdParty: [], builtins: [], globals: [] },
  places: { imports: ['claims'], thirdParty: [], builtins: [], globals: [] },
  reconcile: { imports: ['claims'], thirdParty: [], builtins: [], globals: [] },
  tables: { imports: ['claims'], thirdParty: ['csv-parse', 'zod'], builtins: [], globals: [] },
  link: { imports: [], thirdParty: [], builtins: [], globals: [] },
  estimate: {
    imports: [],
    thirdParty: [],
    // Chains of a sampler on threads, for who asks for them.
    builtins: ['node:worker_threads'],
    globals: ['import.meta'],
  },
  tally: { imports: ['claims'], thirdParty: [], builtins: [], globals: [] },
  ledger: {
    imports: ['claims'],
    thirdParty: ['@electric-sql/pglite', 'kysely', 'pg'],
    builtins: ['node:async_hooks', 'node:crypto', 'node:fs', 'node:os', 'node:path', 'node:sqlite'],
    globals: 'any',
  },
  api: { imports: ['claims'], thirdParty: ['zod'], builtins: [], globals: [] },
  workbench: {
    imports: ['api', 'claims'],
    thirdParty: [
      '@observablehq/plot',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'intl-messageformat',
      'maplibre-gl',
      'react',
      'react-aria-components',
      'react-dom',
      'topojson-client',
    ],
    builtins: [],
    globals: 'any',
  },
  recount: {
    imports: [
      'api',
      'claims',
      'read',
      'extract',
      'places',
      'reconcile',
      'tables',
      'link',
      'estimate',
      'tally',
      'ledger',
    ],
    thirdParty: [
      '@duckdb/node-api',
      '@hono/node-server',
      '@observablehq/plot',
      'd3-scale',
      'diff',
      'hono',
      'linkedom',
      'string-width',
      'wrap-ansi',
      'zod',
      'zod-openapi',
    ],
    builtins: 'any',
    globals: 'any',
  },
}

/** Inside `recount`: a folder or file may import what stands in a later line, and not what stands beside it. */
const recountLayers: Layers = [
  ['main.ts'],
  ['commands'],
  ['server'],
  ['pipeline', 'print', 'search', 'help.ts'],
  ['report'],
  ['report-input.ts', 'command-spec.ts'],
  ['command-names.ts', 'config.ts', 'effects.ts', 'errors.ts', 'once.ts', 'order.ts', 'version.ts'],
]

const sources = 'ts,tsx,mts,js,mjs'
const roomNames = Object.keys(rooms)

function readSources(pattern: string): readonly SourceFile[] {
  return globSync(pattern, { exclude: (path) => path.includes('node_modules') })
    .filter((path) => !isGenerated(path) && !path.includes('/dist/'))
    .toSorted()
    .map((path) => parseSourceFile(path, readFileSync(path, 'utf8')))
}

const filesOf = Object.fromEntries(
  roomNames.map((name) => [name, readSources(`packages/${name}/src/**/*.{${sources}}`)]),
)
const besideOf = Object.fromEntries(
  roomNames.map((name) => [name, readSources(`packages/${name}/{test,scripts,bench}/**/*.{${sources}}`)]),
)

test('every folder in packages/ is a room of the table', () => {
  expect(
    globSync('packages/*/package.json')
      .map((path) => path.split('/')[1])
      .toSorted(),
  ).toEqual(roomNames.toSorted())
})

test('ARCHITECTURE.md shows this table', () => {
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8')
  const section = architecture.split(/^## /m).find((part) => part.startsWith('The rooms')) ?? ''
  const rows = section
    .matchAll(/^\| `([a-z]+)` .*$/gm)
    .map(([row]) => row.split('|').map((cell) => cell.trim()))
  const shown = rows.map(([, room = '', , imports, thirdParty, builtins]) => [
    room.replaceAll('`', ''),
    { imports: namesIn(imports), thirdParty: namesIn(thirdParty), builtins: namesIn(builtins) },
  ])
  const meant = Object.entries(rooms).map(([name, { imports, thirdParty, builtins }]) => [
    name,
    { imports, thirdParty, builtins },
  ])
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(meant))
})

function namesIn(cell = ''): readonly string[] | 'any' {
  return cell === 'anything' ? 'any' : [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

test.each(roomNames)('%s keeps to its row', (name) => {
  expect(filesOf[name]?.length).toBeGreaterThan(0)
  expect(checkRoom(name, rooms, filesOf[name] ?? [])).toEqual([])
})

test.each(Object.entries(rooms))('%s lists the packages of its row', (name, room) => {
  const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as Manifest
  expect(checkManifest(name, room, manifest)).toEqual([])
})

test.each(Object.entries(rooms))('the tests and scripts of %s stay in its folder', (name, room) => {
  expect(checkBeside(name, room, besideOf[name] ?? [])).toEqual([])
})

test.each(roomNames)('no files of %s import each other in a circle', (name) => {
  expect(checkCycles(filesOf[name] ?? [])).toEqual([])
})

test('recount imports downwards', () => {
  expect(checkLayers('recount', recountLayers, filesOf.recount ?? [])).toEqual([])
})

test('files are short and named for what they hold', () => {
  const ours = readSources(`{test,bench}/**/*.{${sources}}`)
  const all = [...ours, ...Object.values(filesOf).flat(), ...Object.values(besideOf).flat()]
  expect(all.flatMap(checkFile)).toEqual([])
})

// The walls themselves: each row is a file that has to be refused, and what the refusal has to say.

const sample: Rooms = {
  claims: { imports: [], thirdParty: ['zod'], builtins: [], globals: [] },
  ledger: { imports: ['claims'], thirdParty: ['pg'], builtins: ['node:fs'], globals: 'any' },
}

const inClaims = 'packages/claims/src/count.ts'

test.each([
  ['a value', `import { openLedger } from '@recount/ledger'`, 'may import nothing'],
  ['a type', `import type { Ledger } from '@recount/ledger'`, 'may import nothing'],
  ['a side effect', `import '@recount/ledger'`, 'may import nothing'],
  ['a re-export', `export { openLedger } from '@recount/ledger'`, 'may import nothing'],
  ['everything re-exported', `export * from '@recount/ledger/deep'`, 'may import nothing'],
  ['a dynamic import', `const ledger = await import('@recount/ledger')`, 'may import nothing'],
  ['an import type', `type Ledger = import('@recount/ledger').Ledger`, 'may import nothing'],
  ['a room asked for by require', `const ledger = require('@recount/ledger')`, 'may import nothing'],
  ['a room resolved', `const path = import.meta.resolve('@recount/ledger')`, 'may import nothing'],
  ['a computed name', 'const name = `@recount/${1}`; await import(name)', 'computed name'],
  ['another package', `import pg from 'pg'`, 'may use zod'],
  ['Node', `import { readFileSync } from 'node:fs'`, 'may touch nothing of Node'],
  ['another folder', `import { openLedger } from '../../ledger/src/ledger.ts'`, 'outside its package'],
  ['its own name', `import { Count } from '@recount/claims'`, 'its own package'],
  ['its own index', `export * from './index.ts'`, 'its own index'],
  ['the clock', `export const now = () => Date.now()`, 'uses Date'],
  ['chance', `export const dice = () => Math.random()`, 'uses Math.random'],
  ['chance by another spelling', `export const dice = () => Math['random']()`, 'uses Math.random'],
  ['the network', `await fetch('https://example.org')`, 'uses fetch'],
  ['the process', `if (process.env.DEBUG) throw new Error('x')`, 'uses process'],
  ['the terminal', `console.log('x')`, 'uses console'],
  ['a way round', `globalThis['fetch']('x')`, 'uses globalThis'],
  ['a global in a shorthand', `export const all = { fetch }`, 'uses fetch'],
  ['a timer', `setTimeout(() => {}, 1)`, 'uses setTimeout'],
])('refuses %s', (_, text, message) => {
  const faults = checkRoom('claims', sample, [parseSourceFile(inClaims, text)])
  expect(faults).toContainEqual(expect.stringContaining(`${inClaims}:1`))
  expect(faults).toContainEqual(expect.stringContaining(message))
})

test.each([
  ['what its row allows', `import { z } from 'zod'\nimport { one } from './one.ts'\nexport { one, z }`],
  [
    'names it declares',
    `export function f({ fetch }: { fetch: () => void }, [process] = [1]) { fetch(); return process }`,
  ],
  [
    'properties called like a global',
    `export const f = (claim: { process: 1 }) => claim.process + claim['process']`,
  ],
  [
    'a type called like a global',
    `export function f(day: Date): NodeJS.Process { return day as unknown as NodeJS.Process }`,
  ],
  ['re-exports by name', `export { fetch } from './one.ts'\nexport type { process } from './two.ts'`],
  [
    'labels, catches, classes',
    `export class Date { f() { out: try { break out } catch (process) { throw process } } }`,
  ],
])('lets %s pass', (_, text) => {
  expect(checkRoom('claims', sample, [parseSourceFile(inClaims, text)])).toEqual([])
})

test('refuses a room without a row', () => {
  expect(checkRoom('rumours', sample, [])).toEqual([expect.stringContaining('has no row')])
})

test.each([
  ['a room', { '@recount/ledger': '0.1.0', zod: '4' }, 'may import nothing'],
  ['a package', { pg: '8', zod: '4' }, 'not in its row'],
  ['a row with more', {}, 'does not list'],
])('refuses a package.json with %s too many', (_, dependencies, message) => {
  expect(
    checkManifest(
      'claims',
      { imports: [], thirdParty: ['zod'], builtins: [], globals: [] },
      { dependencies },
    ),
  ).toEqual([expect.stringContaining(message)])
})

test.each([
  ['../../claims/src/index.ts', 1],
  ['../../recount/test/a.ts', 1],
  ['../../claims/test/a.ts', 0],
  ['../../ledger/src/a.ts', 0],
])('a test of the ledger that imports %s has %i faults', (specifier, faults) => {
  const file = parseSourceFile('packages/ledger/test/a.test.ts', `import '${specifier}'`)
  expect(checkBeside('ledger', sample.ledger as Room, [file])).toHaveLength(faults)
})

function parseAll(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => parseSourceFile(path, text))
}

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['itself', { 'a/a.ts': `import './a.ts'` }, ['a/a.ts → a/a.ts']],
  [
    'two others, by type too',
    {
      'a/a.ts': `import './b.ts'`,
      'a/b.ts': `import type { C } from './d/c.ts'`,
      'a/d/c.ts': `export * from '../b.ts'`,
    },
    ['a/b.ts → a/d/c.ts → a/b.ts'],
  ],
  [
    'nothing twice',
    { 'a/a.ts': `import './b.ts'\nimport './c.ts'`, 'a/b.ts': `import './c.ts'`, 'a/c.ts': '' },
    [],
  ],
])('finds the circle of a file with %s', (_, texts, circles) => {
  expect(checkCycles(parseAll(texts))).toEqual(circles.map((circle) => expect.stringContaining(circle)))
})

test.each([
  [
    'upwards',
    { 'packages/x/src/low.ts': `import './high/a.ts'`, 'packages/x/src/high/a.ts': '' },
    'not below it',
  ],
  [
    'sideways',
    { 'packages/x/src/high/a.ts': `import '../beside.ts'`, 'packages/x/src/beside.ts': '' },
    'not below it',
  ],
  ['from nowhere', { 'packages/x/src/new.ts': '' }, 'no layer'],
])('refuses an import %s', (_, texts, message) => {
  expect(checkLayers('x', [['high', 'beside.ts'], ['low.ts']], parseAll(texts))).toEqual([
    expect.stringContaining(message),
  ])
})

test.each([
  ['packages/claims/src/date-utils.ts', 10, 'says nothing of the field'],
  ['packages/claims/src/shared/count.ts', 10, 'says nothing of the field'],
  ['packages/claims/src/countForms.ts', 10, 'kebab-case'],
  ['packages/claims/src/count.ts', 601, 'more than 600'],
])('refuses the file %s of %i lines', (path, lines, message) => {
  expect(checkFile({ path, lines })).toEqual([expect.stringContaining(message)])
})

test.each([
  ['packages/places/src/common-word.ts', 600],
  ['packages/places/src/world.gen.ts', 9_000],
  ['packages/recount/test/golden/page.js', 9_000],
  ['packages/claims/test/edtf.d.ts', 3],
])('lets the file %s of %i lines pass', (path, lines) => {
  expect(checkFile({ path, lines })).toEqual([])
})
