import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder, readLines, recount } from './command-line.ts'
import { article, monthly, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
let folder = ''

/** What the lists have in common, as data. */
interface Listed {
  readonly id: string
  readonly status: string
  readonly best: { readonly min: number | null }
  readonly certainty: string
  readonly members: readonly string[]
  readonly steps: readonly {
    readonly statement: string
    readonly step: string
    readonly difference: number | null
  }[]
  readonly claims: readonly { readonly id: string; readonly documentName: string; readonly status: string }[]
}

async function list(command: string, ...words: readonly string[]): Promise<readonly Listed[]> {
  const { stdout, code } = await recount([command, '--case', folder, '--json', ...words], work)
  expect(code).toBe(0)
  return readLines<Listed>(stdout)
}

function ask(...words: readonly string[]) {
  return recount([...words, '--case', folder], work)
}

beforeAll(async () => {
  const files = writeFiles(join(work, 'files'), {
    'a.txt': article(12),
    'b.txt': monthly('1,302', 'April'),
    'c.txt': monthly('1,319', 'May'),
    'd.txt':
      'Monitor counts\n\nThe Syrian Observatory for Human Rights said on May 30, 2019 that more than 3,800 civilians, including 950 children, were killed by the US-led Coalition in Syria.\n',
    'e.txt':
      'Monitor raises its count\n\nThe Syrian Observatory for Human Rights has recorded more than 3,900 civilians killed by the US-led Coalition in Syria.\n',
  })
  folder = await makeEmptyCase('case')
  await recount(['add', '--case', folder, ...files.map((file) => join(work, 'files', file))], work)
})

describe('statements', () => {
  test.each([
    [[], [12, 950, 1302, 1319, 3800, 3900]],
    [
      ['--claimant', 'Coalition'],
      [12, 1302, 1319],
    ],
    [['--claimant', 'SOHR', '--victims', 'children'], [950]],
    [['--place', 'Raqqa'], [12]],
    [
      ['--place', 'Syria'],
      [12, 950, 1302, 1319, 3800, 3900],
    ],
    [
      ['--measure', 'killed', '--victims', 'civilians'],
      [12, 1302, 1319, 3800, 3900],
    ],
    [['--scope', 'child syr'], [950]],
    [['--scope', 'RAQQA'], [12]],
    [['--from', '2019-04', '--to', '2019-04-30'], [1302]],
    [['--to', '2018'], [12]],
    [['--measure', 'strikes'], []],
  ])('%j chooses %j', async (words, expected) => {
    const found = await list('statements', ...words)
    expect(found.map(({ best }) => best.min ?? 0).sort((a, b) => a - b)).toEqual(expected)
  })

  test('stand in the same order and number as data, as a table and as text', async () => {
    const found = await list('statements')
    const table = (await ask('statements', '--csv')).stdout.split('\r\n')
    expect(table.slice(1, -1).map((record) => record.split(',')[0])).toEqual(found.map(({ id }) => id))
    const text = (await ask('statements')).stdout
    const places = found.map(({ id }) => text.indexOf(id.slice(0, 10)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('without a date are not lost in silence where a date is asked for', async () => {
    const { stdout, stderr } = await ask('statements', '--json', '--from', '2019-06')
    expect({ stdout, stderr }).toEqual({
      stdout: '',
      stderr: 'no statement matches\nleft out: 1 statement without a date\n',
    })
  })

  test('beyond a limit are counted on stderr', async () => {
    const { stdout, stderr } = await ask('statements', '--json', '--limit', '2')
    expect(readLines(stdout)).toHaveLength(2)
    expect(stderr).toBe('4 more statements: --limit was reached\n')
  })
})

describe('series', () => {
  test('name each step of a claimant’s figures, and measure it', async () => {
    const [one, ...others] = await list('series', '--claimant', 'Coalition', '--from', '2019-05')
    expect(others).toEqual([])
    expect(one?.steps.map(({ step, difference }) => [step, difference])).toEqual([
      ['first', null],
      ['revision up', 17],
    ])
    const { stdout } = await ask('series')
    expect(stdout).toMatch(/revision up\s+\+17/)
  })
})

describe('disagreements', () => {
  test('are certain or possible, and nothing else', async () => {
    const all = await list('disagreements')
    const [certain, possible] = [
      await list('disagreements', '--certain'),
      await list('disagreements', '--possibly'),
    ]
    expect(all.length).toBeGreaterThan(1)
    expect([...certain, ...possible].map(({ id }) => id).toSorted()).toEqual(
      all.map(({ id }) => id).toSorted(),
    )
    expect(new Set(certain.map(({ certainty }) => certainty)).has('possibly')).toBe(false)
  })

  test('are chosen where one side fits', async () => {
    const found = await list('disagreements', '--claimant', 'SOHR', '--scope', 'syria civilians')
    expect(found.length).toBeGreaterThan(0)
    for (const { claims } of found) expect(claims.map(({ documentName }) => documentName)).toContain('e.txt')
  })
})

describe('explain', () => {
  test('gives a statement down to its sentence, its place and who decided what', async () => {
    const [one] = await list(
      'statements',
      '--from',
      '2019-05-31',
      '--to',
      '2019-05-31',
      '--claimant',
      'Coalition',
    )
    const claim = one?.claims[0]?.id ?? ''
    await ask('accept', claim, '--by', 'Ann Example', '--why', 'read against the original')
    const { stdout, code } = await ask('explain', one?.id.slice(0, 10) ?? '')
    expect(code).toBe(0)
    for (const words of [
      '»1,319« civilians were killed',
      'c.txt',
      'revision up',
      'accepted by Ann Example',
      'characters 31–',
    ])
      expect(stdout).toContain(words)
    expect((await list('statements', '--from', '2019-05-31', '--claimant', 'Coalition'))[0]?.status).toBe(
      'accepted',
    )
  })

  test('quotes the words of every field of a claim from the text itself', async () => {
    const [one] = await list('claims', '--document', 'a.txt')
    const { stdout } = await ask('explain', one?.id ?? '')
    expect(stdout).toMatch(/Count +12 .*“12” \d+–\d+/)
    expect(stdout).toMatch(/Places +Raqqa/)
  })

  test('says what is not there, and what to do', async () => {
    const { code, stderr, stdout } = await ask('explain', 'nothing.txt')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('recount statements, series, disagreements and claims show ids')
  })
})

describe('nothing found', () => {
  test.each([
    ['statements', ['--claimant', 'Nobody At All'], 'no statement matches\n'],
    ['series', ['--place', 'Yemen'], 'no series matches\n'],
    ['disagreements', ['--kind', 'attribution'], 'no disagreement found\n'],
  ])('is said on stderr by %s, and is no fault', async (command, words, message) => {
    const { code, stdout, stderr } = await ask(command, ...words)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain(message)
  })
})

test.each([
  [['statements', '--victims', 'cats'], 'Expected --victims to be one of'],
  [['statements', '--from', 'May'], 'Expected --from to be a day, month or year; found "May"'],
  [['statements', '--from', '2020', '--to', '2019'], 'Expected --from to be no later than --to'],
  [['series', '--limit', '0'], 'Expected --limit to be a number from 1 on'],
  [['statements', '--json', '--csv'], 'Expected --json or --csv; found both'],
  [['disagreements', '--certain', '--possibly'], 'Expected --certain or --possibly; found both'],
])('%j is refused', async (words, message) => {
  const { code, stderr, stdout } = await ask(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})
