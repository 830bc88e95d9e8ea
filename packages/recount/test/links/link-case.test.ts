import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { withCase, type Case } from '../../src/pipeline/case.ts'
import { decidePair } from '../../src/pipeline/links/decide-pair.ts'
import { getCluster, listClusters } from '../../src/pipeline/links/list-clusters.ts'
import { listLinks } from '../../src/pipeline/links/list-links.ts'
import { getPair, listPairs } from '../../src/pipeline/links/list-pairs.ts'
import { listThresholds } from '../../src/pipeline/links/list-thresholds.ts'
import { proposeStatements } from '../../src/pipeline/links/propose-statements.ts'
import { listUndoneWith } from '../../src/pipeline/links/undo-pair.ts'
import { makeWorkFolder, readLines, recount } from '../command-line.ts'
import { writeFiles } from '../samples.ts'
import { familiesCsv, hospitalCsv } from './people.ts'

const work = makeWorkFolder()
const folder = join(work, 'case')
const example = (path: string) => fileURLToPath(new URL(`../../../../examples/${path}`, import.meta.url))
const run = (...words: readonly string[]) => recount([...words, '--case', folder], work)
const open = <T>(use: (opened: Case) => Promise<T>) => withCase(folder, { now: () => Date.now() }, use)
const propose = (opened: Case) => proposeStatements(opened, { belligerent: 'River Coalition' })
const why = 'read side by side'

async function undoAll(opened: Case, number: number): Promise<string | null> {
  const { entries, says } = await listUndoneWith(opened, number)
  await opened.ledger.append(
    entries.map((entry) => ({ kind: 'decision-undone', payload: { entry }, by: 'Ann Example', why })),
  )
  return says
}

beforeAll(async () => {
  writeFiles(work, { 'hospital.csv': hospitalCsv, 'families.csv': familiesCsv })
  await recount(['init', folder], work)
  await run('import', '--mapping', example('incidents/mapping.json'), example('incidents/incidents.csv'))
  await run('add', example('links/river-coalition-monthly.txt'))
}, 120_000)

describe('official statements and incidents', () => {
  test('proposes incidents with reasons, tells of statements that none is near, and records nothing', async () => {
    await open(async (opened) => {
      const before = await opened.ledger.head()
      const { link, changes, notes } = await propose(opened)
      expect(await opened.ledger.head()).toEqual(before)
      expect(changes).toBeNull()
      expect(notes.join('\n')).toMatch(/9 November 2019, Far Meadow .*No incident is near/)
      expect(link).toMatchObject({
        undecided: 3,
        same: 0,
        different: 0,
        isStale: false,
        entry: before.number,
      })
      const { pairs, total, next } = await listPairs(opened, 'statements', { limit: 2 })
      const rest = await listPairs(opened, 'statements', { limit: 2, after: next ?? '' })
      expect([total, pairs.length, rest.pairs.length, rest.next]).toEqual([3, 2, 1, null])
      const all = [...pairs, ...rest.pairs]
      expect(all.map(({ right }) => right.title).toSorted()).toEqual([
        'QM101 Harbour Mills',
        'QM102 Old Market',
        'QM103 North Quay',
      ])
      const [first] = all
      const view = await getPair(opened, 'statements', {
        left: first?.right.key ?? '',
        right: first?.left.key ?? '',
      })
      expect(view).toMatchObject({ rank: 1, state: 'undecided', weight: first?.weight })
      expect(view.left.quote).toMatch(/^March \d+, 2017/)
      expect(view.parts.length).toBeGreaterThan(2)
    })
  }, 120_000)

  test('accepting one records the position; a later run keeps the decision; undoing takes both back', async () => {
    await open(async (opened) => {
      const { pairs } = await listPairs(opened, 'statements')
      const mills = pairs.find(({ right }) => right.title.startsWith('QM101'))
      if (mills === undefined) throw new Error('nothing was proposed for QM101')
      const keys = { left: mills.left.key, right: mills.right.key }
      const decided = await decidePair(opened, 'statements', { ...keys, same: true, why }, 'Ann Example')
      const [entry = 0] = decided.entries
      const { incident } = await opened.ledger.getIncident('QM101')
      expect(decided.entries).toHaveLength(2)
      expect(decided.says).toBe('River Coalition is recorded as “credible”.')
      expect(incident.positions).toMatchObject([
        {
          belligerent: 'River Coalition',
          position: 'credible',
          conceded: { killed: { min: 2, max: 2 }, injured: { min: 4, max: 4 } },
          statement: expect.stringContaining('near Harbour Mills'),
        },
      ])
      const again = await propose(opened)
      expect(again.changes).toEqual({ added: [], gone: [], moved: [] })
      expect(again.link).toMatchObject({ same: 1, undecided: 2, isStale: false })
      expect(await undoAll(opened, entry)).toMatch(/is taken back, too/)
      expect((await opened.ledger.getIncident('QM101')).incident.positions).toEqual([])
      expect(await opened.ledger.listPairDecisions('statements')).toEqual([])
      expect((await opened.ledger.verifyChain()).faults).toEqual([])
    })
  }, 120_000)

  test('an incident that was assessed already keeps its position, and that is said', async () => {
    await open(async (opened) => {
      const { pairs } = await listPairs(opened, 'statements')
      const [quay, market] = ['QM103', 'QM102'].map((code) =>
        pairs.find(({ right }) => right.title.startsWith(code)),
      )
      if (quay === undefined || market === undefined) throw new Error('less was proposed than before')
      const accept = (left: string, right: string) =>
        decidePair(opened, 'statements', { left, right, same: true, why }, 'Ann Example')
      const first = await accept(quay.left.key, quay.right.key)
      const second = await accept(market.left.key, quay.right.key)
      expect(second.entries).toHaveLength(1)
      expect(second.says).toBe(
        'River Coalition stays “credible”, though the statement says “non credible”: it was assessed already.',
      )
      const view = await getPair(opened, 'statements', { left: market.left.key, right: quay.right.key })
      expect(view).toMatchObject({ weight: null, state: 'same', decision: { by: 'Ann Example' } })
      expect((await listLinks(opened))[0]).toMatchObject({ same: 2 })
      await undoAll(opened, second.entries[0] ?? 0)
      await undoAll(opened, first.entries[0] ?? 0)
    })
  }, 120_000)

  test('a decision stays where the index is deleted, and in the run after that', async () => {
    const told = await open(async (opened) => {
      const [pair] = (await listPairs(opened, 'statements')).pairs
      const keys = { left: pair?.left.key ?? '', right: pair?.right.key ?? '' }
      const { entries } = await decidePair(opened, 'statements', { ...keys, same: false, why }, 'Ann Example')
      rmSync(join(folder, 'index'), { recursive: true })
      const [link] = await listLinks(opened)
      expect(link).toMatchObject({ name: 'statements', different: 1, pairs: 1, isStale: true })
      await expect(listPairs(opened, 'statements')).rejects.toThrow(/There is no run of a link/)
      await propose(opened)
      const again = await getPair(opened, 'statements', keys)
      await undoAll(opened, entries[0] ?? 0)
      return again
    })
    expect(told).toMatchObject({ decision: { same: false, by: 'Ann Example', why } })
  }, 120_000)

  test('thresholds and clusters follow the pairs that show', async () => {
    await open(async (opened) => {
      const thresholds = await listThresholds(opened, 'statements')
      expect(thresholds[0]).toMatchObject({ pairs: 3, clusters: 3, largest: 2 })
      expect(thresholds.map(({ pairs }) => pairs)).toEqual(
        thresholds.map(({ pairs }) => pairs).toSorted((a, b) => b - a),
      )
      const { clusters, total } = await listClusters(opened, 'statements', { atLeast: 0.5 })
      expect([total, clusters.length]).toEqual([3, 3])
      const view = await getCluster(opened, 'statements', clusters[0]?.id ?? '', { atLeast: 0.5 })
      expect(view.nodes).toHaveLength(2)
      expect(view.edges).toMatchObject([{ isBridge: true, decision: null }])
    })
  }, 120_000)

  test('whose statements they are is kept with the run, until somebody says otherwise', async () => {
    await open(async (opened) => {
      await propose(opened)
      const kept = await proposeStatements(opened)
      expect(kept.link).toMatchObject({ belligerent: 'River Coalition', unspoken: [] })
      expect(kept.notes.join(' ')).toContain('they are River Coalition’s, as with the run before')
      const nobody = await proposeStatements(opened, { belligerent: null })
      expect(nobody.link).toMatchObject({ belligerent: null, unspoken: ['river-coalition-monthly.txt'] })
      await propose(opened)
    })
  }, 120_000)

  test('both sides of a pair call by one name what they both have', async () => {
    await open(async (opened) => {
      const { pairs } = await listPairs(opened, 'statements')
      const mills = pairs.find(({ right }) => right.title.startsWith('QM101'))
      const fieldsOf = (side: 'left' | 'right') =>
        new Map(mills?.[side].fields.map(({ name, value }) => [name, value]))
      const [statement, incident] = [fieldsOf('left'), fieldsOf('right')]
      for (const name of ['day', 'place', 'within', 'belligerent', 'killed', 'injured']) {
        expect([name, statement.has(name), incident.has(name)]).toEqual([name, true, true])
      }
      expect(statement.get('killed')).toBe('2 civilians')
    })
  }, 120_000)

  test('the command prints proposals, decides by keys, and refuses what it does not know', async () => {
    const printed = await run('link', '--statements', '--belligerent', 'River Coalition')
    const listed = await run('link', '--statements', '--belligerent', 'River Coalition', '--json')
    const [first] = readLines<{ left: { key: string }; right: { key: string } }>(listed.stdout)
    const [left = '', right = ''] = [first?.left.key, first?.right.key]
    const short = left.replace(/^(.{10}).*:/, '$1:')
    const by = ['--by', 'Ann Example', '--why', why]
    const different = await run('link', '--different', short, right, ...by)
    const entry = /entry (\d+)/.exec(different.stdout)?.[1] ?? '0'
    const undone = await run('undo', entry, ...by)
    const unknown = await run('link', '--same', 'nothing:1-2', right, ...by)
    const nameless = await run('link', '--same', left, right)
    expect(printed.stdout).toContain('Nothing is merged until somebody decides.')
    expect(printed.stdout).toContain('The same as the last run.')
    expect(different.stdout).toMatch(/are not the same \(entry \d+\)/)
    expect(undone.stdout).toMatch(/^taken back .* are not the same \(statements\)/)
    expect(unknown).toMatchObject({ code: 3, stderr: expect.stringContaining('has no record nothing:1-2') })
    expect(nameless).toMatchObject({ code: 2, stderr: expect.stringContaining('--by and --why are missing') })
  }, 120_000)
})

describe('lists of victims', () => {
  const link = () => run('link', '--lists', 'hospital.csv,families.csv', '--name', 'victims', '--json')
  const summaryOf = (stdout: string) =>
    readLines<{ status: string; link: Record<string, unknown>; changes: unknown }>(stdout).at(-1)

  test('decisions survive the next run, and clusters keep to them and keep their names', async () => {
    const first = summaryOf((await link()).stdout)
    expect(first?.link).toMatchObject({ kind: 'lists', left: 'hospital', right: 'families', same: 0 })
    const before = await open(async (opened) => {
      const { pairs } = await listPairs(opened, 'victims', { limit: 2 })
      const [one, other] = pairs
      const say = (pair: typeof one, same: boolean) =>
        decidePair(
          opened,
          'victims',
          { left: pair?.left.key ?? '', right: pair?.right.key ?? '', same, why },
          'Ann Example',
        )
      await say(one, true)
      await say(other, false)
      return { pairs, clusters: (await listClusters(opened, 'victims')).clusters }
    })
    const second = summaryOf((await link()).stdout)
    expect(second).toMatchObject({
      changes: { added: [], gone: [], moved: [] },
      link: { same: 1, different: 1, isStale: false },
    })
    const after = await open((opened) => listClusters(opened, 'victims'))
    expect(after.clusters.map(({ id }) => id)).toEqual(before.clusters.map(({ id }) => id))
    const kept = await open((opened) => listPairs(opened, 'victims', { state: 'different' }))
    expect(kept.pairs.map(({ left, right }) => [left.key, right.key])).toEqual([
      [before.pairs[1]?.left.key, before.pairs[1]?.right.key],
    ])
  }, 240_000)

  test('a pair tells what each comparison says, and its weights add up', async () => {
    const view = await open(async (opened) => {
      const [pair] = (await listPairs(opened, 'victims', { state: 'same' })).pairs
      return getPair(opened, 'victims', { left: pair?.left.key ?? '', right: pair?.right.key ?? '' })
    })
    const sum = view.parts.reduce((all, part) => all + part.weight + part.frequencyWeight, view.prior)
    expect(sum).toBeCloseTo(view.weight ?? 0, 9)
    expect(view.left.fields).toContainEqual({ name: 'name', value: view.left.title })
  }, 60_000)

  test('decisions that meet no record, as after a list was renamed, are named', async () => {
    renameSync(join(work, 'hospital.csv'), join(work, 'clinic.csv'))
    const { stdout } = await run('link', '--lists', 'clinic.csv,families.csv', '--name', 'victims')
    renameSync(join(work, 'clinic.csv'), join(work, 'hospital.csv'))
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /2 decisions meet no record of this run any more, .*hospital:\S+ \(entry \d+\), .*give the file its old name/,
    )
    await link()
  }, 240_000)

  test('a list that changed makes the link stale; nothing else is in the folder of runs', async () => {
    writeFiles(work, { 'hospital.csv': `${readFileSync(join(work, 'hospital.csv'), 'utf8')}\n` })
    const links = await open((opened) => listLinks(opened))
    expect(links).toMatchObject([{ name: 'statements' }, { name: 'victims', isStale: true }])
    expect(readdirSync(join(folder, 'index', 'links'))).toEqual(['statements.duckdb', 'victims.duckdb'])
  }, 60_000)
})
