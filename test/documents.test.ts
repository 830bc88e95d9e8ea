import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument, type Document } from './documents/markdown.ts'
import { checkCommands, checkLinks, checkNames, type Repository } from './documents/promises.ts'

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

interface Manifest {
  readonly version: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const paths = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', 'packages/*/*.md']).toSorted()
const documents = new Map(paths.map((path) => [path, parseDocument(path, readFileSync(path, 'utf8'))]))
const root = readJson('package.json') as Manifest
const sources = new Map(
  globSync('{packages/*/{src,bin,scripts,test},test,bench}/**/*.{ts,js}').map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]),
)

const repository: Repository = {
  exists: (path) => (/[*{]/.test(path) ? globSync(path).length > 0 : existsSync(path)),
  findAnchors: (path) => documents.get(path)?.anchors,
  declares(name, path) {
    const declaration = new RegExp(
      `(?:function\\*? ${name}\\b|\\bconst ${name}\\b|^\\s+(?:async )?${name}\\()`,
      'm',
    )
    const texts = path === undefined ? [...sources.values()] : [sources.get(path) ?? '']
    return texts.some((text) => declaration.test(text))
  },
  listScripts: (folder) => Object.keys((readJson(`${folder}/package.json`) as Manifest).scripts ?? {}),
  options: readOptions(readFileSync('docs/commands.md', 'utf8')),
  tops: readdirSync('.'),
}

function readOptions(commands: string): ReadonlyMap<string, readonly string[]> {
  const sections = commands.split(/^## recount /m).slice(1)
  return new Map(
    sections.map((section) => [
      section.split('\n')[0] ?? '',
      [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, option = '']) => option),
    ]),
  )
}

test('there are documents to check', () => {
  expect(paths).toEqual(expect.arrayContaining(['ARCHITECTURE.md', 'README.md', 'docs/commands.md']))
  expect([...repository.options.keys()]).toContain('extract')
})

test.each(paths)('links of %s lead somewhere', (path) => {
  expect(checkLinks(documents.get(path) as Document, repository)).toEqual([])
})

test.each(paths)('files and functions named in %s exist', (path) => {
  expect(checkNames(documents.get(path) as Document, repository)).toEqual([])
})

test.each(paths)('commands in %s can be run', (path) => {
  expect(checkCommands(documents.get(path) as Document, repository)).toEqual([])
})

test('every package that is installed has its line in ARCHITECTURE.md', () => {
  const named = new Set(documents.get('ARCHITECTURE.md')?.lines.flatMap(({ codes }) => codes))
  const manifests = ['package.json', ...globSync('packages/*/package.json')].map(
    (path) => readJson(path) as Manifest,
  )
  const wanted = manifests.flatMap(({ dependencies, devDependencies }) =>
    Object.keys({ ...dependencies, ...devDependencies }),
  )
  const foreign = [...new Set(wanted)].filter(
    (name) => !name.startsWith('@recount/') && !name.startsWith('@types/'),
  )
  expect(foreign.filter((name) => !named.has(name)).toSorted()).toEqual([])
})

test('the changelog knows this version', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## [${root.version}]`)
})

// The checks themselves: what each has to refuse.

const fake: Repository = {
  exists: (path) => ['docs/a.md', 'docs/b.md', 'packages/x.ts', '.ci/run'].includes(path),
  findAnchors: (path) => (path === 'docs/a.md' ? ['one-part'] : []),
  declares: (name, path) => name === 'readOne' && (path === undefined || path === 'packages/x.ts'),
  listScripts: (folder) => (folder === '.' ? ['test', 'demo'] : ['make']),
  options: new Map([
    ['add', ['--case']],
    ['init', []],
  ]),
  tops: ['packages', 'docs', '.ci'],
}

test.each([
  ['a file', '[x](b.md)', 0],
  ['a file that is gone', '[x](c.md)', 1],
  ['a heading', '[x](a.md#one-part)', 0],
  ['a heading that is gone', '[x](b.md#one-part)', 1],
  ['another site', '[x](https://example.org/c.md)', 0],
  ['nothing, being code', '`[x](c.md)`', 0],
])('a link to %s', (_, text, faults) => {
  expect(checkLinks(parseDocument('docs/b.md', text), fake)).toHaveLength(faults)
})

test.each([
  ['`packages/x.ts`', 0],
  ['`packages/y.ts`', 1],
  ['`readOne()`', 0],
  ['`readTwo()`', 1],
  ['`packages/x.ts` `readOne()`', 0],
  ['`packages/y.ts` `readOne()`', 2],
  ['either/or, `node:fs/promises` and `two words`', 0],
])('names in %s', (text, faults) => {
  expect(checkNames(parseDocument('docs/b.md', text), fake)).toHaveLength(faults)
})

test.each([
  ['npm ci && npm run demo # once', 0],
  ['npm test', 0],
  ['npm run dmeo', 1],
  ['npm run make --workspace packages/x', 0],
  ['npm run make', 1],
  ['npx recount add --case x a.txt', 0],
  ['npx recount add --csae x a.txt', 1],
  ['npx recount ad x', 1],
  ['npx recount add|init x', 0],
  ['.ci/run', 0],
  ['make all', 1],
])('the command %s', (line, faults) => {
  expect(checkCommands(parseDocument('docs/b.md', `\`\`\`sh\n${line}\n\`\`\``), fake)).toHaveLength(faults)
})
