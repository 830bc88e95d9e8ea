import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'

const work = makeWorkFolder()
let first: Finished

beforeAll(async () => {
  first = await recount(['demo', '--no-serve'], work)
})

describe('the demo', () => {
  test('ends well, and says where the page and the case are', () => {
    expect({ code: first.code, stderr: first.stderr.replace(/^reading .*\n/gm, '') }).toEqual({
      code: 0,
      stderr: '',
    })
    expect(first.stdout).toContain('wrote report.html')
    expect(existsSync(join(work, 'demo-case/recount.json'))).toBe(true)
  })

  test.each([
    ['who says how many', /^Who says how many$/m],
    ['the Coalition’s count of May 2019', /\? +at least 1,302 civilians killed/],
    ['and of June', /\? +at least 1,319 civilians killed/],
    ['its strikes', /34,514 strikes/],
    ['reports, which are not deaths', /111 reports/],
    ['the Observatory', /^Syrian Observatory for Human Rights$/m],
    ['the Network', /^Syrian Network for Human Rights$/m],
    ['what was relayed', /^One statement, met several times$/m],
    ['the rounding', /^rounding \(\d+\):/m],
    ['the revision', /^revision \(\d+\):/m],
    ['the slip', /1,114 and (?:at least )?1,144|1,144 and (?:at least )?1,114/],
    ['parts and wholes', /^Parts and wholes$/m],
    ['what nobody has accepted', /\? marks what a machine proposed and no person has accepted/],
  ])('prints %s', (_, expected) => {
    expect(first.stdout).toMatch(expected)
  })

  test('holds nothing that stood in captions, menus, keywords or related links', async () => {
    const { stdout } = await recount(['claims', '--case', 'demo-case', '--json'], work)
    const counted = readLines<{ quote: { exact: string } }>(stdout).map(({ quote }) => quote.exact)
    expect(counted.length).toBeGreaterThan(40)
    expect(
      counted.filter((sentence) =>
        /policemen|market leaves|Protest near|Raqqa Dead|File photo/.test(sentence),
      ),
    ).toEqual([])
  })

  test('runs again from nothing, and says the same', async () => {
    const again = await recount(['demo', '--no-serve'], work)
    expect(again.stdout).toBe(first.stdout)
  })

  test('keeps a case in which somebody decided something', async () => {
    const { stdout } = await recount(
      ['claims', '--case', 'demo-case', '--json', '--status', 'proposed'],
      work,
    )
    const [claim] = readLines<{ id: string }>(stdout)
    await recount(['accept', '--case', 'demo-case', claim?.id ?? '', '--by', 'Ann', '--why', 'read'], work)
    const again = await recount(['demo', '--no-serve'], work)
    expect(again.stderr).toContain('it is kept and read again')
    const accepted = await recount(['claims', '--case', 'demo-case', '--json', '--status', 'accepted'], work)
    expect(readLines(accepted.stdout)).toHaveLength(1)
  })

  test('does not touch a folder of another kind', async () => {
    mkdirSync(join(work, 'mine'))
    const refused = await recount(['demo', '--case', 'mine'], work)
    expect(refused.code).toBe(3)
    await recount(['init', 'theirs'], work)
    expect((await recount(['demo', '--case', 'theirs'], work)).code).toBe(4)
  })

  test('the page is one file that asks for nothing else', () => {
    const page = readFileSync(join(work, 'report.html'), 'utf8')
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]+src=|<link[^>]+href=|@import|url\(http/i)
    expect(page).toContain('1,319')
  })
})
