import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { makeRegister } from './register.ts'

const work = makeWorkFolder()
const run = (...words: readonly string[]) => recount(['link', ...words], work)

interface Reading {
  readonly file: string
  readonly column: string
  readonly order: string
  readonly by: string
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
}

interface Told {
  readonly notes: readonly string[]
  readonly dates: readonly Reading[]
  readonly evaluation: { readonly pairs: { readonly f1: number; readonly recall: number } } | null
}

async function tell(...words: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await run(...words, '--labels', 'truth', '--json')
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Told
}

type Writing = (year: string, month: string, day: string, row: number) => string

const dayFirst: Writing = (year, month, day) => `${day}/${month}/${year}`
const monthFirst: Writing = (year, month, day) => `${month}/${day}/${year}`
const iso: Writing = (year, month, day) => `${year}-${month}-${day}`

/** The list with its dates written so; `days` is how many days a month has. File marks are left out: names and dates are left. */
function rewrite(list: string, write: Writing, days = 28): string {
  const lines = list.trim().split('\n')
  const rows = lines.slice(1).map((line, at) => {
    const [id, name, date = '', , truth] = line.split(',')
    const parts = date.includes('/') ? date.split('/').toReversed() : date.split('-')
    const [year = '', month = '', day = ''] = parts
    const kept = String(((Number(day) - 1) % days) + 1).padStart(2, '0')
    return [id, name, write(year, month, kept, at), truth].join(',')
  })
  return `id,name,date of birth,truth\n${rows.join('\n')}\n`
}

beforeAll(async () => {
  const { left, right } = makeRegister(120, 11)
  writeFiles(work, {
    'left.csv': rewrite(left, dayFirst),
    'left-iso.csv': rewrite(left, iso, 12),
    'left-american.csv': rewrite(left, monthFirst),
    'right.csv': rewrite(right, monthFirst),
    'unclear.csv': rewrite(right, monthFirst, 12),
    'mixed.csv': rewrite(right, (year, month, day, row) =>
      (row % 6 === 0 ? dayFirst : monthFirst)(year, month, day, row),
    ),
  })
  await recount(['init', join(work, 'case')], work)
})

describe('the order of day and month', () => {
  test('is told for each file by its own cells, and dates are read right', async () => {
    const told = await tell('left.csv', 'right.csv', '--write-model', 'model.json')
    expect(told.dates).toMatchObject([
      { file: 'left', column: 'date of birth', order: 'day-first', by: 'cells', monthFirst: 0 },
      { file: 'right', column: 'date of birth', order: 'month-first', by: 'cells', dayFirst: 0 },
    ])
    expect(told.notes).toEqual([])
    expect(told.evaluation?.pairs.f1).toBeGreaterThan(0.95)
  }, 120_000)

  test('is told anew where a model that was written scores', async () => {
    const told = await tell('left.csv', 'right.csv', '--model', 'model.json')
    expect(told.dates.map(({ order }) => order)).toEqual(['day-first', 'month-first'])
    expect(told.evaluation?.pairs.f1).toBeGreaterThan(0.95)
    const { stdout } = await run('left.csv', 'right.csv', '--model', 'model.json', '--explain', 'a40,b10')
    const born = (name: string, id: string) =>
      readFileSync(join(work, name), 'utf8').split(`\n${id},`)[1]?.split(',')[1]?.split('/') ?? []
    const [day, month, year] = born('left.csv', 'a40')
    expect(born('right.csv', 'b10')).toEqual([month, day, year])
    expect(stdout).toContain(`${year}-${month}-${day}`)
  }, 120_000)

  test('where nothing tells, it is day first, and that is said, printed and in JSON', async () => {
    const told = await tell('left-iso.csv', 'unclear.csv')
    expect(told.dates).toMatchObject([{ file: 'unclear', order: 'day-first', by: 'nothing', dayFirst: 0 }])
    expect(told.notes.join()).toMatch(
      /^unclear: in “date of birth” 01\/06\/2000 could be 1 June or January 6 \(\d+ cells in all could be read both ways\): taken as day\/month, for nothing tells; say otherwise with --dates unclear:month-first\.$/,
    )
    const { stdout } = await run('left-iso.csv', 'unclear.csv')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(told.notes[0])
  }, 120_000)

  test('is what --dates says, by the name of the file or its path', async () => {
    const wrong = await tell('left-iso.csv', 'unclear.csv')
    for (const file of ['unclear', 'unclear.csv']) {
      // oxlint-disable-next-line no-await-in-loop -- one command at a time
      const told = await tell('left-iso.csv', 'unclear.csv', '--dates', `${file}:month-first`)
      expect(told).toMatchObject({ dates: [{ order: 'month-first', by: 'person' }], notes: [] })
      expect(told.evaluation?.pairs.f1).toBeGreaterThan(0.95)
      expect(wrong.evaluation?.pairs.recall).toBeLessThan(told.evaluation?.pairs.recall ?? 0)
    }
  }, 240_000)

  test('is that of the other files where only they show it, and that is said', async () => {
    const told = await tell('left-american.csv', 'unclear.csv')
    expect(told.dates).toMatchObject([
      { file: 'left-american', by: 'cells' },
      { file: 'unclear', order: 'month-first', by: 'other files' },
    ])
    expect(told.notes.join()).toMatch(
      /taken as month\/day, as in the other files; say otherwise with --dates unclear:day-first/,
    )
  }, 120_000)

  test('a file that contradicts itself is named, each cell is read as it can be, the others as most', async () => {
    const told = await tell('left.csv', 'mixed.csv')
    const mixed = told.dates.find(({ file }) => file === 'mixed')
    expect(mixed).toMatchObject({ order: 'month-first', by: 'cells' })
    expect(mixed?.dayFirst).toBeGreaterThan(0)
    expect(mixed?.monthFirst).toBeGreaterThan(mixed?.dayFirst ?? 0)
    expect(told.notes).toEqual([
      `mixed: in “date of birth” ${mixed?.dayFirst} cells can be only day/month and ${mixed?.monthFirst} cells only month/day: the file contradicts itself. Each of them is read in the only way it can be. ${mixed?.either} cells that could be both, such as 01/06/2000, are taken as month/day, as ${mixed?.monthFirst} other cells can only be; say otherwise with --dates mixed:day-first.`,
    ])
  }, 120_000)

  test.each([
    ['unclear', /Expected FILE:day-first or FILE:month-first after --dates; found "unclear"/],
    ['unclear:year-first', /FILE:month-first after --dates; found "unclear:year-first"/],
    ['other:day-first', /Expected one of the files in --dates; found "other"/],
  ])('--dates %s is refused with a sentence', async (said, sentence) => {
    const { code, stderr } = await run('left-iso.csv', 'unclear.csv', '--dates', said)
    expect(code).toBe(2)
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(sentence)
  })

  test('lists in a case are read with the same care', async () => {
    const link = (...words: readonly string[]) =>
      run('--case', join(work, 'case'), '--lists', 'left-iso.csv,unclear.csv', ...words, '--json')
    const summaryOf = (stdout: string) => readLines<{ notes?: readonly string[] }>(stdout).at(-1)?.notes
    const unsaid = await link()
    expect(summaryOf(unsaid.stdout)?.join()).toMatch(/could be 1 June or January 6 .*taken as day\/month/)
    const said = await link('--dates', 'unclear:month-first')
    expect(summaryOf(said.stdout)?.join()).not.toMatch(/could be/)
    const [first] = readLines<{ right: { fields: readonly { name: string; value: string }[] } }>(said.stdout)
    expect(first?.right.fields.map(({ name }) => name)).toContain('date of birth (as written)')
  }, 240_000)
})
