import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPolicy } from '@recount/tally'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount } from '../command-line.ts'
import { expectGolden } from '../golden.ts'
import { makeTalliedCase } from './tallied-case.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')
beforeAll(() => makeTalliedCase(folder))

async function ask(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await recount([...words, '--case', folder], work)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

describe('recount tally', () => {
  test.each([
    ['tally.txt', ['tally', '--by', 'grade,belligerent', '--open']],
    [
      'tally-past.txt',
      ['tally', '--as-of', '2019-05', '--place', 'MILLBRIDGE', '--where', 'belligerent=southern army'],
    ],
    ['tally-years.txt', ['tally', '--policy', 'ucdp', '--by', 'year,victims', '--as-of', 'entry:3']],
    [
      'tally-compare.txt',
      ['tally', '--policy', 'airwars,conceded,acled', '--compare', '--by', 'belligerent'],
    ],
    ['tally.csv', ['tally', '--by', 'belligerent', '--csv']],
    ['why.txt', ['why', '--from', '2019-05-31', '--to', '2019-06-30']],
    ['why-import.txt', ['why', '--from', 'entry:1', '--to', 'entry:3']],
    ['why-policy.txt', ['why', '--to-policy', 'conceded']],
  ])('%s', async (name, words) => {
    expectGolden(name, await ask(...words))
  })
})
