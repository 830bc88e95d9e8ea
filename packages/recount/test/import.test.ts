import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importCommand } from '../src/commands/import.ts'
import { defaultEffects } from '../src/effects.ts'
import { caseMaker, makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'
import { utf16, writeFiles } from './samples.ts'
import { sampleMapping, samplePositions, tableOf } from './tables.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
writeFiles(work, { 'sample.json': JSON.stringify(sampleMapping), 'positions.csv': samplePositions })

interface Listed {
  readonly id: string
  readonly code: string
  readonly grade: string | null
  readonly harm: { readonly killed: { readonly civilians?: { readonly min: number; readonly max: number } } }
  readonly positions: readonly { readonly position: string }[]
  readonly places: readonly { readonly within: readonly string[] }[]
  readonly belligerents: readonly { readonly id: string | null }[]
}

function importTable(
  folder: string,
  content: string | Uint8Array,
  ...words: readonly string[]
): Promise<Finished> {
  writeFileSync(join(work, 'table.csv'), content)
  return recount(['import', '--case', folder, '--mapping', 'sample.json', 'table.csv', ...words], work)
}

async function listIncidents(folder: string, ...words: readonly string[]): Promise<readonly Listed[]> {
  return readLines<Listed>((await recount(['incidents', '--case', folder, '--json', ...words], work)).stdout)
}

function lastLine<T>({ stdout }: Finished): T {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as T
}

describe('import', () => {
  test('takes in a table with its positions, the ids of who and where, and its bytes', async () => {
    const folder = await makeEmptyCase('whole')
    const table = tableOf([{}, { by: 'Somebody', place: 'قرية' }])
    const done = await importTable(folder, table, '--positions', 'positions.csv', '--by', 'Ann Example')
    const [first, second] = await listIncidents(folder)
    const verified = await recount(['verify', '--case', folder], work)
    const originals = readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' })
    const kept = originals.filter((name) => /[0-9a-f]{64}$/.test(name))

    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(done.stdout).toContain('2 incidents recorded, by the mapping sample 1 (entries 2–5)')
    expect(done.stdout).toContain('1 belligerents that the registry does not know: Somebody (1 incident)')
    expect(first).toMatchObject({
      code: 'S1',
      positions: [{ position: 'credible' }],
      places: [{ within: ['SY.04', 'SY'] }],
      belligerents: [{ id: 'us-led-coalition' }],
    })
    expect(second).toMatchObject({ belligerents: [{ id: null }] })
    expect(kept.map((name) => readFileSync(join(folder, 'originals', name), 'utf8'))).toContain(table)
    expect(kept).toHaveLength(3)
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('3 originals') as string })
  })

  test('reports findings with row and column, on the screen, as JSON and as a table; --check records nothing', async () => {
    const table = tableOf([{}, { coordinates: '95.1, 39' }, { notes: 'a\nb', grade: 'Certain' }])
    writeFileSync(join(work, 'checked.csv'), table)
    const check = ['import', '--check', '--mapping', 'sample.json', 'checked.csv']
    const told = await recount([...check, '--findings', 'found.csv'], work)
    const json = await recount([...check, '--json'], work)
    expect(told).toMatchObject({ code: 0, stderr: '' })
    expect(told.stdout).toContain('checked.csv, row 3, column coordinates: ')
    expect(told.stdout).toContain('checked.csv, row 4, column grade: ')
    expect(told.stdout).toContain('nothing was recorded: --check only reports')
    expect(readFileSync(join(work, 'found.csv'), 'utf8').split('\r\n')).toHaveLength(4)
    expect(lastLine(json)).toMatchObject({
      status: 'summary',
      rows: 3,
      incidents: 3,
      findings: { 'impossible-coordinate': 1, 'unknown-value': 1 },
    })
    expect(readLines<object>(json.stdout)[0]).toMatchObject({
      status: 'finding',
      row: 3,
      column: 'coordinates',
    })
  })

  test('a newer table records what changed; what a person set stands; what it leaves out is kept', async () => {
    const folder = await makeEmptyCase('newer')
    const reason = ['--by', 'Ann Example', '--why', 'seen on site']
    await importTable(folder, tableOf([{}, {}, {}]), '--positions', 'positions.csv')
    await recount(['incident', 'grade', 'S2', '--grade', 'Confirmed', '--case', folder, ...reason], work)
    const newer = tableOf([{ killed: '4-5' }, { grade: 'Weak', notes: 'looked at again' }])
    const told = await importTable(folder, newer, '--json')
    const again = await importTable(folder, newer, '--json')
    const [, , third] = await listIncidents(folder, '--search', 'S3')
    const listed = new Map((await listIncidents(folder)).map((one) => [one.code, one]))
    const history = await recount(['incidents', 'S1', '--case', folder], work)

    expect(lastLine(told)).toMatchObject({ added: 0, revised: 2, unchanged: 0, missing: 1, kept: 1 })
    expect(readLines<{ kind?: string }>(told.stdout).map(({ kind }) => kind)).toEqual([
      'edited-since',
      'left-the-table',
      undefined,
    ])
    expect(lastLine(again)).toMatchObject({ added: 0, revised: 0, unchanged: 2, entries: null })
    expect(listed.get('S1')).toMatchObject({
      harm: { killed: { civilians: { min: 4, max: 5 } } },
      positions: [{ position: 'credible' }],
    })
    expect(listed.get('S2')).toMatchObject({ grade: 'Confirmed' })
    expect(listed.size).toBe(3)
    expect(third).toBeUndefined()
    expect(history.stdout).toMatch(/Revised \(harm\) by .*\(entry \d+\)/)
  })

  test('an entry holds a hundred incidents at most, of a first table and of a newer one', async () => {
    const folder = await makeEmptyCase('many')
    const rows = Array.from({ length: 230 }, () => ({}))
    const first = await importTable(folder, tableOf(rows))
    const newer = await importTable(
      folder,
      tableOf([...rows, ...rows].map(() => ({ grade: 'Weak' }))),
      '--json',
    )
    const verified = await recount(['verify', '--case', folder], work)
    expect(first.stdout).toContain('230 incidents recorded, by the mapping sample 1 (entries 2–6)')
    expect(lastLine(newer)).toMatchObject({ added: 230, revised: 230, entries: { first: 7, last: 13 } })
    expect(verified).toMatchObject({ code: 0 })
  })

  test('the same table again records nothing', async () => {
    const folder = await makeEmptyCase('again')
    await importTable(folder, tableOf([{}]))
    const again = await importTable(folder, tableOf([{}]))
    expect(again.code).toBe(0)
    expect(again.stdout).toContain('nothing was recorded: the case holds all of this already')
  })
})

describe('a table that can’t be taken in', () => {
  test.each([
    ['another delimiter', tableOf([{}]).replaceAll(',', '~'), /delimiter|column/i],
    ['another encoding', Buffer.from(tableOf([{ notes: 'caf\u00e9' }]), 'latin1'), /UTF-8|encoding/i],
    ['a missing column', tableOf([{}]).replace('grade', 'rank'), /grade/],
    ['a quote that never ends', `${tableOf([{}])}9,"S9,2017-01-01\n`, /[Rr]ow 3/],
    ['no table at all', '\0\x01\x02 PK', /./],
  ])('%s is refused, and nothing is recorded', async (name, content, words) => {
    const folder = await makeEmptyCase(name.replaceAll(' ', '-'))
    const refused = await importTable(folder, content)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toMatch(words)
    expect(refused.stderr).not.toContain('fault in Recount')
    expect(await listIncidents(folder)).toEqual([])
    const left = readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' })
    expect(left).toEqual(['incoming'])
  })

  test('a mapping that names a field twice, one that is none, and none', async () => {
    const fields = [...sampleMapping.incidents.fields, { field: 'grade', column: 'notes' }]
    writeFiles(work, {
      'twice.json': JSON.stringify({ ...sampleMapping, incidents: { fields } }),
      'table.csv': tableOf([{}]),
    })
    const run = (...words: readonly string[]) => recount(['import', '--check', 'table.csv', ...words], work)
    expect(await run('--mapping', 'twice.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"grade" is named twice') as string,
    })
    expect(await run('--mapping', 'nobody')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('airwars') as string,
    })
    expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('--mapping') as string })
  })

  test('a table that somebody stops', async () => {
    const folder = await makeEmptyCase('stopped')
    writeFiles(work, { 'table.csv': tableOf([{}]) })
    let told = ''
    const output = { ...defaultEffects.stdout, write: (text: string) => void (told += text) }
    const options = {
      case: folder,
      mapping: 'sample.json',
      operands: ['table.csv'],
      by: 'Ann Example',
      positions: undefined,
      findings: undefined,
      why: undefined,
      check: false,
      json: false,
    }
    const code = await importCommand(options, {
      ...defaultEffects,
      stdout: output,
      stderr: output,
      resolvePath: (path) => resolve(work, path),
      onInterrupt(listener) {
        listener()
        return () => undefined
      },
    })
    expect(code).toBe(130)
    expect(told).toContain('interrupted: nothing was recorded')
    expect(await listIncidents(folder)).toEqual([])
  })

  test('a failure after thousands of rows leaves the case as it was', async () => {
    const folder = await makeEmptyCase('late')
    const refused = await importTable(folder, `${tableOf(Array.from({ length: 5_000 }, () => ({})))}"broken`)
    expect(refused.code).toBe(2)
    expect(await listIncidents(folder)).toEqual([])
    expect((await recount(['verify', '--case', folder], work)).stdout).toContain('checked 1 entry')
  })
})

describe('rows as people write them', () => {
  test('quoted line breaks, Arabic digits, Excel dates, a row of 10 MB and UTF-16 lose nothing', async () => {
    const folder = await makeEmptyCase('rows')
    const long = 'word '.repeat(2_000_000)
    const rows = [{ notes: 'one\ntwo' }, { killed: '٣-٥' }, { date: '42898' }, { notes: long }, {}]
    const done = await importTable(folder, utf16(tableOf(rows)))
    const listed = await listIncidents(folder)
    expect(done).toMatchObject({ code: 0 })
    expect(listed).toHaveLength(5)
    expect(listed[0]).toMatchObject({ notes: 'one\ntwo' })
    expect(listed[1]).toMatchObject({ harm: { killed: { civilians: { min: 3, max: 5 } } } })
    expect(listed[2]).toMatchObject({ period: { from: '2017-06-12', to: '2017-06-12' } })
    expect(listed[3]).toMatchObject({ notes: long.trim(), origin: { row: 5 } })
  })
})
