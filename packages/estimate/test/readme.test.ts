import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Estimate } from '@recount/estimate'

const room = fileURLToPath(new URL('../', import.meta.url))
const text = readFileSync(join(room, 'README.md'), 'utf8')
const [lines = '', ...others] = [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block)

let folder: string
beforeAll(() => {
  // Beside what is built: the checks that read every source file leave it out, and the room is found by its name from there.
  mkdirSync(join(room, 'dist'), { recursive: true })
  folder = mkdtempSync(join(room, 'dist', 'readme-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run<T>(name: string, source: string): Promise<T> {
  const file = join(folder, name)
  writeFileSync(file, source)
  return import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<T>
}

const imports = /^import (?:type )?\{([^}]*)\} from '(@recount\/estimate[^']*)'\n/gm

test('the first lines of the README estimate by four methods', { timeout: 120_000 }, async () => {
  expect(lines.match(/^(?:const|await) /gm)).toHaveLength(8)
  const { told } = await run<{
    readonly told: readonly Pick<Estimate, 'method' | 'documented' | 'undocumented'>[]
  }>('lines.ts', `${lines}\nexport { told }\n`)
  expect(told.map(({ method }) => method)).toEqual(['chao', 'loglinear', 'dga', 'lcmcr'])
  for (const { documented, undocumented } of told) {
    expect(documented).toBe(525)
    expect(undocumented?.point).toBeGreaterThan(100)
    expect(undocumented?.point).toBeLessThan(2000)
  }
})

test('every block of the README runs beside the table of the first', { timeout: 120_000 }, async () => {
  expect(others.length).toBeGreaterThan(4)
  const names = new Set(
    others.flatMap((block) => [...block.matchAll(imports)].flatMap(([, list = '']) => list.split(','))),
  )
  const known = [...names].map((name) => name.trim()).filter((name) => name !== '')
  const [, table = ''] = /^((?:const (?:counts|patterns|overlaps) .*\n)+)/m.exec(lines) ?? []
  const blocks = others.map((block) => `{\n${block.replaceAll(imports, '')}}\n`)
  const source = `import { ${[...new Set([...known, 'defineOverlaps'])].join(', ')} } from '@recount/estimate'\n${table}${blocks.join('')}`
  await expect(run('blocks.ts', source)).resolves.toBeDefined()
})
