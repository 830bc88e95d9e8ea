import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, afterAll, expect, test } from 'vitest'
import type { PairRow, Waterfall } from '@recount/link'
import { seeded } from '../simulate.ts'

const room = fileURLToPath(new URL('../../', import.meta.url))
const [, lines = ''] = /```ts\n(import .*?)```/s.exec(readFileSync(join(room, 'README.md'), 'utf8')) ?? []

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(room, 'test', 'readme-'))
  writeLists(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first lines of the README link two lists', { timeout: 60_000 }, async () => {
  expect(lines.match(/^(?:const|await) /gm)).toHaveLength(8)
  const file = join(folder, 'lines.ts')
  writeFileSync(
    file,
    `${lines.replace("'${name}.csv'", `'${folder}/\${name}.csv'`)}\nexport { pairs, because }\n`,
  )
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
