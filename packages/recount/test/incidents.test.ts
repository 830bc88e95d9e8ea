import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'
import { article, writeFiles } from './samples.ts'
import { sampleMapping, tableOf } from './tables.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')

interface Listed {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly status: string
  readonly harm: { readonly killed: Readonly<Record<string, object>> }
}

const rows = [
  {},
  { region: 'Aleppo', date: '2016-10-02', grade: 'Confirmed', by: 'Russian Military|US-led Coalition' },
  { coordinates: 'n/a', date: 'n/a', place: 'New Bridge' },
  { country: 'Iraq', region: 'Nineveh', grade: 'Weak', by: 'Somebody' },
]

function run(...words: readonly string[]): Promise<Finished> {
  return recount([...words, '--case', folder], work)
}

function decide(...words: readonly string[]): Promise<Finished> {
  return run(...words, '--by', 'Ann Example', '--why', 'asked around')
}

async function list(...words: readonly string[]): Promise<readonly Listed[]> {
  return readLines<Listed>((await run('incidents', '--json', ...words)).stdout)
}

/** Takes the last decision back. */
async function undoLast(): Promise<Finished> {
  const { stdout } = await run('verify', '--json')
  return decide('undo', String((JSON.parse(stdout) as { entries: number }).entries - 1))
}

beforeAll(async () => {
  writeFiles(work, {
    'sample.json': JSON.stringify(sampleMapping),
    'list.csv': tableOf(rows),
    'a.txt': article(12),
  })
  await recount(['init', folder], work)
  await run('import', '--mapping', 'sample.json', 'list.csv')
}, 120_000)

describe('recount incidents', () => {
  test.each([
    [['--grade', 'Confirmed'], ['S2']],
    [
      ['--belligerent', 'us-led-coalition'],
      ['S1', 'S2', 'S3'],
    ],
    [['--belligerent', 'Russian Military'], ['S2']],
    [
      ['--place', 'Raqqa'],
      ['S1', 'S3'],
    ],
    [
      ['--place', 'SY'],
      ['S1', 'S2', 'S3'],
    ],
    [
      ['--from', '2017'],
      ['S1', 'S4'],
    ],
    [['--to', '2016-12'], ['S2']],
    [['--search', 'new bri'], ['S3']],
    [['--status', 'withdrawn'], []],
    [
      ['--limit', '2'],
      ['S1', 'S2'],
    ],
  ])('%j finds %j', async (words, codes) => {
    expect((await list(...words)).map(({ code }) => code)).toEqual(codes)
  })

  test('says what it leaves out', async () => {
    expect((await run('incidents', '--from', '2017')).stderr).toBe('left out: 1 incident without a date\n')
    expect((await run('incidents', '--limit', '3')).stderr).toBe('1 more incident: --limit was reached\n')
  })

  test('as a table and as GeoJSON, where an incident without coordinates has no point', async () => {
    const table = (await run('incidents', '--csv')).stdout.split('\r\n')
    const { features } = JSON.parse((await run('incidents', '--geojson')).stdout) as {
      features: readonly {
        geometry: { coordinates: readonly number[] } | null
        properties: { code: string }
      }[]
    }
    expect(table).toHaveLength(6)
    expect(table[1]).toContain(',S1,')
    expect(features.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [39.01, 35.95],
      [39.01, 35.95],
      null,
      [39.01, 35.95],
    ])
  })

  test('one, with the row and columns it was read from', async () => {
    const { stdout } = await run('incidents', 'S2')
    expect(stdout).toContain('list.csv, row 3, by the mapping sample 1')
    expect(stdout).toContain('grade from grade')
    expect(stdout).toContain('civilians killed: 3 to 5')
    expect(JSON.parse((await run('incidents', 'S2', '--json')).stdout)).toMatchObject({
      source: { origin: { row: 3 }, ref: { name: 'sample' } },
      events: [{ kind: 'recorded' }],
    })
  })
})

describe('recount incident', () => {
  test('edits and grades, and an undoing brings back what was', async () => {
    await decide('incident', 'edit', 'S1', '--set', 'killed.civilians=7..', '--set', 'region=Idlib')
    const [edited] = await list('--place', 'Idlib')
    const undone = await undoLast()
    const [back] = await list('--search', 'S1')
    expect(edited).toMatchObject({
      code: 'S1',
      harm: { killed: { civilians: { min: 7, max: null } } },
      places: [{ within: ['SY.12', 'SY'] }],
    })
    expect(undone).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('3 to 5 civilians killed') as string,
    })
    expect(back).toMatchObject({ harm: { killed: { civilians: { min: 3, max: 5 } } } })
    expect((await decide('incident', 'grade', 'S1', 'S4', '--grade', 'Contested')).code).toBe(0)
    expect(await list('--grade', 'Contested')).toHaveLength(2)
  })

  test('says every field that does not fit, and records nothing', async () => {
    const wrong = ['--set', 'killed.civilians=many', '--set', 'grade=Sure', '--set', 'colour=red']
    const { code, stderr } = await decide('incident', 'edit', 'S1', ...wrong)
    expect(code).toBe(2)
    for (const word of ['killed.civilians: ', 'grade: expected one of', 'colour: there is no such field']) {
      expect(stderr).toContain(word)
    }
    expect((await decide('incident', 'paint', 'S1')).stderr).toContain('Expected what to do')
    expect((await decide('incident', 'withdraw', 'S1', '--grade', 'Fair')).stderr).toContain(
      '--grade belongs to',
    )
    expect((await run('incident', 'withdraw', 'S1')).stderr).toContain('A decision needs a name and a reason')
  })

  test('links claims, which are shown in their sentences', async () => {
    await run('add', 'a.txt')
    const [claim] = readLines<{ id: string }>((await run('claims', '--json')).stdout)
    const id = claim?.id ?? ''
    await decide('incident', 'link', 'S1', id.slice(0, 10))
    const linked = await run('incidents', 'S1')
    expect(linked.stdout).toContain('Linked claims')
    expect(linked.stdout).toContain('(a.txt)')
    expect((await decide('incident', 'link', 'S1', id)).stderr).toContain('is recorded already')
    await decide('incident', 'unlink', 'S1', id)
    expect((await run('incidents', 'S1')).stdout).not.toContain('Linked claims')
  })

  test('merges, splits and withdraws; what counts no more is left out and can come back', async () => {
    expect((await decide('incident', 'merge', 'S1', 'S3')).stdout).toMatch(
      /merged into [0-9a-f]+ {2}[0-9a-f]+ {2}S3/,
    )
    expect((await run('incidents')).stderr).toContain('1 incident of another status')
    await undoLast()
    writeFileSync(
      join(work, 'parts.json'),
      JSON.stringify([{ title: 'first', 'killed.civilians': 2 }, { title: 'second' }]),
    )
    await decide('incident', 'split', 'S2', '--into', 'parts.json')
    const parts = (await list()).filter(({ title }) => title !== null)
    expect(parts).toMatchObject([
      { title: 'first', harm: { killed: { civilians: { min: 2, max: 2 } } }, grade: 'Confirmed' },
      { title: 'second', harm: { killed: {} } },
    ])
    await undoLast()
    await decide('incident', 'withdraw', 'S4')
    expect((await list('--status', 'any')).map(({ code, status }) => [code, status])).toContainEqual([
      'S4',
      'withdrawn',
    ])
    await undoLast()
    expect((await list()).map(({ code }) => code).toSorted()).toEqual(['S1', 'S2', 'S3', 'S4'])
    expect((await run('verify')).code).toBe(0)
  })

  test('the other commands and the report live with a case that holds a table', async () => {
    expect((await run('report', '--out', 'r.html')).stdout).toContain('wrote r.html: 1 documents')
    expect((await decide('reread')).stdout).toContain('unchanged 1')
    expect(await decide('reread', 'list.csv')).toMatchObject({ code: 2 })
    expect((await run('disagreements')).code).toBe(0)
  })
})
