import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { familiesCsv, hospitalCsv, isSame, shared } from './people.ts'

const work = makeWorkFolder()
const run = (...words: readonly string[]) => recount(['link', ...words], work)
const readOut = (name: string) => readFileSync(join(work, name), 'utf8')

interface Told {
  readonly columns: Readonly<Record<string, string>>
  readonly pairs: number
  readonly trained: boolean
  readonly rules: readonly { readonly pairs: number }[]
  readonly thresholds: readonly { readonly pairs: number }[]
  readonly evaluation: { readonly pairs: { readonly f1: number } } | null
}

beforeAll(() => {
  writeFiles(work, {
    'hospital.csv': hospitalCsv,
    'families.csv': familiesCsv,
    'one.csv': 'id,name,date of death\n1,Ahmad Haddad,2017-03-01\n',
    'twice.csv': 'id,name,date of death\n1,Ahmad Haddad,2017-03-01\n1,Omar Najjar,2017-03-02\n',
    'nameless.csv': 'id,colour\n1,red\n2,blue\n',
    'no-id.csv': 'name,date of death\nAhmad Haddad,2017-03-01\nOmar Najjar,2017-03-02\n',
    'notes.docx': 'not a table',
    'list.json': '[1, 2]',
  })
})

describe('recount link FILE…', () => {
  test('finds the same people on a list in English and one in Arabic, and writes them', async () => {
    const { code, stdout, stderr } = await run(
      'hospital.csv',
      'families.csv',
      '--one-to-one',
      '--write-model',
      'model.json',
      '--out',
      'pairs.csv',
      '--clusters',
      'clusters.csv',
      '--json',
    )
    expect(stderr).not.toContain('recount:')
    expect(code).toBe(0)
    const told = JSON.parse(stdout) as Told
    expect(told.columns).toMatchObject({ id: 'id', name: 'name', died: 'date of death', place: 'place' })
    const [, ...rows] = readOut('pairs.csv').trim().split('\n')
    const right = rows.filter((row) => {
      const [, left = '', , family = ''] = row.split(',')
      return isSame(left, family)
    })
    expect(rows).toHaveLength(told.pairs)
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.95)
    expect(right.length / shared).toBeGreaterThanOrEqual(0.9)
    expect(readOut('clusters.csv').trim().split('\n')).toHaveLength(401)
  }, 120_000)

  test('the same files and seed give the same model, byte for byte', async () => {
    const before = readOut('model.json')
    await run('hospital.csv', 'families.csv', '--write-model', 'again.json')
    expect(readOut('again.json')).toBe(before)
  }, 120_000)

  test('scores by a model that is there, and tells how a pair’s weight comes about', async () => {
    const scored = await run(
      'hospital.csv',
      'families.csv',
      '--model',
      'model.json',
      '--out',
      'more.parquet',
      '--json',
    )
    const explained = await run(
      'hospital.csv',
      'families.csv',
      '--model',
      'model.json',
      '--explain',
      'h121,1',
      '--json',
    )
    expect(scored.code).toBe(0)
    expect(existsSync(join(work, 'more.parquet'))).toBe(true)
    expect(JSON.parse(scored.stdout)).toMatchObject({ trained: false })
    const told = JSON.parse(explained.stdout) as {
      readonly prior: number
      readonly weight: number
      readonly parts: readonly { readonly weight: number; readonly frequencyWeight: number }[]
    }
    const sum = told.parts.reduce((all, part) => all + part.weight + part.frequencyWeight, told.prior)
    expect(sum).toBeCloseTo(told.weight, 9)
  }, 120_000)

  test('prints the steps in SQL and scores nothing', async () => {
    const { code, stdout } = await run('hospital.csv', '--sql', '--out', 'none.csv')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^-- scores of pairs with the same consonants of name\ncreate /)
    expect(existsSync(join(work, 'none.csv'))).toBe(false)
  }, 120_000)

  test('numbers rows where nothing tells them apart and that is asked for', async () => {
    const { code, stdout } = await run('no-id.csv', '--number-rows', '--json')
    expect({ code, rows: (JSON.parse(stdout) as { files: unknown }).files }).toEqual({
      code: 0,
      rows: [{ name: 'no-id', rows: 2 }],
    })
  }, 120_000)

  const refused: readonly (readonly [string, readonly string[], RegExp, number])[] = [
    ['no files', [], /Expected files to link; found none/, 2],
    ['no such file', ['gone.csv'], /There is no file gone\.csv/, 3],
    [
      'an ending nobody reads',
      ['notes.docx'],
      /ends in \.csv, \.tsv, \.parquet or \.json; found notes\.docx/,
      2,
    ],
    [
      'a column of ids that is missing',
      ['no-id.csv'],
      /no-id\.csv has no column that tells its rows apart/,
      2,
    ],
    ['an id that no file has', ['one.csv', '--id', 'key'], /one\.csv has no column "key"/, 2],
    ['ids that stand twice', ['twice.csv'], /“1” is in “twice” 2 times/, 2],
    ['one row', ['one.csv'], /nothing to compare: “one” has 1 record/, 2],
    ['nothing to compare by', ['nameless.csv'], /No columns that all files have were found to compare by/, 2],
    ['no such model', ['one.csv', '--model', 'gone.json'], /There is no model file gone\.json/, 3],
    ['a model that is none', ['one.csv', '--model', 'list.json'], /Expected a model in list\.json/, 2],
    [
      'a place to write that is no table',
      ['hospital.csv', '--out', 'pairs.txt'],
      /ends in \.parquet, \.csv or \.json to write to/,
      2,
    ],
    ['a probability above 1', ['hospital.csv', '--at-least', '2'], /between 0 and 1 after --at-least/, 2],
    [
      'sure columns that nobody has',
      ['hospital.csv', '--sure', 'nose'],
      /Expected columns that all files have in --sure; found "nose"/,
      2,
    ],
    ['files beside --statements', ['one.csv', '--statements'], /Expected no files beside --statements/, 2],
  ]

  test.each(refused)(
    'refuses %s',
    async (_, words, message, code) => {
      const finished = await run(...words)
      expect(finished.stderr).toMatch(message)
      expect(finished.code).toBe(code)
    },
    60_000,
  )
})
