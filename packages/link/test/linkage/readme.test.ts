import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, afterAll, expect, test } from 'vitest'
import * as library from '@recount/link'
import type { PairRow, Waterfall } from '@recount/link'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { seeded } from '../simulate.ts'

const room = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(join(room, 'README.md'), 'utf8')
const [lines = '', ...others] = [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block)

let folder: string
let server: TestPostgres
beforeAll(async () => {
  // Beside what is built: the checks that read every source file leave it out, and the room is found by its name from there.
  mkdirSync(join(room, 'dist'), { recursive: true })
  folder = mkdtempSync(join(room, 'dist', 'readme-'))
  writeLists(folder)
  server = await startPostgres()
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

/** A block with the lists where they are here. */
function placed(block: string): string {
  return block
    .replaceAll("'${name}.csv'", `'${folder}/\${name}.csv'`)
    .replaceAll("'hospital.csv'", `'${folder}/hospital.csv'`)
}

/** The names that later blocks take from the library, besides those that the first imports. */
function listImports(blocks: readonly string[]): readonly string[] {
  const words = new Set(blocks.join(' ').match(/\w+/g))
  const [, imported = ''] = /import \{([^}]*)\} from '@recount\/link'/.exec(lines) ?? []
  return Object.keys(library).filter((name) => words.has(name) && !imported.split(/\W+/).includes(name))
}

test('the first lines of the README link two lists', { timeout: 60_000 }, async () => {
  expect(lines.match(/^(?:const|await) /gm)).toHaveLength(8)
  const file = join(folder, 'lines.ts')
  writeFileSync(file, `${placed(lines)}\nexport { pairs, because }\n`)
  const { pairs, because } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    readonly pairs: readonly PairRow[]
    readonly because: Waterfall
  }
  const right = pairs.filter(({ left, right: other }) => left.id.slice(1) === other.id.slice(1))
  expect(right.length / pairs.length).toBeGreaterThan(0.95)
  expect(right.length / matches).toBeGreaterThan(0.85)
  expect(because.weight).toBeCloseTo(pairs[0]?.weight ?? 0, 6)
  expect(because.parts.map(({ says }) => says)).toContainEqual(
    expect.stringMatching(/as likely if they are the same/),
  )
})

test('every block of the README runs after the first', { timeout: 60_000 }, async () => {
  expect(others).toHaveLength(8)
  const client = { query: async (sql: string) => ({ rows: await server.engine.ask(sql) }) }
  const said: string[] = []
  const console = { log: (...words: readonly unknown[]) => said.push(words.map(String).join(' ')) }
  const blocks = others.map((block) => `{\n${placed(block)}}`)
  const file = join(folder, 'blocks.ts')
  const head = `import { ${listImports(others).join(', ')} } from '@recount/link'`
  const run = `export async function run(client, console) {\n${blocks.join('\n')}\nreturn { linkage }\n}`
  writeFileSync(file, `${head}\n${placed(lines)}\n${run}\n`)
  const { run: runBlocks } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    readonly run: (client: unknown, console: unknown) => Promise<{ readonly linkage: library.Linkage }>
  }
  const { linkage } = await runBlocks(client, console)
  expect(linkage.records.total).toBe(800)
  expect(said.join('\n')).toMatch(/as likely if they are the same/)
  expect(said.join('\n')).toMatch(/pairs, [\d,]+ of them new/)
  expect(said.join('\n')).toMatch(/[Pp]recision/)
  expect(said.join('\n')).toMatch(/scores of pairs with the same first/)
})

test('the README names every ready-made comparison and every condition', () => {
  const comparisons = Object.keys(library).filter((name) => name.endsWith('Comparison'))
  expect(comparisons.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  const conditions = readFileSync(join(room, 'src', 'model', 'condition.ts'), 'utf8').matchAll(/'([a-z-]+)'/g)
  const tests = [...conditions].map(([, name = '']) => name)
  expect(tests.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

const matches = 200

/** Two lists of invented people, half of the second of whom are in the first, with errors. */
function writeLists(into: string): void {
  const random = seeded(8)
  const word = (letters: number) =>
    Array.from(
      { length: letters },
      () => ['ka', 'ro', 'mi', 'len', 'ba', 'tu', 'sor'][Math.floor(random() * 7)],
    ).join('')
  const firsts = Array.from({ length: 40 }, () => word(2))
  const surnames = Array.from({ length: 150 }, () => word(3))
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  const born = () =>
    `19${40 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
  const people = Array.from({ length: 600 }, () => [
    pick(firsts),
    pick(surnames),
    born(),
    pick(['York', 'Leeds', 'Hull', 'Ripon']),
  ])
  const spoil = ([first = '', surname = '', day = '', town = '']: readonly string[]) => [
    random() < 0.1 ? '' : first,
    random() < 0.15 ? `${surname.slice(0, 3)}x${surname.slice(3)}` : surname,
    random() < 0.1 ? '' : day,
    random() < 0.1 ? 'Selby' : town,
  ]
  const header = 'id,first,surname,born,town'
  const left = people.slice(0, 400).map((row, at) => `r${at},${row.join(',')}`)
  const right = people.slice(matches).map((row, at) => `h${at + matches},${spoil(row).join(',')}`)
  writeFileSync(join(into, 'register.csv'), [header, ...left].join('\n'))
  writeFileSync(join(into, 'hospital.csv'), [header, ...right].join('\n'))
}
