import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import stringWidth from 'string-width'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Effects } from '../src/effects.ts'
import { defaultEffects } from '../src/effects.ts'
import { main } from '../src/main.ts'
import { commandLine, makeWorkFolder, recount } from './command-line.ts'
import { article, monthly, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')

/** Runs a command as if on a terminal of some width, with a clock that goes on by `step` milliseconds at each look. */
async function onTerminal(
  words: readonly string[],
  { columns = 80, hasColors = true, isTerminal = true, step = 0 } = {},
) {
  const printed = { stdout: '', stderr: '' }
  let now = Date.UTC(2020, 0, 1)
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (printed[name] += text),
    isTerminal,
    hasColors,
    columns: isTerminal ? columns : Infinity,
  })
  const effects: Effects = {
    ...defaultEffects,
    stdout: output('stdout'),
    stderr: output('stderr'),
    now: () => (now += step),
    resolvePath: (path) => resolve(work, path),
    onInterrupt: () => () => undefined,
  }
  return { code: await main(words, effects), ...printed }
}

beforeAll(async () => {
  writeFiles(join(work, 'files'), {
    'a.txt': article(12),
    'b.txt': monthly('1,302', 'April'),
    'd.txt': monthly('1,319', 'May'),
    'c.txt': `${article(23)}\u001B]0;owned\u0007 A \u202Eder\u202C monitor said 24 civilians were killed in Raqqa.\n`,
  })
  await recount(['init', folder], work)
  await recount(['add', '--case', folder, 'files/a.txt', 'files/b.txt', 'files/c.txt', 'files/d.txt'], work)
})

// oxlint-disable-next-line no-control-regex -- the very thing that is looked for
const sequence = /\u001B\[\d[\d;]*m/g

describe('on a terminal', () => {
  test.each(
    [['claims'], ['disagreements'], ['statements'], ['series'], ['explain', 'c.txt']].flatMap((words) =>
      [40, 60, 80, 200].map((columns) => [words, columns] as const),
    ),
  )('lines of %j fit %i columns', async (words, columns) => {
    const { stdout, code } = await onTerminal([...words, '--case', 'case'], { columns })
    expect(code).toBe(0)
    expect(stdout).not.toBe('')
    expect(stdout.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([])
  })

  test('the overview of the demo fits', async () => {
    const { stdout, code } = await onTerminal(['demo', '--no-serve'], { columns: 60 })
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([])
  })

  test('colours are told apart from text: without them the same stands there, the figure between signs', async () => {
    const colored = await onTerminal(['claims', '--case', 'case'], { columns: 200 })
    const plain = await onTerminal(['claims', '--case', 'case'], { columns: 200, hasColors: false })
    expect(colored.stdout).toMatch(sequence)
    expect(plain.stdout).not.toMatch(sequence)
    expect(plain.stdout).toContain('»12«')
    expect(colored.stdout.replaceAll(sequence, '').replaceAll(/\s+/g, ' ')).toBe(
      plain.stdout.replaceAll(/[»«]/g, '').replaceAll(/\s+/g, ' '),
    )
  })

  test.each(
    [['claims'], ['statements', '--csv'], ['explain', 'c.txt']].flatMap((words) =>
      [true, false].map((isTerminal) => [words, isTerminal] as const),
    ),
  )('a document can’t write to it or turn a line round (%j, terminal: %s)', async (words, isTerminal) => {
    const { stdout } = await onTerminal([...words, '--case', 'case'], { hasColors: false, isTerminal })
    expect(stdout).toContain('der monitor')
    expect(stdout.replaceAll(/\r\n|[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
  })

  test('what nobody accepted is marked', async () => {
    const { stdout } = await onTerminal(['claims', '--case', 'case'], { hasColors: false })
    expect(stdout).toContain('? proposed')
  })
})

describe('progress', () => {
  test.each([
    [
      'a bar on a terminal',
      { step: 600 },
      // oxlint-disable-next-line no-control-regex -- what redraws the line is what is looked for
      /\r█*░* adding 3 of 3 documents, about 0 s left\u001B\[K\r\u001B\[K$/,
    ],
    [
      'lines elsewhere',
      { step: 4_000, isTerminal: false },
      /^adding 1 of 3 documents, .*\n(?:adding .* documents, .*\n)+$/,
    ],
    ['nothing while a run is short', { step: 1 }, /^$/],
  ])('is %s', async (_, options, expected) => {
    const { stderr } = await onTerminal(
      ['add', '--case', 'case', 'files/a.txt', 'files/b.txt', 'files/c.txt'],
      options,
    )
    expect(stderr).toMatch(expected)
  })
})

test.each([{}, { NO_COLOR: '1' }, { FORCE_COLOR: '1' }])(
  'nothing is coloured in a pipe, with %j',
  async (env) => {
    const { stdout } = await recount(['disagreements', '--case', folder], work, env)
    expect(stdout).not.toBe('')
    expect(stdout).not.toMatch(sequence)
  },
)

/** util-linux's `script` gives a program a terminal; where it is absent only the rule that Node follows is left. */
const hasScript = spawnSync('script', ['--version']).status === 0

test.skipIf(!hasScript).each([
  [{ TERM: 'xterm-256color' }, true],
  [{ TERM: 'xterm-256color', NO_COLOR: '1' }, false],
  [{ TERM: 'dumb' }, false],
])('on a real terminal with %j colours are %s', (env, expected) => {
  const { stdout } = spawnSync(
    'script',
    ['-qec', `${process.execPath} ${commandLine} claims --case ${folder}`, '/dev/null'],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', ...env },
    },
  )
  expect(stdout).toContain('civilians killed')
  expect(sequence.test(stdout)).toBe(expected)
  sequence.lastIndex = 0
})
