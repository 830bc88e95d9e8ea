import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewEntry } from '@recount/ledger'
import type { Engine } from '@recount/tally'
import { expect, test } from 'vitest'
import { withCase } from '../../src/pipeline/case.ts'
import { openTallyStore, withTallies } from '../../src/pipeline/tally-store.ts'
import { caseMaker, makeWorkFolder, recount } from '../command-line.ts'
import { article, writeFiles } from '../samples.ts'
import { sampleIncident } from './sample-incidents.ts'
import { dumpTables } from './table-dump.ts'

const work = makeWorkFolder()
const effects = { now: () => Date.UTC(2019, 5, 30) }

async function listFigures(engine: Engine): Promise<readonly unknown[]> {
  const rows = await engine.ask('SELECT entry_from, entry_to, kind, "min" FROM figure ORDER BY entry_from')
  return rows.map(({ entry_from, entry_to, kind, min }) => [entry_from, entry_to, kind, min])
}

test('what is decided about a linked claim moves the figures of its incident, and a copy adds no lineage', async () => {
  const folder = await caseMaker(work)('linked')
  const [first = '', copy = ''] = writeFiles(join(work, 'files'), {
    'a.txt': article(7),
    'b.txt': `${article(7)}\n`,
  })
  const paths = [first, copy].map((name) => join(work, 'files', name))
  expect((await recount(['add', '--case', folder, ...paths], work)).code).toBe(0)
  await withCase(folder, effects, async (opened) => {
    const claims = (await Array.fromAsync(opened.ledger.listClaims({ measure: 'killed' }))).map(
      ({ claim }) => claim,
    )
    const ids = claims.filter(({ section }) => section === 'body').map(({ id }) => id)
    expect(ids).toHaveLength(2)
    const by = { by: 'Ann Example', why: null }
    const record = async (entry: object): Promise<number> => {
      const [added] = await opened.ledger.append([{ ...entry, ...by } as NewEntry])
      return added?.number ?? 0
    }
    const decide = (kind: 'claim-accepted' | 'claim-rejected', claim = '') =>
      record({ kind, payload: { claim } })
    const store = await openTallyStore(opened)
    const told = async (): Promise<readonly unknown[]> => {
      await store.catchUp()
      return listFigures(store.engine)
    }
    const incidents = [sampleIncident('a', { claims: ids })]
    await record({ kind: 'incidents-recorded', payload: { document: null, mapping: null, incidents } })
    expect(await told()).toEqual([])
    const one = await decide('claim-accepted', ids[0])
    expect(await told()).toEqual([[one, 2_147_483_647, 'killed', 7]])
    const other = await decide('claim-accepted', ids[1])
    await told()
    const [version] = await store.engine.ask('SELECT lineages FROM version WHERE entry_to = 2147483647')
    expect(version).toEqual({ lineages: 1 })
    const rejected = await decide('claim-rejected', ids[0])
    expect(await told()).toEqual([
      [one, rejected, 'killed', 7],
      [other, 2_147_483_647, 'killed', 7],
    ])
    const grown = await dumpTables(store.engine)
    store.close()
    await rm(join(folder, 'index'), { recursive: true })
    expect(await withTallies(opened, dumpTables)).toBe(grown)
  })
})
