import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ToldAnswer, ToldEstimate } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { finish, makeWorkFolder, recount, start } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { makeTable, quick } from './tables.ts'

const work = makeWorkFolder()
const example = (name: string) =>
  fileURLToPath(new URL(`../../../../examples/estimate/${name}`, import.meta.url))
const run = (...words: readonly string[]) => recount(['estimate', ...words], work)
const write = (name: string, value: unknown) => writeFiles(work, { [name]: JSON.stringify(value) })

async function ask(...words: readonly string[]): Promise<ToldAnswer & { readonly notes: readonly string[] }> {
  const { code, stdout, stderr } = await run(...words, '--json')
  expect({ code, stderr: stderr.includes('recount:') }).toEqual({ code: 0, stderr: false })
  return JSON.parse(stdout) as ToldAnswer & { readonly notes: readonly string[] }
}

const outcomes = (estimates: readonly ToldEstimate[]) => estimates.map(({ outcome }) => outcome)

/** A number of a table that nothing can be told of would be NaN, which JSON has as null among numbers. */
function expectNumbers(estimates: readonly ToldEstimate[]): void {
  for (const { total, undocumented, documented } of estimates) {
    if (total === null || undocumented === null) continue
    expect(total.low).toBeGreaterThanOrEqual(documented)
    expect(total.point).toBeGreaterThanOrEqual(total.low)
    expect(total.high).toBeGreaterThanOrEqual(total.point)
    expect(undocumented.point).toBeCloseTo(total.point - documented, 6)
  }
}

describe('counts in JSON', () => {
  test('prints the documented apart, each method with its assumption, and the methods against each other', async () => {
    const { code, stdout } = await run(
      '--counts',
      example('lists.json'),
      '--strata',
      'Harbour Mills',
      ...quick,
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^documented: 580 \(counted\), on 4 lists$/m)
    expect(stdout).toMatch(
      /^ {2}documented +580 +counted\n {2}\+ undocumented +\d+ {2}\[\d+ to \d+\] +estimated, at least\n {2}= together +\d+ {2}\[\d+ to [\d,]+\]/m,
    )
    expect(stdout.match(/^ {2}assumes: /gm)).toHaveLength(4)
    expect(stdout).toContain('the methods against each other')
    expect(stdout).toMatch(/●.*·.* {2}145 {2}█/)
    expect(stdout).toContain('under other settings')
  })

  test('refuses a stratum whose lists share nobody without a number, and so the total over all', async () => {
    const { stdout } = await run('--counts', example('lists.json'), '--method', 'chao,loglinear', '--brief')
    const [, quay = ''] = stdout.split('North Quay\n')
    const stratum = quay.split('All 3 strata')[0] ?? ''
    expect(stratum).toContain('documented 19 (counted); no estimate is given')
    expect(stratum).toContain('REFUSED: Of 19 individuals')
    expect(stratum).not.toContain('undocumented')
    expect(stdout).toContain('There is no total over the strata')
    expect(stdout).toMatch(/North Quay +19 +refused +refused/)
  })

  test('gives the same bytes with one thread and with four, and others with another seed', async () => {
    const words = ['--counts', example('lists.json'), '--strata', 'Old Market,Harbour Mills', '--json']
    const small = ['--method', 'lcmcr,dga', '--effective', '50', '--sweeps', '400', '--chains', '4']
    const [one, four, other] = await Promise.all([
      run(...words, ...small, '--threads', '1'),
      run(...words, ...small, '--threads', '4'),
      run(...words, ...small, '--threads', '2', '--seed', '2'),
    ])
    expect(one.stdout).toBe(four.stdout)
    expect(one.stdout.length).toBeGreaterThan(1000)
    expect(other.stdout).not.toBe(one.stdout)
  })

  test('says of one list, of lists that share nobody and of twelve lists what can be said', async () => {
    write('one.json', { lists: ['A'], patterns: [{ h: '1', n: 50 }] })
    write('apart.json', {
      lists: ['A', 'B', 'C'],
      patterns: ['100', '010', '001'].map((h, at) => ({ h, n: 10 * (at + 2) })),
    })
    write('twelve.json', makeTable(600, Array<number>(12).fill(0.12), 3))
    const [one, apart, twelve] = await Promise.all(
      ['one.json', 'apart.json', 'twelve.json'].map((file) => ask('--counts', file, ...quick)),
    )
    for (const told of [one, apart]) {
      expect(outcomes(told?.strata[0]?.estimates ?? [])).toEqual(['refused', 'refused', 'refused', 'refused'])
    }
    const estimates = twelve?.strata[0]?.estimates ?? []
    expectNumbers(estimates)
    expect(estimates.find(({ method }) => method === 'loglinear')?.findings[0]?.words).toMatch(
      /more than .* hierarchical models of 12 lists/,
    )
    expect(estimates.find(({ method }) => method === 'dga')?.findings[0]?.words).toMatch(/at most 6 lists/)
  })

  test('takes counts of a thousand million', async () => {
    const n = (h: string, count: number) => ({ h, n: count * 1e8 })
    const patterns = [
      n('100', 10),
      n('010', 10),
      n('001', 10),
      n('110', 3),
      n('101', 2),
      n('011', 2),
      n('111', 1),
    ]
    write('many.json', { lists: ['A', 'B', 'C'], patterns })
    const { strata } = await ask('--counts', 'many.json', '--method', 'chao,loglinear')
    expectNumbers(strata[0]?.estimates ?? [])
    expect(strata[0]?.estimates[0]?.documented).toBe(38e8)
  })

  test('combines several files as replicates of one linkage', async () => {
    write('first.json', makeTable(900, [0.4, 0.35, 0.3], 4))
    write('second.json', makeTable(900, [0.4, 0.35, 0.3], 5))
    const { strata } = await ask('--counts', 'first.json,second.json', '--method', 'chao,loglinear')
    const [chao] = strata[0]?.estimates ?? []
    expect(strata[0]?.replicates).toBe(2)
    expect(chao?.replicates).toMatchObject({ count: 2, refused: 0 })
    expect(chao?.replicates?.linkageShare).toBeGreaterThan(0)
    const { stdout } = await run('--counts', 'first.json,second.json', '--method', 'chao')
    expect(stdout).toMatch(/over 2 replicates of the linkage, none of them refused; \d+ % of the uncertainty/)
  })
})

describe('counts in CSV', () => {
  test('finds the lists, reports bad rows, and keeps the good ones', async () => {
    const told = await ask('--counts', example('individuals.csv'), '--strata', 'place', '--method', 'chao')
    expect(told.strata.map(({ name }) => name)).toEqual(['Harbour Mills', 'Old Market'])
    expect(told.strata[0]?.overlaps.lists.map(({ name }) => name)).toEqual(['hospital', 'families', 'press'])
    expect(told.notes.join('\n')).toMatch(/1 of 518 rows can’t be read.*\n.*row 41: “perhaps” in families/)
    expect(told.strata.reduce((sum, { overlaps }) => sum + overlaps.documented, 0)).toBe(517)
    expect(told.sums[0]?.documented).toBe(517)
  })

  test('counts by a column n, with patterns that nobody could have had', async () => {
    writeFiles(work, {
      'rows.csv': 'A;B;C;n\n1;0;0;40\n0;1;0;30\n0;0;1;25\n1;1;0;12\n0;1;1;9\n1;1;1;4\nyes;no\n',
      'zeros.json': '{"impossible": [["A", "C"]]}',
    })
    const told = await ask('--counts', 'rows.csv', '--structural', 'zeros.json', '--method', 'loglinear')
    expect(told.strata[0]?.overlaps).toMatchObject({ documented: 120, impossible: ['101'] })
    expect(told.notes.join('\n')).toMatch(/row 8: Expected 4 cells; found 2\./)
  })
})

describe('a folder for the answer', () => {
  const strata = (out: string) => readdirSync(join(work, out, 'strata'))

  test('keeps finished strata, takes them up again, and makes anew what changed', async () => {
    const words = [
      '--counts',
      example('lists.json'),
      '--out',
      'kept',
      '--method',
      'lcmcr',
      ...quick,
      '--json',
    ]
    const first = await run(...words)
    const names = strata('kept')
    expect(names).toHaveLength(3)
    const file = join(work, 'kept', 'strata', names[0] ?? '')
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, kept.slice(0, 100))
    const second = await run(...words)
    expect(second.stdout).toBe(first.stdout)
    expect(readFileSync(join(work, 'kept', 'answer.json'), 'utf8')).toBe(first.stdout)
    expect(readFileSync(file, 'utf8')).toBe(kept)
    await run(...words, '--seed', '2')
    expect(strata('kept')).toHaveLength(6)
  })

  test('draws the answer, the same every time, and looks for the folder before it works', async () => {
    const words = ['--counts', example('lists.json'), '--method', 'chao,loglinear', '--brief']
    const { stderr } = await run(...words, '--plot', 'answer.svg', '--out', 'drawn')
    expect(stderr).toContain('kept in drawn/answer.json and answer.svg and drawn/answer.svg')
    const svg = readFileSync(join(work, 'answer.svg'), 'utf8')
    expect(svg).toMatch(/^<svg\s[^]*<\/svg>\s*$/)
    const said = svg.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ')
    expect(said).toContain('There is no total over the strata')
    expect(svg).not.toContain('NaN')
    expect(readFileSync(join(work, 'drawn', 'answer.svg'), 'utf8')).toBe(svg)
    const lost = await run(...words, '--plot', 'nowhere/answer.svg')
    expect(lost).toMatchObject({ code: 3, stdout: '' })
  })

  test('Ctrl-C ends at once and says what is left', async () => {
    write('slow.json', makeTable(700, [0.3, 0.3, 0.2, 0.2], 1))
    const words = ['estimate', '--counts', 'slow.json', '--method', 'lcmcr', '--effective', '1000000']
    const child = start([...words, '--out', 'stopped', '--threads', '2'], work)
    child.stderr?.once('data', () => child.kill('SIGINT'))
    const { code, stdout, stderr } = await finish(child)
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(stderr).toContain('interrupted: strata that were finished are kept in stopped')
    expect(readdirSync(join(work, 'stopped'))).toEqual(['strata'])
  })
})

describe('errors', () => {
  writeFiles(work, { 'broken.json': '{"lists": ["A"],\n "patterns": [}', 'plain.txt': 'A,B\n' })
  write('two.json', {
    lists: ['A', 'B'],
    patterns: [
      { h: '10', n: 3 },
      { h: '111', n: -1 },
    ],
  })
  write('three.json', makeTable(50, [0.5, 0.5, 0.5], 6))
  test.concurrent.each([
    [
      'a method that is none',
      ['--counts', 'three.json', '--method', 'guess'],
      2,
      'chao, loglinear, dga, lcmcr',
    ],
    ['a file that is not there', ['--counts', 'gone.json'], 3, 'There is no file gone.json'],
    ['JSON that breaks off', ['--counts', 'broken.json'], 2, 'Expected JSON in broken.json'],
    [
      'patterns of another length',
      ['--counts', 'two.json'],
      2,
      'two.json: The table of overlaps can’t be used',
    ],
    ['another kind of file', ['--counts', 'plain.txt'], 2, '.json, .csv or .tsv; found plain.txt'],
    ['a stratum that is not there', ['--counts', 'three.json', '--strata', 'x'], 2, 'There is no stratum x'],
    ['files with other lists', ['--counts', 'two.json,three.json'], 2, 'two.json'],
    [
      'an option of a case',
      ['--counts', 'three.json', '--by', 'month'],
      2,
      '--by is about the lists of a case',
    ],
    [
      'a model beside stepwise',
      ['--counts', 'three.json', '--criterion', 'stepwise', '--model', '[1,2,3]'],
      2,
      'pair by pair',
    ],
    [
      'a model that is none',
      ['--counts', 'three.json', '--method', 'loglinear', '--model', '[19]'],
      2,
      'is no log-linear model',
    ],
    ['a number that is none', ['--counts', 'three.json', '--delta', 'much'], 2, 'after --delta'],
    ['quantiles that are none', ['--counts', 'three.json', '--expansion', '5'], 2, 'after --expansion'],
    ['a case that is none', ['--case', 'nowhere'], 3, 'Expected a case'],
  ])('%s is refused', async (_, words, code, message) => {
    const finished = await run(...words)
    expect(finished).toMatchObject({ code, stdout: '' })
    expect(finished.stderr).toContain(message)
    expect(finished.stderr).not.toContain('fault in Recount')
  })
})
