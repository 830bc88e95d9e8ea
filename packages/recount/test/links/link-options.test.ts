import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { link } from '../../src/commands/link.ts'
import type { LinkOptions } from '../../src/commands/link-spec.ts'
import { watched } from '../../src/commands/link-watch.ts'
import { defaultEffects, type Effects } from '../../src/effects.ts'
import { makeWorkFolder, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { makeRegister } from './register.ts'

const work = makeWorkFolder()
const run = (...words: readonly string[]) => recount(['link', ...words], work)

interface Told {
  readonly pairs: number
  readonly trained: boolean
  readonly warnings: readonly string[]
  readonly rules: readonly { readonly words: string }[]
  readonly clusters: { readonly clusters: number } | null
  readonly evaluation: { readonly pairs: { readonly f1: number; readonly precision: number } } | null
  readonly best: readonly { readonly left: { readonly title: string | null } }[]
}

async function tell(...words: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await run(...words, '--json')
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Told
}

/** The effects of a terminal, in the work folder, at which somebody reads along and can press Ctrl-C. */
function interruptible(read: (text: string, interrupt: () => void) => void): Effects {
  let clock = 0
  let interrupt = (): void => {}
  return {
    ...defaultEffects,
    resolvePath: (path) => join(work, path),
    now: () => (clock += 5_000),
    stdout: { ...defaultEffects.stdout, write: () => undefined },
    stderr: { ...defaultEffects.stderr, isTerminal: false, write: (text) => read(text, interrupt) },
    onInterrupt(listener) {
      interrupt = listener
      return () => undefined
    },
  }
}

beforeAll(() => {
  const { left, right, both } = makeRegister(120, 4)
  writeFiles(work, { 'left.csv': left, 'right.csv': right, 'both.csv': both, 'empty.csv': '' })
  writeFiles(work, { 'heading.csv': 'id,name,date of death\n', 'model-of.csv': 'id,name\n1,A\n2,B\n' })
  writeFileSync(join(work, 'latin1.csv'), Buffer.from('id,name\n1,Jos\u00e9\n2,Ana\n', 'latin1'))
  writeFileSync(join(work, 'sheet.csv'), Buffer.from([80, 75, 3, 4, 0, 0, 9]))
})

describe('recount link FILE… without a model', () => {
  test('finds the same people in lists that write dates in other ways, by columns no heading tells of', async () => {
    const told = await tell('left.csv', 'right.csv', '--labels', 'truth', '--write-model', 'model.json')
    expect(told.evaluation?.pairs.f1).toBeGreaterThan(0.95)
    expect(told.rules.map(({ words }) => words).join()).toMatch(/file mark/)
    expect(told.rules.map(({ words }) => words).join()).not.toMatch(/truth/)
    expect(told.best.every(({ left }) => /\w+ \w+/.test(left.title ?? ''))).toBe(true)
  }, 120_000)

  test('the model that it writes scores the same pairs again', async () => {
    const again = await tell('left.csv', 'right.csv', '--labels', 'truth', '--model', 'model.json')
    expect(again).toMatchObject({ trained: false })
    expect(again.evaluation?.pairs.f1).toBeGreaterThan(0.95)
  }, 120_000)

  test('--train learns a model that is there anew', async () => {
    const told = await tell('left.csv', 'right.csv', '--model', 'model.json', '--train')
    expect(told.trained).toBe(true)
  }, 120_000)

  test('--scope both compares within the files too', async () => {
    const across = await tell('left.csv', 'right.csv')
    const both = await tell('left.csv', 'both.csv', '--scope', 'both')
    expect(both.pairs).toBeGreaterThan(across.pairs)
  }, 120_000)

  test('--clusters writes every row, --one-to-one each row once', async () => {
    await tell('left.csv', 'right.csv', '--one-to-one', '--out', 'once.csv', '--clusters', 'clusters.csv')
    const ids = readFileSync(join(work, 'once.csv'), 'utf8').trim().split('\n').slice(1)
    const lefts = ids.map((row) => row.split(',')[1])
    expect(new Set(lefts).size).toBe(lefts.length)
    const rows = readFileSync(join(work, 'clusters.csv'), 'utf8').trim().split('\n')
    expect(rows).toHaveLength(241)
  }, 120_000)

  test('Ctrl-C ends it with 130 and a sentence, and nothing is half written', async () => {
    const before = readdirSync(work)
    let stderr = ''
    const effects = interruptible((text, interrupt) => {
      stderr += text
      if (text.startsWith('patterns of')) interrupt()
    })
    const files = { out: 'cut.csv', clusters: 'cut-clusters.csv', 'write-model': 'cut.json' }
    const options = { operands: ['left.csv', 'right.csv'], sure: [], dates: [], columns: [], ...files }
    const code = await link(options as unknown as LinkOptions, effects)
    expect({ code, files: readdirSync(work) }).toEqual({ code: 130, files: before })
    expect(stderr).toContain('interrupted: nothing was written or recorded')
  }, 120_000)

  test('what fails after Ctrl-C is told as what it is', async () => {
    let interrupt = (): void => {}
    const effects = interruptible((_, press) => (interrupt = press))
    const failing = watched(effects, async ({ onStep }) => {
      onStep({ name: 'writing' }, 0, 1)
      interrupt()
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
  })

  const refused: readonly (readonly [string, readonly string[], RegExp, number])[] = [
    ['an empty file', ['empty.csv'], /empty\.csv is empty/, 2],
    ['a heading without rows', ['heading.csv'], /has a heading and no row below it/, 2],
    ['another encoding', ['latin1.csv'], /Expected text in UTF-8 in latin1\.csv/, 2],
    ['a spreadsheet called CSV', ['sheet.csv'], /Expected a table in text in sheet\.csv/, 2],
    [
      'labels that nobody has',
      ['both.csv', '--labels', 'nobody'],
      /all files have in --labels; found "nobody"/,
      2,
    ],
    [
      'a budget that is too small',
      ['both.csv', '--budget', '1'],
      /would make .* pairs, and 1 are allowed/,
      4,
    ],
    ['a scope there is none of', ['both.csv', '--scope', 'beyond'], /within, across/, 2],
    [
      'a model for other columns',
      ['model-of.csv', 'left.csv', '--model', 'model.json'],
      /columns that aren't there/,
      2,
    ],
  ]

  test.each(refused)(
    'refuses %s',
    async (_, words, message, expected) => {
      const { code, stderr } = await run(...words)
      expect(stderr).toMatch(message)
      expect(code).toBe(expected)
      expect(existsSync(join(work, 'pairs.csv'))).toBe(false)
    },
    60_000,
  )
})
