import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Aggregate } from '@recount/claims'
import {
  findPolicy,
  type Against,
  type ChangeExplanation,
  type Counted,
  type Overlap,
  type Tally,
} from '@recount/tally'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount } from '../command-line.ts'
import { expectGolden } from '../golden.ts'
import { makeTalliedCase } from './tallied-case.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')
const reason = ['--by', 'Ann Example', '--why', 'read in its book']

async function ask(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await recount([...words, '--case', folder], work)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

async function refuse(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await recount([...words, '--case', folder], work)
  expect({ code: code === 2 || code === 3, stdout }).toEqual({ code: true, stdout: '' })
  return stderr
}

beforeAll(() => makeTalliedCase(folder))

describe('in words', () => {
  test.each([
    ['tally.txt', ['tally', '--as-of', 'entry:9', '--by', 'grade,belligerent']],
    [
      'tally-past.txt',
      [
        'tally',
        '--as-of',
        '2019-05',
        '--place',
        'MILLBRIDGE',
        '--where',
        'belligerent=southern army',
        '--open',
      ],
    ],
    ['tally-years.txt', ['tally', '--policy', 'ucdp', '--by', 'year,victims', '--as-of', 'entry:3']],
    ['tally-residuals.txt', ['tally', '--policy', 'ibc', '--as-of', 'entry:10']],
    [
      'tally-compare.txt',
      [
        'tally',
        '--policy',
        'airwars,conceded,acled',
        '--compare',
        '--by',
        'belligerent',
        '--as-of',
        'entry:9',
      ],
    ],
    ['why.txt', ['why', '--from', '2019-05-31', '--to', '2019-06-30']],
    ['why-import.txt', ['why', '--from', 'entry:1', '--to', 'entry:3', '--limit', '4']],
    ['why-policy.txt', ['why', '--from', 'entry:3', '--to', 'entry:4', '--to-policy', 'conceded']],
    ['positions.txt', ['positions', '--belligerent', 'northern coalition', '--list', '--as-of', 'entry:9']],
  ])('%s', async (name, words) => {
    expect.hasAssertions()
    expectGolden(name, await ask(...words))
  })

  test('overlap.txt: every aggregate, with the incidents it may hold', async () => {
    const told = await ask('overlap', '--as-of', 'entry:10')
    expectGolden('overlap.txt', told)
    expect(await ask('overlap', 'morgue', '--as-of', '2019-06-22')).toBe(told)
  })
})

describe('recount aggregate', () => {
  const morgue = ['--title', 'the graves by the mill', '--claimant', 'Town Hall', '--place', 'Millbridge']

  test('sets a figure, and sets it anew without losing what is left out', async () => {
    await ask('aggregate', 'graves', ...morgue, '--min', '40', '--max', '50', '--from', '2019-03', ...reason)
    const [anew] = readLines<Aggregate>(
      await ask('aggregate', 'graves', '--json', '--max', 'unknown', '--holds-not', 'SM4', ...reason),
    )
    expect(anew).toMatchObject({
      claimant: 'Town Hall',
      range: { min: 40, max: null },
      period: { from: '2019-03' },
    })
    expect(anew?.holdsNot).toHaveLength(1)
    const [told] = readLines<Overlap>(await ask('overlap', '--json', 'graves'))
    expect(told?.residual.max).toBe(null)
    expect(told?.incidents.map(({ code }) => code)).not.toContain('SM4')
  })
})

describe('as data', () => {
  test('a tally opens down to the incidents that it counts, which add up to it', async () => {
    const [told, ...counted] = readLines<Tally & Counted>(
      await ask('tally', '--json', '--open', '--as-of', 'entry:9'),
    )
    expect(counted).toHaveLength(told?.total.incidents ?? 0)
    const maxima = counted.map(({ harm }) => (harm as Counted['harm']).killed.civilians?.max ?? 0)
    expect(maxima.reduce((sum, max) => sum + max, 0)).toBe(told?.total.harm.killed.civilians?.max)
  })

  test('a rule of one’s own counts as the one that comes along, where it says the same', async () => {
    writeFileSync(join(work, 'own.json'), JSON.stringify({ ...findPolicy('airwars'), name: 'own' }))
    const [own] = readLines<Tally>(await ask('tally', '--json', '--policy', 'own.json'))
    const [shipped] = readLines<Tally>(await ask('tally', '--json', '--policy', 'airwars@1'))
    expect(own?.policy.name).toBe('own')
    expect({ ...own, policy: null }).toEqual({ ...shipped, policy: null })
  })

  test('steps, incidents and positions are the same as in words', async () => {
    const [told] = readLines<ChangeExplanation>(
      await ask('why', '--json', '--from', '2019-05', '--to', '2019-06'),
    )
    expect(told?.steps.map(({ cause, entry }) => [cause, entry])).toEqual([
      ['regrade', 4],
      ['merge', 5],
      ['revision', 6],
      ['withdrawal', 7],
    ])
    const [against] = readLines<Against>(
      await ask('positions', '--json', '--belligerent', 'Northern Coalition'),
    )
    expect(against?.relations).toEqual({ overlapping: 0, below: 2, above: 0, missing: 0 })
  })

  test('tables hold a record for each row, and leave empty what nobody knows', async () => {
    const tally = (await ask('tally', '--csv', '--by', 'belligerent', '--as-of', 'entry:9')).split('\r\n')
    expect(tally.filter((line) => /^airwars,1,9,(total|group),.*,killed,/.test(line))).toMatchInlineSnapshot(`
      [
        "airwars,1,9,total,,yes,,28,killed,civilians,39,70,,1,0,0",
        "airwars,1,9,total,,yes,,28,killed,children,,,,28,0,0",
        "airwars,1,9,total,,yes,,28,killed,women,,,,28,0,0",
        "airwars,1,9,total,,yes,,28,killed,men,,,,28,0,0",
        "airwars,1,9,group,Confirmed,yes,belligerent=Northern Coalition,1,killed,civilians,4,6,,0,0,0",
        "airwars,1,9,group,Confirmed,yes,belligerent=Northern Coalition,1,killed,children,,,,1,0,0",
        "airwars,1,9,group,Confirmed,yes,belligerent=Northern Coalition,1,killed,women,,,,1,0,0",
        "airwars,1,9,group,Confirmed,yes,belligerent=Northern Coalition,1,killed,men,,,,1,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Northern Coalition,2,killed,civilians,10,14,,1,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Northern Coalition,2,killed,children,,,,2,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Northern Coalition,2,killed,women,,,,2,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Northern Coalition,2,killed,men,,,,2,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Northern Coalition,1,killed,civilians,0,7,,0,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Northern Coalition,1,killed,children,,,,1,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Northern Coalition,1,killed,women,,,,1,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Northern Coalition,1,killed,men,,,,1,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Southern Army,26,killed,civilians,35,64,,0,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Southern Army,26,killed,children,,,,26,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Southern Army,26,killed,women,,,,26,0,0",
        "airwars,1,9,group,Fair,yes,belligerent=Southern Army,26,killed,men,,,,26,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Southern Army,1,killed,civilians,0,7,,0,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Southern Army,1,killed,children,,,,1,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Southern Army,1,killed,women,,,,1,0,0",
        "airwars,1,9,group,Contested,no,belligerent=Southern Army,1,killed,men,,,,1,0,0",
      ]
    `)
    const positions = await ask('positions', '--csv', '--belligerent', 'Northern Coalition')
    expect(positions.split('\r\n').map((line) => line.split(',').slice(1).join(','))).toMatchInlineSnapshot(`
      [
        "code,title,day,position,conceded_min,conceded_max,recorded_min,recorded_max,relation,reasons",
        "SM1,the bridge at Millbridge,2019-03-04,credible,3,3,4,6,below,",
        "SM2,the market,2019-03-04,credible,2,4,10,14,below,",
        "SM3,a strike nobody counted,2019-03-04,non_credible,,,,,,insufficient_information",
        "SM5,the crossing,2019-03-04,non_credible,,,0,7,,no_coalition_strikes; other",
        "",
      ]
    `)
  })
})

describe('what can’t be answered', () => {
  test.each([
    [['tally', '--policy', 'airways'], 'There is no policy "airways"'],
    [['tally', '--policy', 'airwars,ibc'], 'Expected one policy; found airwars, ibc'],
    [['tally', '--by', 'colour'], 'Expected --by to be one of grade'],
    [['tally', '--where', 'grade'], 'Expected --where FACET=VALUE; found "grade"'],
    [['tally', '--where', 'grade=Good'], 'to be one of Confirmed'],
    [['tally', '--as-of', 'yesterday'], 'Expected a day or the number of an entry; found "yesterday"'],
    [['tally', '--as-of', 'entry:99'], 'There is no entry 99'],
    [['why'], 'Expected --from'],
    [['why', '--from', 'entry:5', '--to', 'entry:2'], 'Expected the earlier tally first'],
    [['positions', '--belligerent', 'Nobody'], 'Northern Coalition'],
    [['overlap', 'grave'], 'There is no aggregate "grave"'],
    [['aggregate', 'grave', '--min', 'many', ...reason], 'Expected --min to be a whole number or unknown'],
    [['aggregate', 'grave', '--min', '4', ...reason], '--title'],
  ])('%j is refused, saying why', async (words, message) => {
    expect(await refuse(...words)).toContain(message)
  })
})
