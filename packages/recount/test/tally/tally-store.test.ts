import { copyFile, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson, RecountError } from '@recount/claims'
import { findPolicy, tally, type Engine, type Facet, type TallyQuestion } from '@recount/tally'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCase, withCase, type Case } from '../../src/pipeline/case.ts'
import { openTallyStore, withTallies } from '../../src/pipeline/tally-store.ts'
import { anyAct, entryOfAct, type Act } from './case-acts.ts'
import { anySelection } from './sample-incidents.ts'
import { dumpTables } from './table-dump.ts'

const effects = { now: () => Date.UTC(2019, 5, 30) }
let work: string
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'recount-tally-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

let made = 0
async function withNewCase<T>(use: (opened: Case) => Promise<T>): Promise<T> {
  const folder = join(work, `case-${made++}`)
  await makeCase(folder, { name: 'sample' }, 'Ann Example', effects)
  return withCase(folder, effects, use)
}

async function listIds({ ledger }: Case): Promise<readonly string[]> {
  return (await Array.fromAsync(ledger.listIncidents())).map(({ incident }) => incident.id).toSorted()
}

/** Does what the ledger lets be done, and tells the number of the last entry. */
async function perform(opened: Case, act: Act): Promise<number> {
  const { number } = await opened.ledger.head()
  const entry = entryOfAct(act, await listIds(opened), number)
  try {
    const [added] = entry === undefined ? [] : await opened.ledger.append([entry])
    return added?.number ?? number
  } catch (error) {
    if (error instanceof RecountError) return number
    throw error
  }
}

const questions: readonly (readonly [policy: string, by: readonly Facet[]])[] = [
  ['airwars', ['grade', 'belligerent']],
  ['ucdp', ['year']],
]

async function count(engine: Engine, asOf: number | null): Promise<string> {
  const tallies = questions.map(([policy, by]): Promise<unknown> => {
    const question: TallyQuestion = { policy: findPolicy(policy), by, selection: anySelection, asOf }
    return tally(engine, question)
  })
  return canonicalJson(await Promise.all(tallies))
}

test('a tally as of a past entry is the one that was current then; tables brought up bit by bit are those made anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 12, maxLength: 24 }), (acts) =>
      withNewCase(async (opened) => {
        const store = await openTallyStore(opened)
        const current = new Map<number, string>()
        for (const act of acts) {
          const entry = await perform(opened, act)
          await store.catchUp()
          current.set(entry, await count(store.engine, null))
        }
        for (const [entry, then] of current) expect(await count(store.engine, entry)).toBe(then)
        const grown = await dumpTables(store.engine)
        store.close()
        await rm(join(opened.folder, 'index'), { recursive: true })
        expect(await withTallies(opened, dumpTables)).toBe(grown)
      }),
    ),
    { numRuns: 3 },
  )
})

const record: Act = { kind: 'record', killed: 4, by: 1 }

async function countIncidents(engine: Engine): Promise<number> {
  const [row] = await engine.ask('SELECT count(*) AS n FROM incident')
  return Number(row?.n)
}

const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['was deleted', (path) => rm(path)],
  ['was cut off', async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
  ['is something else', (path) => writeFile(path, 'a note')],
  ['is empty', (path) => truncate(path, 0)],
]

test('makes the tables anew where their file was deleted or damaged', async () => {
  await withNewCase(async (opened) => {
    await perform(opened, record)
    const path = join(opened.folder, 'index', 'tally.duckdb')
    const before = await withTallies(opened, dumpTables)
    for (const [what, spoil] of damages) {
      await spoil(path)
      expect([what, await withTallies(opened, dumpTables)]).toEqual([what, before])
    }
  })
})

test('makes the tables anew for a ledger that is not the one they hold', async () => {
  const index = (folder: string) => join(folder, 'index', 'tally.duckdb')
  const other = await withNewCase(async (opened) => {
    for (const act of [record, record, record]) await perform(opened, act)
    await withTallies(opened, countIncidents)
    return opened.folder
  })
  await withNewCase(async (opened) => {
    await perform(opened, record)
    await withTallies(opened, dumpTables)
    await copyFile(index(other), index(opened.folder))
    const store = await openTallyStore(opened)
    expect(await countIncidents(store.engine)).toBe(2)
    await perform(opened, record)
    await perform(opened, record)
    await perform(opened, record)
    await store.catchUp()
    expect(await countIncidents(store.engine)).toBe(8)
    store.close()
  })
})

test('counts in memory while somebody else holds the file', async () => {
  await withNewCase(async (opened) => {
    await perform(opened, record)
    const first = await openTallyStore(opened)
    const second = await openTallyStore(opened)
    expect(await dumpTables(second.engine)).toBe(await dumpTables(first.engine))
    second.close()
    first.close()
  })
})
