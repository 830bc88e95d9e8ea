import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Book } from '@recount/reconcile'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultEffects, type Effects } from '../src/effects.ts'
import { main } from '../src/main.ts'
import { makeWorkFolder, readLines, recount } from './command-line.ts'
import { expectGolden } from './golden.ts'
import { listAll, openMarkup, textOf } from './report/page.ts'

const work = makeWorkFolder()
const texts = join(import.meta.dirname, 'books')

/** Runs a command as on a terminal without colours. */
async function onTerminal(
  words: readonly string[],
  columns: number,
): Promise<{ code: number; stdout: string }> {
  let stdout = ''
  const quiet = { isTerminal: true, hasColors: false, columns }
  const effects: Effects = {
    ...defaultEffects,
    stdout: { ...quiet, write: (text: string) => void (stdout += text) },
    stderr: { ...quiet, write: () => undefined },
    now: () => Date.UTC(2020, 0, 1),
    resolvePath: (path) => resolve(work, path),
    onInterrupt: () => () => undefined,
  }
  return { code: await main(words, effects), stdout }
}

beforeAll(async () => {
  const files = readdirSync(texts).map((name) => join(texts, name))
  await recount(['init', 'case'], work)
  await recount(['add', '--case', 'case', ...files], work)
})

describe('ten monthly reports of one belligerent', () => {
  test('come to the books that a person would draw up', async () => {
    const { code, stdout } = await onTerminal(['books', '--case', 'case'], 80)
    expect(code).toBe(0)
    expectGolden('books.txt', stdout)
  })

  test.each([40, 60, 80])('are set out in %i columns', async (columns) => {
    const { stdout } = await onTerminal(['books', '--case', 'case'], columns)
    expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([])
  })

  test('can be explained down to the sentences: the book, a sum, a finding', async () => {
    const [book] = await readBooks('--claimant', 'the coalition')
    const fall = book?.findings.find(({ kind }) => kind === 'silent fall')
    const sum = book?.months.flatMap(({ identities }) => identities).find(({ result }) => result === 'fails')
    for (const one of [book, fall, sum]) {
      const { code, stdout } = await onTerminal(['explain', '--case', 'case', one?.id ?? 'none'], 80)
      expect(code).toBe(0)
      expect(stdout).toContain('characters')
    }
    const { stdout } = await onTerminal(['explain', '--case', 'case', fall?.id ?? 'none'], 80)
    expect(stdout).toContain('1,335')
  })

  test('are the table of what was published', async () => {
    const [book, ...others] = await readBooks('--claimant', 'the coalition')
    expect(others).toEqual([])
    const cells = book?.months.map(({ month, figures }) =>
      [month, ...figures.map(({ line, value }) => `${line} ${value}`)].join(' | '),
    )
    expect(cells).toEqual([
      '2017-02 | cumulative 229',
      '2017-03 | carried-over 43 | new 27 | completed 28 | credible 9 | non-credible 17 | duplicate 2 | open 42 | credited 45 | unallocated 80 | cumulative 352',
      '2017-04 | carried-over 42 | new 43 | completed 47 | credible 16 | non-credible 31 | open 38 | credited 132 | cumulative 484',
      '2017-05 | completed 141 | credited 119 | cumulative 603',
      '2018-06 | carried-over 314 | new 45 | completed 125 | credible 16 | non-credible 106 | duplicate 3 | open 234 | credited 105',
      '2018-11 | carried-over 194 | new 15 | completed 25 | credible 3 | non-credible 20 | duplicate 2 | open 184 | credited 15 | cumulative 1139',
      '2018-12 | carried-over 184 | new 10 | completed 12 | credible 5 | non-credible 6 | duplicate 1 | open 182 | credited 51 | cumulative 1190',
      '2019-04 | open 111 | cumulative 1302',
      '2019-05 | open 159 | cumulative 1319',
      '2019-06 | cumulative 1321',
      '2019-08 | carried-over 97 | completed 20 | credible 7 | non-credible 13 | reopened 2 | open 79 | credited 22 | cumulative 1335',
    ])
    expect(book?.claims).toHaveLength(new Set(book?.claims).size)
  })

  test('balance but for 352 in March 2017 and a silent fall in 2019', async () => {
    const [book] = await readBooks()
    const failing = book?.months.flatMap(({ identities }) =>
      identities.filter(({ result }) => result === 'fails'),
    )
    expect(failing?.map(({ month, name, difference }) => [month, name, difference])).toEqual([
      ['2017-03', 'cumulative', -2],
      ['2019-08', 'cumulative', -8],
    ])
    const told = book?.findings.map(({ kind, size }) => `${kind} ${size}`)
    expect(told?.filter((words) => !words.startsWith('missing'))).toEqual([
      'silent fall -8',
      'imbalance -2',
      'remainder 80',
    ])
  })

  test('are nobody else’s', async () => {
    const { stdout, stderr } = await recount(['books', '--case', 'case', '--claimant', 'Airwars'], work)
    expect(stdout).toBe('')
    expect(stderr).toContain('no official books found')
  })

  test('have a section in the report, every figure leading to its sentence', async () => {
    await recount(['report', '--case', 'case', '--out', 'report.html'], work)
    const page = openMarkup(readFileSync(join(work, 'report.html'), 'utf8'))
    expect(listAll(page, '.contents a').map(textOf)).toContain('Official books')
    const section = page.querySelector('#books')
    expect(textOf(section)).toContain('17 sums hold, 2 fail, 25 can’t be told for want of a line.')
    expect(textOf(section)).toContain('The total fell by 8 without a word')
    expect(section && listAll(section, 'table.ledger tbody tr')).toHaveLength(11)
    const ids = new Set(listAll(page, '[id]').map(({ id }) => id))
    const links = listAll(page, '#books a').map((link) => link.getAttribute('href')?.slice(1) ?? '')
    expect(links.length).toBeGreaterThan(60)
    expect(links.filter((target) => !ids.has(target))).toEqual([])
  })
})

async function readBooks(...words: readonly string[]): Promise<readonly Book[]> {
  const { stdout } = await recount(['books', '--case', 'case', '--json', ...words], work)
  return readLines<Book>(stdout)
}
