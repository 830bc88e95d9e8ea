import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToldAnswer } from '@recount/estimate'
import { beforeAll, describe, expect, test } from 'vitest'
import { withCase, type Case } from '../../src/pipeline/case.ts'
import { listEstimates, readEstimate } from '../../src/pipeline/estimates/estimate-file.ts'
import { drawReplicates, listOpenPairs } from '../../src/pipeline/estimates/link-replicates.ts'
import { decidePair } from '../../src/pipeline/links/decide-pair.ts'
import { listPairs } from '../../src/pipeline/links/list-pairs.ts'
import { withRun } from '../../src/pipeline/links/run-session.ts'
import { makeWorkFolder, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { makeLists } from './linked-lists.ts'
import { makeTable, quick } from './tables.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')
const run = (...words: readonly string[]) => recount([...words, '--case', folder], work)
const inCase = <T>(use: (opened: Case) => Promise<T>) => withCase(folder, { now: () => Date.now() }, use)

interface Told extends ToldAnswer {
  readonly notes: readonly string[]
  readonly source: { readonly replicates: number; readonly lists: readonly string[] }
}

async function ask(...words: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await run('estimate', ...words, '--json')
  expect(stderr).not.toContain('recount:')
  expect(code).toBe(0)
  return JSON.parse(stdout) as Told
}

beforeAll(async () => {
  writeFiles(work, makeLists())
  await recount(['init', folder], work)
  await run('link', '--lists', 'hospital.csv,families.csv,press.csv')
}, 120_000)

describe('linked lists of a case', () => {
  test('are counted at a threshold, by month, each stratum apart, those without a date in one of their own', async () => {
    const told = await ask('--replicates', '1', '--by', 'month', '--method', 'chao,loglinear')
    expect(told.strata.map(({ name }) => name)).toEqual(['2017-06', '2017-07', 'unknown'])
    expect(told.source).toMatchObject({ replicates: 1, lists: ['hospital', 'families', 'press'] })
    expect(told.notes.join('\n')).toMatch(/pairs of 0\.9 or more were taken as one person/)
    expect(told.notes.join('\n')).toMatch(/of 195 individuals have no month/)
    const documented = told.strata.reduce((sum, { overlaps }) => sum + overlaps.documented, 0)
    const whole = await ask('--replicates', '1', '--method', 'chao')
    expect(whole.strata[0]?.overlaps.documented).toBe(documented)
    expect(documented).toBeGreaterThan(150)
    expect(documented).toBeLessThan(240)
    const lists = await Promise.all(
      ['hospital', 'families', 'press'].map((name) => readFileSync(join(work, `${name}.csv`), 'utf8')),
    )
    const listed = lists.map((text) => text.trim().split('\n').length - 1)
    expect(whole.strata[0]?.overlaps.lists.map(({ count }) => count)).toEqual(listed)
  })

  test('are drawn several times where pairs are uncertain, and the share of the linkage is told', async () => {
    const words = ['--method', 'loglinear', '--by', 'place']
    const told = await ask(...words)
    expect(told.source.replicates).toBe(10)
    for (const { estimates } of told.strata) {
      expect(estimates[0]?.replicates).toMatchObject({ count: 10 })
      expect(estimates[0]?.replicates?.linkageShare).toBeGreaterThanOrEqual(0)
    }
    expect(await ask(...words, '--threads', '1')).toEqual(told)
    expect((await ask(...words, '--seed', '7', '--replicates', '4')).source.replicates).toBe(4)
  })

  test('leave a list out where it is not named', async () => {
    const told = await ask('--lists', 'press,hospital', '--replicates', '1', '--method', 'chao')
    expect(told.strata[0]?.overlaps.lists.map(({ name }) => name)).toEqual(['press', 'hospital'])
    expect(told.notes.join('\n')).toMatch(/records are of lists that were not asked for/)
  })

  test.each([
    ['a list that is not in the link', ['--lists', 'hospital,court'], 2, 'no list court'],
    ['a link that was never run', ['--link', 'other'], 3, 'recount link --case CASE --lists'],
    [
      'a column that no list has',
      ['--by', 'governorate'],
      2,
      'They all have name, age, sex, date of death, place',
    ],
    ['an option of files', ['--strata', 'place'], 2, '--strata is about files of counts'],
    ['a name that is none', ['--name', 'My Answer'], 2, 'small letters'],
  ])('%s is refused', async (_, words, code, message) => {
    const finished = await run('estimate', ...words)
    expect(finished).toMatchObject({ code, stdout: '' })
    expect(finished.stderr).toContain(message)
  })
})

describe('what a case keeps', () => {
  test('the last answer of each name, and what changed since', async () => {
    await run('estimate', '--name', 'by-place', '--method', 'chao', '--replicates', '2', '--by', 'place')
    writeFileSync(join(work, 'counts.json'), JSON.stringify(makeTable(400, [0.4, 0.3, 0.3], 9)))
    await run('estimate', '--counts', 'counts.json', '--name', 'counted', ...quick)
    const before = await inCase(listEstimates)
    expect(before.map(({ name, stale }) => [name, stale])).toEqual([
      ['by-place', null],
      ['counted', null],
      ['estimate', null],
    ])
    const kept = await inCase((opened) => readEstimate(opened, 'by-place'))
    expect(kept).toMatchObject({
      source: { from: 'link', link: 'lists', by: ['place'], replicates: 2 },
      asked: { methods: ['chao'], seed: 1, level: 0.95 },
    })
    expect(kept.answer.strata.map(({ name }) => name)).toEqual(['Harbour Mills', 'Old Market'])
    const counted = await inCase((opened) => readEstimate(opened, 'counted'))
    const spread = counted.answer.strata[0]?.estimates.find(({ method }) => method === 'dga')?.spread
    expect(spread?.quantiles.map(({ total }) => total)).toEqual(
      spread?.quantiles.map(({ total }) => total).toSorted((one, other) => one - other),
    )
    const inBars = spread?.bars.reduce((sum, { share }) => sum + share, 0)
    expect(inBars).toBeGreaterThan(0.99)
    expect(inBars).toBeLessThanOrEqual(1.000001)

    appendFileSync(join(work, 'counts.json'), '\n')
    const pair = await inCase((opened) => listPairs(opened, 'lists', { limit: 1 }))
    const [first] = pair.pairs
    await inCase((opened) =>
      decidePair(
        opened,
        'lists',
        { left: first?.left.key ?? '', right: first?.right.key ?? '', same: false, why: 'two people' },
        'Ann Example',
      ),
    )
    const after = await inCase(listEstimates)
    expect(after.map(({ stale }) => stale)).toEqual([
      'People decided about pairs of the link lists since.',
      'The counts have changed since: counts.json.',
      'People decided about pairs of the link lists since.',
    ])
  })

  test('decisions hold at a threshold and in every linkage that is drawn', async () => {
    const words = ['--method', 'chao', '--replicates', '1', '--at-least', '0.5']
    const before = await ask(...words)
    const { pairs } = await inCase((opened) => listPairs(opened, 'lists', { limit: 1, state: 'undecided' }))
    const [pair] = pairs
    const keys = { left: pair?.left.key ?? '', right: pair?.right.key ?? '' }
    expect(pair?.probability).toBeGreaterThan(0.999)
    await inCase((opened) => decidePair(opened, 'lists', { ...keys, same: false, why: 'two' }, 'Ann Example'))
    const after = await ask(...words)
    expect(after.strata[0]?.overlaps.documented).toBe((before.strata[0]?.overlaps.documented ?? 0) + 1)
    const together = await inCase((opened) =>
      withRun(opened, 'lists', async (session) => {
        const [row] = await session.engine.ask(
          'select l, r from decided where l is not null order by entry desc limit 1',
        )
        const waiting = await listOpenPairs(session)
        const options = { count: 6, seed: 3, signal: { aborted: false }, onStep: () => {} }
        const linkages = await drawReplicates(session, { ...options, pairs: waiting })
        const likely = waiting.filter(({ probability }) => probability > 0.999)
        const isOne = (l: unknown, r: unknown) =>
          linkages.filter((clusters) => clusters.get(Number(l)) === clusters.get(Number(r))).length
        return { decided: isOne(row?.['l'], row?.['r']), likely: likely.map(({ l, r }) => isOne(l, r)) }
      }),
    )
    expect(together.decided).toBe(0)
    expect(Math.min(...together.likely)).toBeGreaterThanOrEqual(5)
  })

  test('a damaged file counts as none', async () => {
    writeFileSync(join(folder, 'estimates', 'estimate.json'), '{"format": 1')
    expect((await inCase(listEstimates)).map(({ name }) => name)).toEqual(['by-place', 'counted'])
    await expect(inCase((opened) => readEstimate(opened, 'estimate'))).rejects.toThrow('no estimate called')
  })
})
