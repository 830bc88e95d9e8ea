import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError, type Actor, type Claim } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import { describe, expect, test } from 'vitest'
import { withCase, type Case } from '../src/pipeline/case.ts'
import { refuseStrayPlaces } from '../src/pipeline/stray-places.ts'
import { caseMaker, makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'
import { writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
const signed = { by: 'Ann Example', why: 'as it signs its reports' }

const lantern: Actor = {
  id: 'lantern-watch',
  name: 'Lantern Watch',
  kind: 'monitor',
  aliases: ['Lantern Network'],
  shortNames: [],
  country: null,
  members: [],
}

function setActor(actor: Actor): NewEntry {
  return { kind: 'actor-set', payload: { actor }, ...signed }
}

function setPlace(id: string, name: string, within: readonly string[]): NewEntry {
  return { kind: 'place-set', payload: { place: { id, name, within } }, ...signed }
}

function report(claimant: string, killed: number, place = 'Raqqa'): string {
  return [
    `Strike on ${place}`,
    '',
    `${claimant} said on Monday that at least ${killed} civilians were killed in air strikes on ${place}.`,
    '',
  ].join('\n')
}

function open<T>(folder: string, use: (opened: Case) => Promise<T>): Promise<T> {
  return withCase(folder, { now: () => 0 }, use)
}

function record(folder: string, ...entries: readonly NewEntry[]): Promise<unknown> {
  return open(folder, ({ ledger }) => ledger.append(entries))
}

function run(folder: string, ...words: readonly string[]): Promise<Finished> {
  return recount([...words, '--case', folder, '--by', signed.by, '--why', signed.why], work)
}

async function add(folder: string, name: string, text: string): Promise<readonly Claim[]> {
  writeFiles(join(work, 'files'), { [name]: text })
  expect((await recount(['add', '--case', folder, join('files', name)], work)).code).toBe(0)
  return listClaims(folder, '--document', name)
}

async function listClaims(folder: string, ...words: readonly string[]): Promise<readonly Claim[]> {
  return readLines<Claim>((await recount(['claims', '--case', folder, '--json', ...words], work)).stdout)
}

const claimantsOf = (claims: readonly Claim[]) => claims.map(({ claimant }) => claimant?.id)

describe('an actor set by an entry', () => {
  test('is known to the next reading, until it is taken back', async () => {
    const folder = await makeEmptyCase('alias')
    const before = await add(folder, 'a.txt', report('Lantern Network', 40))
    await record(folder, setActor(lantern))
    const after = await add(folder, 'b.txt', report('Lantern Network', 41))
    const reread = await run(folder, 'reread', 'a.txt')
    const again = await listClaims(folder, '--document', 'a.txt')
    const undone = await run(folder, 'undo', '3')
    const gone = await add(folder, 'c.txt', report('Lantern Network', 42))
    const verified = await recount(['verify', '--case', folder], work)

    expect([before, after, again, gone].map(claimantsOf)).toEqual([
      [null],
      ['lantern-watch'],
      ['lantern-watch'],
      [null],
    ])
    expect(reread.stdout).toContain('1 claim proposed, 1 withdrawn')
    expect(undone).toMatchObject({ code: 0, stdout: 'taken back  actor lantern-watch  Lantern Watch\n' })
    expect(verified.code).toBe(0)
  })

  test('stands before recount.json, which stands before what ships with Recount', async () => {
    const folder = await makeEmptyCase('layers')
    const config = JSON.parse(readFileSync(join(folder, 'recount.json'), 'utf8')) as object
    const own = { ...lantern, aliases: ['Lantern Desk'] }
    const actors = [own, { ...lantern, id: 'sohr', name: 'Harbour Desk', aliases: [] }]
    writeFiles(folder, { 'recount.json': JSON.stringify({ ...config, actors }) })
    const namesOf = () =>
      open(folder, async ({ config: { actors: known } }) => known.map(({ id, aliases }) => [id, ...aliases]))
    const written = await namesOf()
    await record(folder, setActor(lantern))
    const set = await namesOf()
    await run(folder, 'undo', '2')
    const back = await namesOf()
    expect(written).toEqual([['lantern-watch', 'Lantern Desk'], ['sohr']])
    expect(set).toEqual([['sohr'], ['lantern-watch', 'Lantern Network']])
    expect(back).toEqual(written)
  })
})

describe('a place set by an entry', () => {
  test('is known to the next reading and to searches', async () => {
    const folder = await makeEmptyCase('spelling')
    await record(folder, setPlace('SY.04/ar-raqqah', 'Zarnabad', ['SY.04']))
    const claims = await add(folder, 'a.txt', report('Airwars', 9, 'the city of Zarnabad'))
    const found = await listClaims(folder, '--place', 'Zarnabad')
    expect(claims[0]?.places).toMatchObject([{ id: 'SY.04/ar-raqqah', within: ['SY.04', 'SY'] }])
    expect(found).toEqual(claims)
  })

  test('is believed however small it is, since somebody named it for the case', async () => {
    const folder = await makeEmptyCase('hamlet')
    const text = (publisher: string) => report(publisher, 6, 'the village of Zarnabad')
    const before = await add(folder, 'a.txt', text('Airwars'))
    await record(folder, setPlace('case/zarnabad', 'Zarnabad', ['SY.04']))
    const after = await add(folder, 'b.txt', `${text('Airwars')} Nothing more was known.`)
    expect(before[0]?.places.map(({ id }) => id)).toEqual([null])
    expect(after[0]?.places).toMatchObject([{ id: 'case/zarnabad', within: ['SY.04', 'SY'] }])
  })

  test('is refused within a place that nobody knows, and kept while others lie within it', async () => {
    const folder = await makeEmptyCase('stray')
    const outer = setPlace('case/valley', 'Sample Valley', ['SY.04'])
    const inner = setPlace('case/farm', 'Sample Farm', ['case/valley'])
    const early = await open(folder, (opened) => refuseStrayPlaces(opened, [inner])).catch(
      (caught: unknown) => caught,
    )
    await open(folder, (opened) => refuseStrayPlaces(opened, [outer, inner]))
    await record(folder, outer, inner)
    const held = await run(folder, 'undo', '2')
    const last = await run(folder, 'undo', '3', '--json')
    const first = await run(folder, 'undo', '2')

    expect(early).toBeInstanceOf(InputError)
    expect((early as InputError).message).toContain('expected the id of a known place, found "case/valley"')
    expect(held.code).toBe(2)
    expect(held.stderr).toContain('case/valley')
    expect(JSON.parse(last.stdout)).toEqual({ place: 'case/farm', name: 'Sample Farm' })
    expect(first.code).toBe(0)
  })
})
